/**
 * How long requests take: none with chance `1 − waitProbability`, else an exponential wait; and then a service time.
 *
 * Exact for M/M/c (`scv` 1). Elsewhere an approximation by its shape: the service time is a fixed part plus an
 * exponential one for `scv` below 1, and a mixture of two exponentials with balanced means above 1.
 */
export interface ResponseLaw {
  /** Chance of waiting; 0 to 1. */
  waitProbability: number;
  /** Those who wait do so for 1/`waitRatePerSecond` on average; > 0. */
  waitRatePerSecond: number;
  /** Mean service time; ≥ 0. */
  serviceTimeSeconds: number;
  /** Squared coefficient of variation of the service time; ≥ 0. */
  scv: number;
}

/** One part of a service time: with chance `weight`, `shift` seconds and an exponential time of that mean. */
interface Part {
  weight: number;
  shift: number;
  mean: number;
}

interface Density {
  tail: number;
  density: number;
}

function partsOf({ serviceTimeSeconds: mean, scv }: ResponseLaw): Part[] {
  if (scv <= 1) {
    const spread = Math.sqrt(scv);
    return [{ weight: 1, shift: mean * (1 - spread), mean: mean * spread }];
  }
  const weight = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return [
    { weight, shift: 0, mean: mean / (2 * weight) },
    { weight: 1 - weight, shift: 0, mean: mean / (2 * (1 - weight)) },
  ];
}

/** Chance of a longer response than `seconds`, and its density there, for one part of the service time. */
function partTail(law: ResponseLaw, part: Part, seconds: number): Density {
  const { waitProbability: waits, waitRatePerSecond: theta } = law;
  const time = seconds - part.shift;
  if (time < 0) return { tail: 1, density: 0 };
  const longWait = Math.exp(-theta * time);
  if (part.mean === 0) return { tail: waits * longWait, density: waits * theta * longWait };
  const mu = 1 / part.mean;
  const longService = Math.exp(-mu * time);
  const difference = theta - mu;
  const exponent = difference * time;
  // ∫ e^(−θu) e^(−μ(t−u)) du; three forms, because the two rates may be equal and either may be far larger.
  const overlap =
    Math.abs(exponent) < 1e-9
      ? longService * time * (1 - exponent / 2)
      : exponent < -30
        ? (longService - longWait) / difference
        : (longService * -Math.expm1(-exponent)) / difference;
  return {
    tail: longService + waits * mu * overlap,
    density: mu * ((1 - waits) * longService + waits * theta * overlap),
  };
}

function tailOf(law: ResponseLaw, parts: readonly Part[], seconds: number): Density {
  const sum = { tail: 0, density: 0 };
  for (const part of parts) {
    const { tail, density } = partTail(law, part, seconds);
    sum.tail += part.weight * tail;
    sum.density += part.weight * density;
  }
  return sum;
}

/**
 * Chance that a response takes longer than `seconds`.
 *
 * @returns Probability in [0, 1]; 0 where it is below the smallest double.
 *
 * @example
 * responseTail(mmc(8, 64, 0.1).law, 0.5); // 0.0116…: the share that takes longer than half a second
 */
export function responseTail(law: ResponseLaw, seconds: number): number {
  return Math.min(1, tailOf(law, partsOf(law), seconds).tail);
}

/**
 * Response time that the share `percentile` of all requests stays below.
 *
 * @param percentile Above 0 and below 1: 0.95 for the 95th percentile.
 * @returns Seconds, ≥ 0; to about 14 digits.
 *
 * @example
 * responseQuantile(mmc(8, 64, 0.1).law, 0.95); // 0.3508…
 */
export function responseQuantile(law: ResponseLaw, percentile: number): number {
  const parts = partsOf(law);
  const share = 1 - percentile;
  let low = 0;
  let high = law.serviceTimeSeconds + law.waitProbability / law.waitRatePerSecond;
  if (high === 0 || tailOf(law, parts, 0).tail <= share) return 0;
  while (tailOf(law, parts, high).tail > share) {
    low = high;
    high *= 2;
  }
  // Newton on the logarithm of the tail, which is nearly straight; halving where it would leave the bracket.
  let time = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const { tail, density } = tailOf(law, parts, time);
    if (tail > share) low = time;
    else high = time;
    const move = tail > 0 && density > 0 ? (tail * Math.log(tail / share)) / density : Infinity;
    const next = time + move;
    if (Math.abs(move) <= 1e-16 * time) return time;
    time = next > low && next < high ? next : (low + high) / 2;
    if (high - low <= 2e-16 * high) return time;
  }
  return time;
}

/**
 * Waiting time that the share `percentile` of all requests stays below.
 *
 * @param percentile Above 0 and below 1.
 * @returns Seconds; 0 where fewer than the rest wait at all.
 *
 * @example
 * waitQuantile(mmc(8, 64, 0.1).law, 0.95); // 0.1383…
 */
export function waitQuantile({ waitProbability, waitRatePerSecond }: ResponseLaw, percentile: number): number {
  const share = 1 - percentile;
  return waitProbability > share ? Math.log(waitProbability / share) / waitRatePerSecond : 0;
}
