import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../../src/components/svg/round-ticks.ts';

test.each<[from: number, to: number, most: number, ticks: number[]]>([
  [0, 6.33, 4, [0, 2, 4, 6]],
  [0, 1, 4, [0, 0.25, 0.5, 0.75, 1]],
  [0, 0.3, 4, [0, 0.1, 0.2, 0.3]],
  [-1, 3, 4, [-1, 0, 1, 2, 3]],
  [30, 95, 5, [40, 60, 80]],
  [2020, 2026, 6, [2020, 2021, 2022, 2023, 2024, 2025, 2026]],
  [10_000, 10_001, 5, [10_000, 10_000.2, 10_000.4, 10_000.6, 10_000.8, 10_001]],
  [0, 1e15, 4, [0, 2.5e14, 5e14, 7.5e14, 1e15]],
  [7, 7, 4, [7]],
  // No round value but 1 lies between, and one label is no axis.
  [0.9, 1.3, 1, [0.9, 1.3]],
  [0, Number.MIN_VALUE, 4, [0, Number.MIN_VALUE]],
])('an axis from %d to %d in at most %d parts is labelled %j', (from, to, most, ticks) => {
  expect(roundTicks(from, to, most)).toEqual(ticks);
});

test('labels rise within the axis in equal steps that people count in', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000);
  const most = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(value, value, most, (a, b, parts) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const ticks = roundTicks(from, to, parts);
      const slack = 1e-6 * (to - from);
      expect(ticks.length).toBeLessThanOrEqual(parts + 1);
      expect(ticks.every((tick) => tick >= from - slack && tick <= to + slack)).toBe(true);
      if (ticks.length < 3) return;
      const steps = ticks.slice(1).map((tick, index) => Number((tick - (ticks[index] ?? 0)).toPrecision(6)));
      expect(new Set(steps).size).toBe(1);
      expect(String(steps[0]).replace(/[.0]|e.*/g, '')).toMatch(/^(?:1|2|25|5)$/);
    }),
    { seed: 1 },
  );
});
