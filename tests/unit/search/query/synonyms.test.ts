import { expect, test } from 'vitest';
import { stem } from '../../../../src/search/query/stem.ts';
import { STOP_WORDS } from '../../../../src/search/query/stop-words.ts';
import { synonymsOf } from '../../../../src/search/query/synonyms.ts';

const of = (word: string) => synonymsOf(stem(word));

test.each([
  ['parallel', 'concurrent'],
  ['ram', 'memory'],
  ['db', 'database'],
  ['k8s', 'kubernetes'],
  ['freezes', 'hang'],
  ['ssl', 'https'],
])('%s also means %s, and the other way round', (a, b) => {
  expect(of(a).map(stem)).toContain(stem(b));
  expect(of(b).map(stem)).toContain(stem(a));
});

test('most words have none', () => {
  expect(of('gunicorn')).toEqual([]);
  expect(of('')).toEqual([]);
  expect(of('constructor')).toEqual([]);
});

test.each(['parallel', 'memory', 'slow', 'crash', 'limit', 'server', 'app'])(
  'no synonym of %s is itself or a word that says nothing',
  (word) => {
    expect(of(word).length).toBeGreaterThan(0);
    for (const other of of(word)) {
      expect(stem(other)).not.toBe(stem(word));
      expect(STOP_WORDS).not.toContain(other);
    }
  },
);
