import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDifference } from '../../../../src/snippets/reading/line-difference.ts';

const shown = (expected: string, found: string) =>
  lineDifference(expected.split('\n'), found.split('\n'))
    .map(({ kind, text }) => `${{ same: ' ', missing: '-', added: '+' }[kind]}${text}`)
    .join('|');

test.each([
  ['a\nb\nc', 'a\nb\nc', ' a| b| c'],
  ['a\nb\nc', 'a\nx\nc', ' a|-b|+x| c'],
  ['a\nb\nc', 'a\nc', ' a|-b| c'],
  ['a\nc', 'a\nb\nc', ' a|+b| c'],
  ['a\nb\nc\nd', 'b\nc\nx\nd', '-a| b| c|+x| d'],
  ['a', 'b', '-a|+b'],
  ['a\na', 'a', ' a|-a'],
])('%j became %j', (expected, found, difference) => {
  expect(shown(expected, found)).toBe(difference);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

test('both texts can be read off the difference', () => {
  fc.assert(
    fc.property(lines, lines, (expected, found) => {
      const changes = lineDifference(expected, found);
      const without = (kind: string) => changes.filter((change) => change.kind !== kind).map(({ text }) => text);
      expect(without('added')).toEqual(expected);
      expect(without('missing')).toEqual(found);
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});

test('what has thousands of other lines is shown as a whole', () => {
  const long = Array.from({ length: 1000 }, (_, line) => `${line}`);
  expect(lineDifference(long, ['x'])).toHaveLength(1001);
});
