import { expect, test } from 'vitest';
import { naturalLog, RandomStream } from '../../../../src/model/random/index.ts';

/** Distance in units in the last place of the larger number. */
function unitsApart(a: number, b: number): number {
  if (a === b) return 0;
  const exponent = Math.floor(Math.log2(Math.max(Math.abs(a), Math.abs(b))));
  return Math.abs(a - b) / 2 ** (exponent - 52);
}

test('the logarithm is within two units of the last place over the whole range of doubles', () => {
  const stream = new RandomStream(1, 1);
  const fractions = new Float64Array(64);
  let worst = 0;
  for (let exponent = -1074; exponent < 1024; exponent++) {
    stream.fill(fractions);
    for (const fraction of fractions) {
      const x = (1 + fraction / 2) * 2 ** exponent;
      worst = Math.max(worst, unitsApart(naturalLog(x), Math.log(x)));
    }
  }
  expect(worst).toBeLessThanOrEqual(2);
});

test('the logarithm is within two units of the last place of the uniforms it is used on', () => {
  const uniforms = new Float64Array(100_000);
  new RandomStream(2, 1).fill(uniforms);
  let worst = 0;
  for (const x of uniforms) worst = Math.max(worst, unitsApart(naturalLog(x), Math.log(x)));
  expect(worst).toBeLessThanOrEqual(2);
});

test.each([
  [1, 0],
  [Math.E, 1],
  [0, -Infinity],
  [-0, -Infinity],
  [Infinity, Infinity],
  [-1, NaN],
  [NaN, NaN],
  [5e-324, -744.4400719213812],
  [Number.MAX_VALUE, 709.782712893384],
])('the logarithm of %d is %d', (x, expected) => {
  expect(naturalLog(x)).toBe(expected);
});

test('the bits of the logarithm are those of every other engine', () => {
  // Worked out once; a last bit that differs anywhere shows here before it shows in a simulation.
  const stream = new RandomStream(3, 1);
  const values = new Float64Array(10_000);
  stream.fill(values);
  for (let i = 0; i < values.length; i++) values[i] = naturalLog(values[i] ?? 1);
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(values.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  expect(hash >>> 0).toBe(447933195);
});
