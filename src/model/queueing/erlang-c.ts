import { erlangB } from './erlang-b.ts';

/**
 * Probability that an arriving request waits for a free slot (Erlang C, M/M/c).
 *
 * Assumes random (Poisson) arrivals, exponential service times and an unlimited line.
 *
 * @param slots Requests that run at once; integer ≥ 1.
 * @param offeredLoad Arrival rate × mean service time, in erlangs; ≥ 0.
 * @returns Probability in [0, 1]; exactly 1 once `offeredLoad >= slots`.
 * @throws {RangeError} If either argument is outside its range.
 * @see Gross et al., Fundamentals of Queueing Theory, ch. 2 (M/M/c).
 *
 * @example
 * erlangC(8, 6.4); // 0.4576…
 */
export function erlangC(slots: number, offeredLoad: number): number {
  const blocking = erlangB(slots, offeredLoad);
  if (offeredLoad >= slots) return 1;
  // 1 − load/slots would lose digits near full load.
  const idle = (slots - offeredLoad) / slots;
  // A blocking chance below the smallest double is 0: the quotient is then infinite and the answer 0.
  return 1 / (1 - idle + idle / blocking);
}
