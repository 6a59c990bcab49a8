import { exactLine, type ExactLine } from './exact-line.ts';
import { mdc } from './mdc.ts';
import { mmc } from './mmc.ts';
import { requireCount, requireRange, requireStable } from './require-range.ts';
import { twoStageLine } from './two-stage-line.ts';

const MOST_SLOTS = { equal: 10_000, staged: 64 };

/**
 * One line before equal slots where service times vary as much as is said (M/G/c). Exact for the law of the row:
 *
 * | `scv` | service time | `slots` |
 * | --- | --- | --- |
 * | 0 | always the same (M/D/c) | 1 to 10,000 |
 * | 0.5 to 1 | two exponential stages one after the other; at 0.5 equally long (M/E₂/c) | 1 to 64 |
 * | 1 | exponential (M/M/c) | any |
 * | above 1 | many short, few long: hyperexponential of two with balanced means (M/H₂/c) | 1 to 64 |
 *
 * Assumes random arrivals and an unlimited line. Another law of the same `scv` waits differently.
 *
 * Two stages take some 0.1 ms of CPU for 4 slots, 1 to 2 ms for 16, 5 to 15 ms for 32 and 40 to 130 ms for 64; equal
 * times at most 1 ms for 64 and 20 ms for 10,000.
 *
 * @param slots Requests that run at once; integer ≥ 1.
 * @param arrivalRatePerSecond ≥ 0 and below `slots / serviceTimeSeconds`.
 * @param serviceTimeSeconds Mean service time; > 0.
 * @param scv Squared coefficient of variation of the service time: variance ÷ mean²; 0, or 0.5 to 10,000.
 * @throws {RangeError} If an argument is outside its range; a line that grows without end has no mean.
 * @see Tijms, A First Course in Stochastic Models (2003), ch. 9.
 *
 * @example
 * mgcLine(16, 128, 0.1, 0).meanWaitSeconds; // 0.005254…, and 0.01894… with an `scv` of 4
 */
export function mgcLine(
  slots: number,
  arrivalRatePerSecond: number,
  serviceTimeSeconds: number,
  scv: number,
): ExactLine {
  requireRange('serviceTimeSeconds', serviceTimeSeconds, Number.MIN_VALUE, Number.MAX_VALUE);
  if (scv !== 0) requireRange('scv', scv, 0.5, 10_000);
  requireCount('slots', slots, 1, scv === 0 ? MOST_SLOTS.equal : scv === 1 ? Number.MAX_VALUE : MOST_SLOTS.staged);
  requireStable(arrivalRatePerSecond, slots / serviceTimeSeconds);
  const load = arrivalRatePerSecond * serviceTimeSeconds;
  const spare = (slots / serviceTimeSeconds - arrivalRatePerSecond) * serviceTimeSeconds;
  if (load === 0) return exactLine(arrivalRatePerSecond, 0, 0, serviceTimeSeconds);
  if (scv === 1) {
    const { law, meanWaitSeconds } = mmc(slots, arrivalRatePerSecond, serviceTimeSeconds);
    return exactLine(arrivalRatePerSecond, law.waitProbability, meanWaitSeconds, serviceTimeSeconds);
  }
  const { waitProbability, meanWait } =
    scv === 0
      ? mdc(slots, load, spare)
      : twoStageLine({ slots, arrivals: load, spare, ...(scv < 1 ? inTurn(scv) : either(scv)) });
  return exactLine(arrivalRatePerSecond, waitProbability, meanWait * serviceTimeSeconds, serviceTimeSeconds);
}

/** Two exponential stages of mean 1 together, one after the other. */
function inTurn(scv: number) {
  const longer = (1 + Math.sqrt(2 * scv - 1)) / 2;
  // The difference 1 − longer would lose digits near an SCV of 1.
  const shorter = (1 - scv) / (2 * longer);
  return {
    first: 1,
    onward: (k: number) => k / longer,
    doneFirst: () => 0,
    doneSecond: (k: number) => k / shorter,
  };
}

/** One of two exponential stages, both with half of the work. */
function either(scv: number) {
  const lean = Math.sqrt((scv - 1) / (scv + 1));
  const short = (1 + lean) / 2;
  const long = 1 / ((scv + 1) * (1 + lean));
  return {
    first: short,
    onward: () => 0,
    doneFirst: (k: number) => k * 2 * short,
    doneSecond: (k: number) => k * 2 * long,
  };
}
