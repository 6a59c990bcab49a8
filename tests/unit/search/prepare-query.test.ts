import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareQuery } from '../../../src/search/prepare-query.ts';

const words = (text: string) => prepareQuery(text).words.join(' ');

test.each([
  ['worker timeout', 'worker timeout'],
  ['How many requests can Flask handle at once?', 'many requests flask handle once'],
  ['[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)', 'worker timeout'],
  [
    '2026/11/22 10:22:11 [crit] 31#31: *9 connect() to unix:/run/app/app.sock failed (13: Permission denied) while connecting to upstream, client: 10.0.0.9, server: x.example, request: "GET / HTTP/1.1"',
    'connect unix run app sock failed 13 permission denied connecting upstream',
  ],
  ['\u001b[31mERROR\u001b[0m in app', 'error app'],
  ['--worker-connections=1000', 'worker connections 1000'],
  ['threaded=True', 'threaded true'],
  ['worker_connections', 'worker_connections'],
  ['what is it', 'what is it'],
])('%s → %s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('what was left out is named', () => {
  expect(prepareQuery('[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)').dropped).toEqual([
    'times',
    'process numbers',
    'log levels',
  ]);
  expect(prepareQuery('a b '.repeat(2000)).dropped).toContain('everything after 4000 characters');
});

test('any text gives at most 14 words, all of letters, digits and underscores, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { words: found } = prepareQuery(text);
      return (
        found.length <= 14 &&
        new Set(found).size === found.length &&
        found.every((word) => /^[\p{L}\p{N}_]+$/u.test(word))
      );
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('a million characters take no longer than four thousand', () => {
  expect(prepareQuery('[ ( "'.repeat(200_000)).words).toEqual([]);
  expect(prepareQuery('1.1.'.repeat(250_000)).words.length).toBeGreaterThan(0);
});
