import { exactLine, type ExactLine } from './exact-line.ts';
import { gilThroughput } from './gil-throughput.ts';
import { mmc } from './mmc.ts';
import { requireCount, requireRange, requireStable } from './require-range.ts';
import { twoStageLine } from './two-stage-line.ts';

/** The time it takes grows with the third power of this. */
const MOST_THREADS = 64;

/**
 * One process with a line of its own before threads that take turns at one lock (GIL). Exact.
 *
 * Assumes random arrivals, an unlimited line, and requests that first compute and then wait for others, both
 * exponential. Whether the lock is passed on by turns or kept to the end of a burst makes no difference then.
 *
 * Takes some 0.1 ms of CPU for 4 threads, 1 to 2 ms for 16, 5 to 15 ms for 32 and 40 to 130 ms for 64.
 *
 * @param threads Threads of the process; integer from 1 to 64.
 * @param arrivalRatePerSecond ≥ 0 and below `gilThroughput(threads, cpuSeconds, waitSeconds)`.
 * @param cpuSeconds Mean CPU time of a request, all of which holds the lock; ≥ 0.
 * @param waitSeconds Mean time a request waits for others; ≥ 0, and not both 0.
 * @throws {RangeError} If an argument is outside its range; a line that grows without end has no mean.
 * @see Neuts, Matrix-geometric solutions in stochastic models (1981), ch. 3.
 *
 * @example
 * gilLine(4, 20, 0.02, 0.08).meanResponseSeconds; // 0.1225…, of which 0.0132… in the line
 */
export function gilLine(
  threads: number,
  arrivalRatePerSecond: number,
  cpuSeconds: number,
  waitSeconds: number,
): ExactLine {
  requireCount('threads', threads, 1, MOST_THREADS);
  requireRange('cpuSeconds', cpuSeconds, 0, Number.MAX_VALUE);
  requireRange('waitSeconds', waitSeconds, 0, Number.MAX_VALUE);
  const throughput = gilThroughput(threads, cpuSeconds, waitSeconds);
  requireStable(arrivalRatePerSecond, throughput);
  if (arrivalRatePerSecond === 0) return exactLine(0, 0, 0, cpuSeconds + waitSeconds);
  // Beside the other, a time below its last digit counts for nothing.
  if (cpuSeconds <= 1e-18 * waitSeconds) {
    const { law, meanWaitSeconds } = mmc(threads, arrivalRatePerSecond, waitSeconds);
    return exactLine(arrivalRatePerSecond, law.waitProbability, meanWaitSeconds, waitSeconds);
  }
  if (waitSeconds <= 1e-18 * cpuSeconds) {
    // Only the lock counts: M/M/1, of which `threads` at most are past the line.
    let waits = 1;
    let service = 0;
    for (let thread = 0; thread < threads; thread++) {
      service += waits * cpuSeconds;
      waits *= arrivalRatePerSecond * cpuSeconds;
    }
    return exactLine(arrivalRatePerSecond, waits, waits / (throughput - arrivalRatePerSecond), service);
  }
  const unit = cpuSeconds + waitSeconds;
  const line = twoStageLine({
    slots: threads,
    arrivals: arrivalRatePerSecond * unit,
    spare: (throughput - arrivalRatePerSecond) * unit,
    first: 1,
    onward: (computing) => (computing > 0 ? unit / cpuSeconds : 0),
    doneFirst: () => 0,
    doneSecond: (waiting) => waiting * (unit / waitSeconds),
  });
  const { waitProbability, meanWait, meanFirst } = line;
  return exactLine(arrivalRatePerSecond, waitProbability, meanWait * unit, meanFirst * unit + waitSeconds);
}
