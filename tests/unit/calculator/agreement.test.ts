import { expect, test } from 'vitest';
import { agreement } from '../../../src/calculator/agreement.ts';
import type { Figure } from '../../../src/model/index.ts';

const exact = (value: number): Figure => ({ value, standing: { kind: 'exact' }, how: 'response' });
const about = (value: number, typicalError: number): Figure => ({
  value,
  standing: { kind: 'approximate', typicalError },
  how: 'response',
});

test.each<[Figure, number, number, string]>([
  [exact(0.11), 0.112, 0.003, '✓ agree'],
  [exact(0.11), 0.115, 0.003, '≈ nearly'],
  [exact(0.11), 0.12, 0.003, '≠ differ'],
  [about(0.13, 0.2), 0.112, 0.003, '✓ within its 20 %'],
  [about(0.15, 0.2), 0.112, 0.003, '≠ differ'],
  // A simulation never sees what comes once in 10^50 requests.
  [exact(1e-50), 0, 0, '✓ agree'],
  [exact(0.01), 0, 0, '≠ differ'],
])('%j against %d ± %d: %s', (formula, value, plusMinus, words) => {
  expect(agreement(formula, { value, plusMinus }).words).toBe(words);
});

test('what no formula covers contradicts nothing', () => {
  const none = { standing: { kind: 'not modelled', reason: 'x' }, how: 'response' } as const;
  expect(agreement(none, { value: 1, plusMinus: 0.1 })).toEqual({ words: 'no formula', close: true });
});
