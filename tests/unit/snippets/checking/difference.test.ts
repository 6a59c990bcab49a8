import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDifference, difference } from '../../../../src/snippets/checking/difference.ts';

test.each([
  ['a\nb', 'a\nc', 'line 2 of the output: expected "b", printed "c"'],
  ['a\nb', 'a', 'line 2 of the output: expected "b", printed nothing more'],
  ['a', 'a\nb', 'line 2 of the output: expected no such line, printed "b"'],
  ['', 'a', 'line 1 of the output: expected no such line, printed "a"'],
  ['a ', 'a', 'line 1 of the output: expected "a ", printed "a"'],
])('%j and %j differ in their first differing line', (expected, found, words) => {
  const first = difference(expected, found);
  expect(first && describeDifference(first)).toBe(words);
});

test('texts differ exactly if they are not the same, and the lines above are', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 5 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(texts, texts, (expected, found) => {
      const first = difference(expected, found);
      expect(first === undefined).toBe(expected === found);
      if (!first) return;
      expect(first.expected).not.toBe(first.found);
      const above = (text: string) => text.split('\n').slice(0, first.line - 1);
      expect(above(expected)).toEqual(above(found));
    }),
    { seed: 8 },
  );
});
