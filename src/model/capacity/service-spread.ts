import type { Pool } from './pool.ts';
import { SWITCH_SECONDS } from './throughput.ts';

/**
 * How far requests of a process compute one after the other and not fairly together: 1 for greenlets and where the
 * lock is held to the end of each CPU time, less the more slices a CPU time is cut into. Most CPU time is that of
 * requests that are longer than the mean by 1 + SCV.
 */
export function turnShare({ cpuSeconds, gilShare, scv, cooperative }: Pool): number {
  if (cooperative) return 1;
  return gilShare === 0 ? 0 : 1 / Math.max(1, (gilShare * cpuSeconds * (1 + scv)) / SWITCH_SECONDS);
}

/**
 * Squared coefficient of variation of the time in a thread, which is more than that of the work: how long a
 * request shares the CPU depends on the others as well. CPU time and wait of a request are in proportion, so each
 * of them varies as their sum does.
 *
 * Shared fairly, a time is stretched by 1/(1 − ρ) on average, with the variation ρ/(2 − ρ) of its own that M/M/1
 * with processor sharing has. In turn, a request waits as in M/G/1.
 *
 * @param aloneSeconds CPU time of a request that has the CPU to itself.
 * @param sharedSeconds What it takes among the others; ≥ `aloneSeconds`.
 */
export function threadScv(pool: Pool, aloneSeconds: number, sharedSeconds: number, restSeconds: number): number {
  const { scv } = pool;
  const sum = sharedSeconds + restSeconds;
  if (sum === 0 || sharedSeconds === 0) return scv;
  // Shares, not seconds, are squared: squares of very short times vanish.
  const alone = aloneSeconds / sum;
  const shared = sharedSeconds / sum;
  const turns = turnShare(pool);
  return turns * inTurn(scv, alone, shared) + (1 - turns) * fairly(scv, alone, shared);
}

function fairly(scv: number, alone: number, shared: number): number {
  const pace = alone / shared;
  return scv + (((1 + scv) * (1 - pace)) / (1 + pace)) * shared * shared;
}

/** The wait for one's turn: none or an exponential one, as in M/M/1, whose ρ follows from Pollaczek–Khinchine. */
function inTurn(scv: number, alone: number, shared: number): number {
  const wait = shared - alone;
  if (wait <= 0) return scv;
  const busy = wait / (wait + (alone * (1 + scv)) / 2);
  return (2 / busy - 1) * wait * wait + scv * (1 - wait) * (1 - wait);
}
