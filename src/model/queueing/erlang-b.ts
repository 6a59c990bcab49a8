import { requireCount, requireRange } from './require-range.ts';

/**
 * Share of requests turned away when `slots` slots are all there is and nothing may wait (Erlang B, M/M/c/c).
 *
 * Assumes random arrivals; the law of the service times does not matter, only their mean. The same number is
 * the chance that all threads of a process wait at once while none computes, see `gilThroughput`.
 *
 * @param slots Requests that run at once; integer ≥ 1, tried up to 1,000,000.
 * @param offeredLoad Arrival rate × mean service time, in erlangs; ≥ 0.
 * @returns Probability in [0, 1]; exactly 0 where it is below the smallest double.
 * @throws {RangeError} If either argument is outside its range.
 * @see Gross et al., Fundamentals of Queueing Theory, ch. 2.
 *
 * @example
 * erlangB(15, 8.108); // 0.00999…, the 1 % of the telephone tables
 */
export function erlangB(slots: number, offeredLoad: number): number {
  requireCount('slots', slots);
  requireRange('offeredLoad', offeredLoad, 0, Number.MAX_VALUE);
  // 1/B = Σ slots!/((slots − k)! × load^k), all terms positive. The textbook form needs slots!, which overflows at
  // 171; the recursion takes `slots` steps, this series about √slots of them near full load.
  let sum = 1;
  let term = 1;
  for (let left = slots; left >= 1; left--) {
    term *= left / offeredLoad;
    sum += term;
    if (sum === Infinity || (left <= offeredLoad && term < 1e-17 * sum)) break;
  }
  return 1 / sum;
}
