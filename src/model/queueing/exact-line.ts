/** A line before slots that is computed exactly; times in seconds. */
export interface ExactLine {
  /** Chance that a request waits for a slot. */
  waitProbability: number;
  meanWaitSeconds: number;
  /** Time in a slot. */
  meanServiceSeconds: number;
  meanResponseSeconds: number;
  /** Requests waiting on average. */
  meanWaiting: number;
}

export function exactLine(
  arrivalRatePerSecond: number,
  waitProbability: number,
  meanWaitSeconds: number,
  meanServiceSeconds: number,
): ExactLine {
  return {
    waitProbability,
    meanWaitSeconds,
    meanServiceSeconds,
    meanResponseSeconds: meanWaitSeconds + meanServiceSeconds,
    meanWaiting: arrivalRatePerSecond * meanWaitSeconds,
  };
}
