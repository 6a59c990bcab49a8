import { throughputOf } from './capacity/throughput.ts';
import { requireInputs } from './check-inputs.ts';
import { latencyAt, prepare } from './evaluate.ts';
import type { Inputs } from './inputs.ts';
import { responseQuantile } from './queueing/response-law.ts';
import { requireCount } from './queueing/require-range.ts';

/** Response times at a load; missing where no formula covers them. */
export interface LoadPoint {
  arrivalRatePerSecond: number;
  meanSeconds?: number;
  p95Seconds?: number;
}

/**
 * Response times of a set-up from almost no load to 99 % of what it can serve, whatever its own load is.
 *
 * The same figures that `assess` has at each of these loads, without the rest of it: 0.1 ms for 32 of them.
 *
 * @param count Loads, evenly spaced; integer ≥ 1.
 * @returns Points by rising load; none where nothing limits the throughput.
 * @throws {RangeError} If an input is outside its range, or `count` is no integer of 1 or more.
 */
export function assessCurve(inputs: Inputs, count: number): LoadPoint[] {
  requireInputs(inputs);
  requireCount('count', count);
  const prepared = prepare(inputs);
  const throughput = throughputOf(prepared.pool);
  if (!throughput) return [];
  return Array.from({ length: count }, (_, index): LoadPoint => {
    const arrivalRatePerSecond = (throughput.perSecond * 0.995 * (index + 0.05)) / count;
    const latency = latencyAt(arrivalRatePerSecond, prepared, throughput);
    if (latency.kind !== 'latency') return { arrivalRatePerSecond };
    return {
      arrivalRatePerSecond,
      meanSeconds: latency.meanResponseSeconds,
      p95Seconds: responseQuantile(latency.law, 0.95),
    };
  });
}
