import type { Pool } from './pool.ts';

/**
 * Squared coefficient of variation of the CPU time, and of the wait, at which their sum has the one asked for: the
 * two are taken as independent and alike in it.
 */
export function partScv({ cpuSeconds, waitSeconds, scv }: Pool): number {
  // The share, not the seconds, is squared: squares of very short times vanish.
  const share = cpuSeconds / (cpuSeconds + waitSeconds);
  return scv / (share * share + (1 - share) * (1 - share));
}

/**
 * Squared coefficient of variation of the time in a thread, which is more than that of the work: how long a
 * request shares the CPU depends on the others as well.
 *
 * Shared fairly, a time is stretched by 1/(1 − ρ) on average, with the variation ρ/(2 − ρ) of its own that M/M/1
 * with processor sharing has. In turn, a request waits as in M/M/1.
 *
 * @param aloneSeconds CPU time of a request that has the CPU to itself.
 * @param sharedSeconds What it takes among the others; ≥ `aloneSeconds`.
 */
export function threadScv(pool: Pool, aloneSeconds: number, sharedSeconds: number, restSeconds: number): number {
  const own = partScv(pool);
  const sum = sharedSeconds + restSeconds;
  if (sum === 0) return pool.scv;
  const variance = pool.cooperative
    ? inTurn(own, aloneSeconds, sharedSeconds)
    : fairly(own, sharedSeconds > 0 ? aloneSeconds / sharedSeconds : 1) * sharedSeconds ** 2;
  return (variance + own * restSeconds ** 2) / sum ** 2;
}

/** @param pace Speed relative to a CPU of one's own, 1 − ρ. */
const fairly = (own: number, pace: number) => (2 * (1 + own)) / (1 + pace) - 1;

function inTurn(own: number, aloneSeconds: number, sharedSeconds: number): number {
  const wait = sharedSeconds - aloneSeconds;
  if (wait <= 0) return own * aloneSeconds ** 2;
  // ρ from the mean wait of Pollaczek–Khinchine.
  const busy = wait / (wait + (aloneSeconds * (1 + own)) / 2);
  return wait ** 2 * (2 / busy - 1) + own * aloneSeconds ** 2;
}
