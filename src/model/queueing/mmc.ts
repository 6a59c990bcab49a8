import { erlangC } from './erlang-c.ts';
import { requireCount, requireRange, requireStable } from './require-range.ts';
import type { ResponseLaw } from './response-law.ts';

/** A line that one queue and `slots` equal slots make; times in seconds. */
export interface LineFigures {
  meanWaitSeconds: number;
  meanResponseSeconds: number;
  /** Requests waiting on average. */
  meanWaiting: number;
  /** From which tails and percentiles follow. */
  law: ResponseLaw;
}

/**
 * One line before equal slots (M/M/c): random arrivals, exponential service times, unlimited line. Exact.
 *
 * @param slots Requests that run at once; integer ≥ 1.
 * @param arrivalRatePerSecond ≥ 0 and below `slots / serviceTimeSeconds`.
 * @param serviceTimeSeconds Mean service time; > 0.
 * @throws {RangeError} If an argument is outside its range; a line that grows without end has no mean.
 * @see Gross et al., Fundamentals of Queueing Theory, ch. 2.
 *
 * @example
 * mmc(8, 64, 0.1).meanWaitSeconds; // 0.0286…
 */
export function mmc(slots: number, arrivalRatePerSecond: number, serviceTimeSeconds: number): LineFigures {
  requireCount('slots', slots);
  requireRange('serviceTimeSeconds', serviceTimeSeconds, Number.MIN_VALUE, Number.MAX_VALUE);
  requireStable(arrivalRatePerSecond, slots / serviceTimeSeconds);
  const spare = slots / serviceTimeSeconds - arrivalRatePerSecond;
  return equalSlots(slots, arrivalRatePerSecond, spare, serviceTimeSeconds);
}

/** The same where the spare rate is known to more digits than the difference of two large rates keeps; > 0. */
export function equalSlots(
  slots: number,
  arrivalRatePerSecond: number,
  spareRatePerSecond: number,
  serviceTimeSeconds: number,
): LineFigures {
  const waits = erlangC(slots, arrivalRatePerSecond * serviceTimeSeconds);
  const meanWaitSeconds = waits / spareRatePerSecond;
  return {
    meanWaitSeconds,
    meanResponseSeconds: meanWaitSeconds + serviceTimeSeconds,
    meanWaiting: arrivalRatePerSecond * meanWaitSeconds,
    law: { waitProbability: waits, waitRatePerSecond: spareRatePerSecond, serviceTimeSeconds, scv: 1 },
  };
}
