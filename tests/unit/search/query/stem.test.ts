import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asItStands, stem } from '../../../../src/search/query/stem.ts';

test.each([
  ['threads threaded threading thread'],
  ['request requests requested requesting'],
  ['stop stops stopped stopping'],
  ['query queries queried'],
  ['process processes processed'],
  ['cache cached caches caching'],
  ['concurrent concurrency concurrently'],
  ['configuration configurations'],
  ['safe safety'],
  ['capacity capacities'],
  ['502 502s'],
])('these are one: %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1);
});

test.each([['status'], ['class'], ['uwsgi'], ['gevent2'], ['ring'], ['red'], ['ws'], ['nginx'], ['größe']])(
  '%s has no ending',
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test.each([
  ['worker', 'work'],
  ['thread', 'three'],
  ['memory', 'memo'],
  ['call', 'cal'],
])('%s and %s are two', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test('what is left of a word is its beginning, but for the letter that was changed, and no shorter than three letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const left = stem(word);
      expect(left.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
      expect(left.length).toBeLessThanOrEqual(word.length);
      expect(word.startsWith(left.slice(0, -1))).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a word as it stands is never taken for a stem', () => {
  expect(asItStands('threaded')).not.toBe(stem('threaded'));
  expect(asItStands('threaded')).not.toMatch(/^[a-z]/);
});
