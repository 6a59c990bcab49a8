import { erlangB } from './erlang-b.ts';
import { requireCount, requireRange } from './require-range.ts';

/** What a limited line does. */
export interface LimitedLine {
  /** Share of arrivals that find the line full. */
  refusedShare: number;
  /** Completed requests per second. */
  throughputPerSecond: number;
  /** Requests waiting on average. */
  meanWaiting: number;
  /** Mean wait of those who are let in. */
  meanWaitSeconds: number;
  meanResponseSeconds: number;
  /** Requests waiting or served on average. */
  meanRequests: number;
  /** Chance that one who is let in waits. */
  waitProbability: number;
}

/**
 * One line of limited length before equal slots (M/M/c/K): random arrivals, exponential service times. Exact, and
 * defined for every load.
 *
 * @param slots Requests that run at once; integer ≥ 1.
 * @param arrivalRatePerSecond > 0.
 * @param serviceTimeSeconds Mean service time; > 0.
 * @param lineLimit Requests that may wait; integer ≥ 0, so K = `slots + lineLimit`. Takes that many steps.
 * @throws {RangeError} If an argument is outside its range.
 *
 * @example
 * mmck(4, 60, 0.1, 16).refusedShare; // 0.3334…: a third, at one and a half times what it can do
 */
export function mmck(
  slots: number,
  arrivalRatePerSecond: number,
  serviceTimeSeconds: number,
  lineLimit: number,
): LimitedLine {
  requireRange('arrivalRatePerSecond', arrivalRatePerSecond, Number.MIN_VALUE, Number.MAX_VALUE);
  requireCount('lineLimit', lineLimit, 0);
  const offeredLoad = arrivalRatePerSecond * serviceTimeSeconds;
  const ratio = offeredLoad / slots;
  // Weights of the states relative to the heavier end of the line, so that no power overflows.
  const heavyEnd = ratio > 1;
  const atSlots = heavyEnd ? ratio ** -lineLimit : 1;
  const atLimit = lineLimit === 0 ? atSlots : heavyEnd ? 1 : ratio ** lineLimit;
  let line = 0;
  let waiting = 0;
  let weight = heavyEnd ? 1 : ratio;
  for (let step = 1; step <= lineLimit && weight > 1e-300; step++) {
    line += weight;
    waiting += (heavyEnd ? lineLimit - step + 1 : step) * weight;
    weight = heavyEnd ? weight / ratio : weight * ratio;
  }
  // All states up to a full house weigh 1/B of the full house. Times B, because B may be below the smallest double.
  const blocking = erlangB(slots, offeredLoad);
  const total = atSlots + line * blocking;
  const accepted = atSlots + (line - atLimit) * blocking;
  const throughputPerSecond = (arrivalRatePerSecond * accepted) / total;
  const meanWaiting = (waiting * blocking) / total;
  const meanWaitSeconds = meanWaiting / throughputPerSecond;
  return {
    refusedShare: (atLimit * blocking) / total,
    throughputPerSecond,
    meanWaiting,
    meanWaitSeconds,
    meanResponseSeconds: meanWaitSeconds + serviceTimeSeconds,
    meanRequests: meanWaiting + throughputPerSecond * serviceTimeSeconds,
    waitProbability: lineLimit === 0 ? 0 : ((atSlots + line - atLimit) * blocking) / accepted,
  };
}
