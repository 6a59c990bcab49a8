import { closedThroughput } from '../queueing/closed-network.ts';
import { gilThroughput } from '../queueing/gil-throughput.ts';
import { sharedCpuSeconds } from '../queueing/shared-cpu.ts';
import { between, mostCores, processSpeed } from './cpu-speed.ts';
import type { Pool } from './pool.ts';

/** Processes among which it is counted how many compute; with more of them the mean number says enough. */
const COUNTED_PROCESSES = 32;

/** Requests that compute, up to which each is counted: a constant for few processes, some of each for many. */
const countedRequests = (processes: number) => (processes > COUNTED_PROCESSES ? 4 * processes : 256);

/** Threads of a process up to which its pace is counted; more make hardly more use of the cores. */
const COUNTED_THREADS = 32;

/** So many threads that only their limits matter: the knee between them is sharp to 1.3 %. */
const KNEE_THREADS = 4096;

/**
 * Share of its usual pace at which a process with a line of its own computes among more processes than cores.
 *
 * With it each process can be looked at by itself. It is the pace at which processes that have the cores to
 * themselves keep requests in the CPU as long as the crowded host does, if no number of threads holds anybody up;
 * and then corrected by what all processes complete together with every thread busy.
 *
 * @param arrivalRatePerSecond Of all processes; below `throughputPerSecond`.
 * @returns Above 0, at most 1.
 */
export function crowdedPace(pool: Pool, arrivalRatePerSecond: number, throughputPerSecond: number): number {
  const open = openPaces(pool);
  const [now, full] = [open(arrivalRatePerSecond), open(throughputPerSecond)];
  // By how much longer CPU times get, as a share of what it is with every thread busy.
  const share = full < 1 ? Math.min(1, (1 / now - 1) / (1 / full - 1)) : 1;
  return 1 / (1 + share * (1 / fullPace(pool, throughputPerSecond) - 1));
}

/** Requests per second that one process completes at a pace, with every thread busy. */
export function pacedThroughput(pool: Pool, pace: number): number {
  const { threads, waitSeconds, gilShare, connections } = pool;
  const cpuSeconds = pool.cpuSeconds / pace;
  if (threads > KNEE_THREADS) {
    return Math.min(threads / (cpuSeconds + waitSeconds), 1 / (gilShare * cpuSeconds), connections / waitSeconds);
  }
  if (connections < threads) {
    return closedThroughput({ cpuSeconds, cpuSpeed: processSpeed(threads, gilShare), waitSeconds, connections });
  }
  const locked = gilShare * cpuSeconds;
  return gilThroughput(threads, locked, waitSeconds + cpuSeconds - locked);
}

/** The pace at which all processes, one by one, complete what they do together. */
function fullPace(pool: Pool, throughputPerSecond: number): number {
  const own = throughputPerSecond / pool.processes;
  // Threads ÷ throughput is the time of a round, which is nearly straight in the CPU time: 1 ÷ pace.
  const longer = (stretch: number) => own / pacedThroughput(pool, 1 / stretch) - 1;
  return 1 / crossing(longer, 1, 1 / leastPace(pool));
}

/** No process gets less than its part of the cores while it computes on as many as it can. */
const leastPace = ({ processes, threads, cores, gilShare }: Pool) =>
  Math.min(1, cores / (processes * mostCores(threads, gilShare)));

/** The pace without a number of threads that holds anybody up, by requests a second. */
function openPaces(pool: Pool): (arrivalRatePerSecond: number) => number {
  const { processes, cpuSeconds, gilShare, cores, threads } = pool;
  const own = processSpeed(Math.min(threads, COUNTED_THREADS), gilShare);
  const crowded = coresInUse(pool, own, cores);
  const free = threads === 1 || gilShare === 1 ? undefined : coresInUse(pool, own, Infinity);
  const least = leastPace(pool);
  const most = Math.min(cores, processes * (own.at(-1) ?? 1));
  return (arrivalRatePerSecond) => {
    const load = arrivalRatePerSecond * cpuSeconds;
    const each = load / processes;
    // So close to all cores that a line without end has no mean any more.
    if (load >= most * (1 - 1e-9)) return least;
    const time = sharedCpuSeconds(1, crowded, load);
    // With one lock each they are M/M/1 with a fairly shared CPU: a time of 1 ÷ (pace − load).
    if (!free) return Math.min(1, Math.max(least, 1 / time + each));
    // Without a lock and with more threads than ever compute the time is 1 ÷ pace.
    if (gilShare === 0 && threads >= COUNTED_THREADS) return Math.min(1, Math.max(least, 1 / time));
    const target = (sharedCpuSeconds(1, own, each) * time) / sharedCpuSeconds(1, free, load);
    const limit = Math.min(1 / least, (own.at(-1) ?? 1) / each) * (1 - 1e-9);
    return limit > 1
      ? 1 / crossing((stretch) => 1 - target / (stretch * sharedCpuSeconds(1, own, each * stretch)), 1, limit)
      : 1;
  };
}

/**
 * Where a rising function is 0 between two places; the nearer of them where it is not.
 *
 * By regula falsi, half the weight to an end that stays (Illinois): half a dozen steps for what is nearly straight.
 */
function crossing(rising: (place: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [below, above] = [rising(low), rising(high)];
  if (!(below < 0)) return low;
  if (!(above > 0)) return high;
  let side = 0;
  for (let step = 0; step < 40 && high - low > 1e-6 * low; step++) {
    const place = (low * above - high * below) / (above - below);
    const value = rising(place);
    if (Math.abs(value) < 1e-7) return place;
    if (value < 0) {
      low = place;
      below = value;
      if (side < 0) above /= 2;
      side = -1;
    } else {
      high = place;
      above = value;
      if (side > 0) below /= 2;
      side = 1;
    }
  }
  return low;
}

/**
 * Cores in use when `k` requests compute in processes with a line and a lock each, of which `cores` at most.
 *
 * The processes that share them are taken as lines independent of each other: of those every way to spread k
 * requests is as likely as any other, so that one more joins a process with a chance ∝ 1 + those it has.
 *
 * @param own Cores that the requests of one process use.
 * @returns Up to the `k` from which they are as good as all that can be used.
 */
function coresInUse({ processes }: Pool, own: Float64Array, cores: number): Float64Array {
  const speed = between(own);
  const one = own.length === 2 || own[2] === 1;
  const most = Math.min(cores, processes * (own.at(-1) ?? 1));
  const counted = processes <= COUNTED_PROCESSES;
  // With one lock each, as many processes as cores are as good as any more.
  const states = one ? Math.min(processes, Math.ceil(cores) - 1) : processes;
  const requests = countedRequests(processes);
  const used = new Float64Array(requests + 1);
  const chance = new Float64Array(counted ? states + 1 : 1);
  chance[0] = 1;
  for (let k = 1; k <= requests; k++) {
    const busy = (processes * k) / (processes + k - 1);
    let missing = counted ? 0 : most - Math.min(most, busy * speed(k / busy));
    for (let j = counted ? Math.min(states, k) : 0; j > 0; j--) {
      const now = ((chance[j] ?? 0) * (k - 1 + j) + (chance[j - 1] ?? 0) * (processes - j + 1)) / (processes + k - 1);
      chance[j] = now;
      const made = one ? j : j * speed(k / j);
      if (made < most) missing += now * (most - made);
    }
    chance[0] = 0;
    used[k] = most - missing;
    if (missing < 1e-4 * most || k === requests) {
      used[k] = most;
      return used.subarray(0, k + 1);
    }
  }
  return used;
}
