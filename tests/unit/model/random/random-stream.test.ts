import { expect, test } from 'vitest';
import { RandomStream } from '../../../../src/model/random/index.ts';

const N = 200_000;

function uniforms(seed: number, stream: number, count = N): Float64Array {
  const block = new Float64Array(count);
  new RandomStream(seed, stream).fill(block);
  return block;
}

function count(counts: number[], cell: number): void {
  counts[cell] = (counts[cell] ?? 0) + 1;
}

/** Sum of squared deviations of counts from what is expected, in units of it. */
const chiSquared = (counts: number[], expected: number) =>
  counts.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);

/** Of two columns. */
function correlation(a: Float64Array, b: Float64Array): number {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  const n = a.length;
  return (n * sab - sa * sb) / Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
}

test('uniforms are above 0, at most 1, and fill 256 cells evenly', () => {
  for (const seed of [1, 2, 3]) {
    const counts = new Array<number>(256).fill(0);
    let outside = 0;
    for (const u of uniforms(seed, 1)) {
      if (!(u > 0 && u <= 1)) outside++;
      count(counts, Math.ceil(u * 256) - 1);
    }
    expect(outside).toBe(0);
    // 255 degrees of freedom: 99.9 % of samples lie between 190 and 331.
    const chi = chiSquared(counts, N / 256);
    expect(chi).toBeGreaterThan(180);
    expect(chi).toBeLessThan(331);
  }
});

test('pairs of neighbouring uniforms fill a square evenly', () => {
  const counts = new Array<number>(256).fill(0);
  const u = uniforms(4, 1, 2 * N);
  for (let i = 0; i < u.length; i += 2) {
    const [x, y] = [u[i] ?? 0, u[i + 1] ?? 0];
    count(counts, 16 * (Math.ceil(x * 16) - 1) + Math.ceil(y * 16) - 1);
  }
  expect(chiSquared(counts, N / 256)).toBeLessThan(331);
});

test('integers below a limit are as likely as each other', () => {
  const stream = new RandomStream(5, 4);
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < N; i++) count(counts, stream.below(7));
  // 6 degrees of freedom: 99.9 % of samples lie below 22.5.
  expect(chiSquared(counts, N / 7)).toBeLessThan(22.5);
});

test('streams of one seed, and of neighbouring seeds, have nothing to do with each other', () => {
  // Of 200,000 independent pairs, 99.99 % of the correlations lie within 0.0087.
  for (const [a, b] of [
    [uniforms(1, 1), uniforms(1, 2)],
    [uniforms(1, 2), uniforms(1, 3)],
    [uniforms(1, 1), uniforms(2, 1)],
    [uniforms(0, 1), uniforms(4_294_967_295, 1)],
    [uniforms(1, 1).subarray(1), uniforms(1, 2).subarray(0, N - 1)],
  ] as const) {
    expect(Math.abs(correlation(a, b))).toBeLessThan(0.0087);
  }
});

test('the same seed and stream give the same numbers, however they are asked for', () => {
  const stream = new RandomStream(9, 2);
  const parts = [new Float64Array(3), new Float64Array(0), new Float64Array(7)];
  for (const part of parts) stream.fill(part);
  expect(parts.flatMap((part) => [...part])).toEqual([...uniforms(9, 2, 10)]);
});
