import { expect, test } from 'vitest';
import { Draws, RandomStream } from '../../../../src/model/random/index.ts';

const N = 200_000;

function sample(scv: number, seed: number): Float64Array {
  const draws = new Draws(new RandomStream(seed, 1), scv);
  return Float64Array.from({ length: N }, () => draws.values[draws.take()] ?? NaN);
}

function moments(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}

test('draws without variation are all 1', () => {
  expect(new Set(sample(0, 1))).toEqual(new Set([1]));
});

// Bounds are 4 standard errors; that of the variance follows from the fourth moment of the law.
test.each([
  [0.1, 0.005],
  [0.5, 0.01],
  [1, 0.02],
  [2, 0.08],
  [4, 0.25],
  [20, 3.5],
])('draws of SCV %d have mean 1 and that variance', (scv, bound) => {
  const { mean, variance } = moments(sample(scv, 11));
  expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(scv / N));
  expect(Math.abs(variance - scv)).toBeLessThan(bound);
});

test('draws of SCV 1 follow the exponential law', () => {
  const values = sample(1, 12).sort();
  let farthest = 0;
  for (const [i, x] of values.entries()) farthest = Math.max(farthest, Math.abs(1 - Math.exp(-x) - (i + 0.5) / N));
  // Kolmogorov–Smirnov at 99.9 %.
  expect(farthest).toBeLessThan(1.95 / Math.sqrt(N));
});

test('draws of an SCV below 1 have a least value and an exponential rest', () => {
  const values = sample(0.25, 13);
  expect(values.reduce((least, value) => Math.min(least, value))).toBeCloseTo(0.5, 4);
});

test('draws of an SCV above 1 follow the hyperexponential law with balanced means', () => {
  const values = sample(4, 14).sort();
  const likelihood = (1 + Math.sqrt(3 / 5)) / 2;
  const law = (x: number) =>
    1 - likelihood * Math.exp(-2 * likelihood * x) - (1 - likelihood) * Math.exp(-2 * (1 - likelihood) * x);
  let farthest = 0;
  for (const [i, x] of values.entries()) farthest = Math.max(farthest, Math.abs(law(x) - (i + 0.5) / N));
  expect(farthest).toBeLessThan(1.95 / Math.sqrt(N));
});

test('draws are independent of the ones before', () => {
  const values = sample(1, 15);
  let sum = 0;
  for (let i = 1; i < N; i++) sum += ((values[i] ?? 0) - 1) * ((values[i - 1] ?? 0) - 1);
  expect(Math.abs(sum / N)).toBeLessThan(4 / Math.sqrt(N));
});
