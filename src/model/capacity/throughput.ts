import { balancedThroughput, closedThroughput } from '../queueing/closed-network.ts';
import { gilThroughput } from '../queueing/gil-throughput.ts';
import { between, coresAreShort, freeSpeed, mostCores, processSpeed, soloSpeed } from './cpu-speed.ts';
import { crowdedSpeed, WEIGHED_SLOTS } from './crowded-speed.ts';
import { pacedThroughput } from './crowded-pace.ts';
import type { Pool } from './pool.ts';

/** Requests per second with every thread busy, and how far that is off: 0 where it is exact. */
export interface Throughput {
  perSecond: number;
  error: number;
  /** What it would be if the times of requests varied at random, so that threads cannot fall into step. */
  fairPerSecond: number;
}

/** Up to this many slots each is counted; above, means decide and the step between two slots no longer matters. */
export const COUNTED_SLOTS = 4096;

/** Against simulated servers with more processes than cores the formula was off by −1.2 % to 1 %; less closely for many slots. */
const CROWDED_ERROR = 0.02;
const MEAN_CROWDED_ERROR = 0.05;

/** Below this spread threads fall into step and take turns better than at random: up to a fifth more throughput. */
export const EVEN_SCV = 0.25;

/** `sys.getswitchinterval()`: shorter CPU times hold the lock to their end. */
export const SWITCH_SECONDS = 0.005;

/**
 * How far the law of the times moves the throughput of threads that take turns at a lock. Shared fairly it does not;
 * held to the end of each CPU time it does by up to 7 % (simulated, squared coefficients of variation up to 10), and
 * alike requests fall into step, which `stepShare` gives to within 8 %.
 */
function turnError({ threads, cpuSeconds, waitSeconds, gilShare, scv, cooperative }: Pool): number {
  if (threads === 1 || gilShare === 0 || waitSeconds === 0 || cpuSeconds === 0) return 0;
  if (scv === 0) return 0.04;
  if (scv < EVEN_SCV) return 0.1;
  return cooperative || cpuSeconds <= SWITCH_SECONDS ? 0.07 : 0;
}

/**
 * How far the throughput is off where cores are shared in a way that formulas do not follow: by equal requests,
 * whose threads end together, and by threads without the lock that at times want more cores than on average.
 */
export function coresError(pool: Pool): number {
  const { processes, threads, cores, cpuSeconds, waitSeconds, gilShare, scv } = pool;
  if (cpuSeconds === 0 || threads === Infinity || processes * threads <= cores) return 0;
  if (threads === 1 || gilShare === 0) return scv === 0 && waitSeconds > 0 ? 0.06 : 0;
  return gilShare < 1 && processes * mostCores(threads, gilShare) > 0.7 * cores ? 0.15 : 0;
}

/**
 * Requests per second that a pool completes with every thread busy.
 *
 * With every CPU shared fairly exact where processes have the cores to themselves, and for single threads or threads
 * without a lock that share them; approximate for processes with several threads and one lock each that share cores.
 *
 * @returns Nothing where nothing limits it: no cap on requests, no CPU time, no limit on connections.
 */
export function throughputOf(pool: Pool): Throughput | undefined {
  const fair = fairThroughput(pool);
  if (!fair) return undefined;
  return {
    perSecond: inStep(pool, fair.perSecond),
    error: Math.max(fair.error, turnError(pool), coresError(pool)),
    fairPerSecond: fair.perSecond,
  };
}

/** The throughput of threads as far as they fall into step: between the one of fair turns and the lowest limit. */
export function inStep(pool: Pool, fairPerSecond: number): number {
  const share = stepShare(pool);
  if (share === 0) return fairPerSecond;
  const { processes, threads, cores, cpuSeconds, waitSeconds, gilShare, connections } = pool;
  const limit = Math.min(
    (processes * threads) / (cpuSeconds + waitSeconds),
    Math.min(processes / gilShare, cores) / cpuSeconds,
    (processes * connections) / waitSeconds,
  );
  return fairPerSecond + share * Math.max(0, limit - fairPerSecond);
}

/**
 * How far threads fall into step: from fair turns, 0, to never being in each other's way unless a resource is full, 1.
 * Requests that are all equal end up there; the more they differ, and the more slices of CPU time they take turns
 * in, the sooner that is lost. Fitted to simulated servers.
 */
function stepShare({ threads, cpuSeconds, waitSeconds, gilShare, scv, cooperative }: Pool): number {
  if (threads === 1 || threads === Infinity || gilShare === 0 || cpuSeconds === 0 || waitSeconds === 0) return 0;
  const slices = cooperative ? 1 : Math.max(1, (gilShare * cpuSeconds) / SWITCH_SECONDS);
  const even = Math.max(0, 1 - scv / (slices > 1 ? EVEN_SCV : 1));
  return even / (1 + 7 * scv ** (2 / 3) * slices ** 1.5);
}

function fairThroughput(pool: Pool): Pick<Throughput, 'perSecond' | 'error'> | undefined {
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
    return { perSecond, error: MEAN_CROWDED_ERROR };
  }
  const cpuSpeed = gilShare === 0 ? freeSpeed(pool) : crowdedSpeed(pool);
  const perSecond = closedThroughput({ cpuSeconds, cpuSpeed, waitSeconds, connections: every });
  if (gilShare === 0 && connections >= threads) return exact(perSecond);
  if (slots <= WEIGHED_SLOTS) return { perSecond, error: CROWDED_ERROR };
  // No more than with cores to spare.
  return { perSecond: Math.min(perSecond, processes * pacedThroughput(pool, 1)), error: MEAN_CROWDED_ERROR };
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
