import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/calculator/read-number.ts';

const any = { least: 0, most: 1000, whole: false };
const whole = { least: 1, most: 1000, whole: true };

test.each([
  ['4', 4],
  [' 4.5 ', 4.5],
  ['1,5', 1.5],
  ['0,25', 0.25],
  ['1e2', 100],
  ['1.500', 1.5],
])('“%s” is read as %d', (text, value) => {
  expect(readNumber(text, any)).toEqual({ ok: true, value });
});

test.each([
  ['', 'Type a number from 0 to 1,000.'],
  ['-1', '“-1”: expected a number from 0 to 1,000.'],
  ['1e400', '“1e400”: expected a number from 0 to 1,000.'],
  ['0x10', '“0x10”: expected a number from 0 to 1,000.'],
  ['NaN', '“NaN”: expected a number from 0 to 1,000.'],
  ['1 000', '“1 000”: expected a number from 0 to 1,000.'],
  ['1,500', '“1,500” could be 1500 or 1.500: write it without the comma.'],
  ['four', '“four”: expected a number from 0 to 1,000.'],
  ['9'.repeat(400), `“${'9'.repeat(24)}…”: expected a number from 0 to 1,000.`],
])('“%s” is refused: %s', (text, message) => {
  expect(readNumber(text, any)).toEqual({ ok: false, message });
});

test('a whole number is not read out of a fraction', () => {
  expect(readNumber('1.5', whole)).toEqual({ ok: false, message: '“1.5”: expected a whole number from 1 to 1,000.' });
  expect(readNumber('2.0', whole)).toEqual({ ok: true, value: 2 });
});

test('any number in range that is written out is read as itself', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (value) => {
      const read = readNumber(String(value), any);
      return read.ok && read.value === Math.abs(value);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('arbitrary text never throws and never gives a number out of range', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readNumber(text, whole);
      return !read.ok || (Number.isInteger(read.value) && read.value >= 1 && read.value <= 1000);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
