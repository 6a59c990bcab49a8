import { balancedThroughput, closedThroughput } from '../queueing/closed-network.ts';
import { gilThroughput } from '../queueing/gil-throughput.ts';
import { between, coresAreShort, crowdedSpeed, freeSpeed, mostCores, processSpeed, soloSpeed } from './cpu-speed.ts';
import type { Pool } from './pool.ts';

/** Requests per second with every thread busy, and how far that is off: 0 where it is exact. */
export interface Throughput {
  perSecond: number;
  error: number;
}

/** Up to this many slots each is counted; above, means decide and the step between two slots no longer matters. */
const COUNTED_SLOTS = 4096;

/** Against simulated servers with more processes than cores the formula was off by −0.5 % to 4.2 %. */
const CROWDED_ERROR = 0.05;

/** Below this spread threads fall into step and take turns better than at random: up to a fifth more throughput. */
export const EVEN_SCV = 0.25;

/** `sys.getswitchinterval()`: shorter CPU times hold the lock to their end. */
const SWITCH_SECONDS = 0.005;

/**
 * How far the law of the times moves the throughput of threads that take turns at a lock. Shared fairly it does not;
 * held to the end of each CPU time it does by up to 7 % (simulated, squared coefficients of variation up to 10).
 */
function turnError({ threads, cpuSeconds, waitSeconds, gilShare, scv, cooperative }: Pool): number {
  if (threads === 1 || gilShare === 0 || waitSeconds === 0 || cpuSeconds === 0) return 0;
  if (scv < EVEN_SCV) return 0.2;
  return scv !== 1 && (cooperative || cpuSeconds <= SWITCH_SECONDS) ? 0.07 : 0;
}

/**
 * Requests per second that a pool completes with every thread busy.
 *
 * With every CPU shared fairly exact where processes have the cores to themselves, and for single threads or threads without a lock that share
 * them; approximate for processes with several threads and one lock each that share cores.
 *
 * @returns Nothing where nothing limits it: no cap on requests, no CPU time, no limit on connections.
 */
export function throughputOf(pool: Pool): Throughput | undefined {
  const throughput = fairThroughput(pool);
  return throughput && { ...throughput, error: Math.max(throughput.error, turnError(pool)) };
}

function fairThroughput(pool: Pool): Throughput | undefined {
  const { processes, threads, cpuSeconds, waitSeconds, gilShare, connections } = pool;
  const exact = (perSecond: number) => ({ perSecond, error: 0 });
  if (threads === Infinity) {
    const perSecond = Math.min(uncappedSpeed(pool) / cpuSeconds, connections / waitSeconds);
    return Number.isFinite(perSecond) ? exact(perSecond) : undefined;
  }
  if (cpuSeconds === 0) return exact((processes * Math.min(threads, connections)) / waitSeconds);
  if (!coresAreShort(pool)) {
    const free = gilShare * cpuSeconds;
    if (connections >= threads) return exact(processes * gilThroughput(threads, free, waitSeconds + cpuSeconds - free));
    const cpuSpeed = processSpeed(threads, gilShare);
    return exact(processes * closedThroughput({ cpuSeconds, cpuSpeed, waitSeconds, connections }));
  }
  if (processes === 1) {
    return exact(closedThroughput({ cpuSeconds, cpuSpeed: soloSpeed(pool), waitSeconds, connections }));
  }
  const every = processes * connections;
  if (threads === 1) {
    return exact(closedThroughput({ cpuSeconds, cpuSpeed: freeSpeed(pool), waitSeconds, connections: every }));
  }
  const slots = processes * threads;
  if (slots > COUNTED_SLOTS) {
    const perSecond = balancedThroughput(slots, cpuSeconds, meanSpeed(pool), waitSeconds, every);
    return { perSecond, error: CROWDED_ERROR };
  }
  const cpuSpeed = gilShare === 0 ? freeSpeed(pool) : crowdedSpeed(pool);
  const perSecond = closedThroughput({ cpuSeconds, cpuSpeed, waitSeconds, connections: every });
  return { perSecond, error: gilShare === 0 && connections >= threads ? 0 : CROWDED_ERROR };
}

/** Most cores of a process without a cap on its threads. */
export const uncappedSpeed = ({ gilShare, cores }: Pool): number => Math.min(cores, mostCores(Infinity, gilShare));

/** `crowdedSpeed` for thousands of threads, where the number of busy processes is close to its mean. */
function meanSpeed({ processes, threads, cores, gilShare }: Pool): (computing: number) => number {
  const slots = processes * threads;
  if (gilShare === 0) return (computing) => Math.min(cores, computing);
  const speed = between(processSpeed(threads, gilShare));
  return (computing) => {
    // −expm1(log1p) keeps the digits that 1 − (1 − share)^threads loses for few.
    const busy = computing < slots ? -processes * Math.expm1(threads * Math.log1p(-computing / slots)) : processes;
    return busy > 0 ? Math.min(cores, busy * speed(Math.max(1, computing / busy))) : 0;
  };
}
