import { expect, test } from 'vitest';
import { exactWordings, isExactWording } from '../../../src/search/exact-wordings.ts';
import { prepareQuery } from '../../../src/search/prepare-query.ts';

const wordings = exactWordings([
  'What does [CRITICAL] WORKER TIMEOUT mean?',
  '[CRITICAL] WORKER TIMEOUT (pid:13412)',
  '---',
]);
const found = (text: string) => isExactWording(prepareQuery(text).words, wordings);

test('a log line of another day is the same wording', () => {
  expect(found('[2026-11-22 13:28:56 +0000] [13410] [CRITICAL] WORKER TIMEOUT (pid:99)')).toBe(true);
  expect(found('worker timeout')).toBe(true);
});

test('more, fewer or other words are another wording, and nothing is none', () => {
  expect(found('worker timeout disk')).toBe(false);
  expect(found('worker')).toBe(false);
  expect(isExactWording([], wordings)).toBe(false);
});
