import { expect, test } from 'vitest';
import { plusMinus, ratio } from '../../../../src/model/simulation/batches.ts';
import { simulate } from '../../../../src/model/simulation/index.ts';
import { FOUR_BY_FOUR } from './configs.ts';

test('the half width is t times the standard error of the batches', () => {
  const batches = Array.from({ length: 30 }, (_, i) => i);
  expect(plusMinus(batches)).toBeCloseTo(2.045 * Math.sqrt(77.5 / 30), 10);
});

test('fewer than two batches with data say nothing', () => {
  expect(plusMinus([1])).toBe(Infinity);
  expect(ratio(Float64Array.of(1, 0), Float64Array.of(2, 0))).toEqual({ value: 0.5, plusMinus: Infinity });
  expect(ratio(Float64Array.of(0), Float64Array.of(0))).toEqual({ value: 0, plusMinus: Infinity });
});

test('the interval holds the exact mean in about 95 of 100 runs', { timeout: 60_000 }, () => {
  // One slot at half load: the mean wait is the service time.
  const covered = Array.from({ length: 100 }, (_, i) =>
    simulate({
      ...FOUR_BY_FOUR,
      processes: 1,
      threads: 1,
      arrivalRatePerSecond: 5,
      cpuSeconds: 0,
      waitSeconds: 0.1,
      requests: 15_000,
      seed: 900_000 + i,
    }),
  ).filter(({ meanWaitSeconds: { value, plusMinus: half } }) => Math.abs(value - 0.1) <= half).length;
  // 99.9 % of the counts would lie from 86 to 100.
  expect(covered).toBeGreaterThanOrEqual(86);
});
