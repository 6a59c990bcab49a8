import { memoryOf } from '../capacity/needs.ts';
import { connectionsOf, runningOf } from '../capacity/pool.ts';
import type { Inputs } from '../inputs.ts';
import { responseQuantile } from '../queueing/response-law.ts';
import type { Count } from '../servers/server.ts';
import { serverOf } from '../servers/servers.ts';
import { bestThreads, trial, withSetup, type Tried } from './best-threads.ts';
import { MOST_UTILISATION } from './verdict.ts';

/** A smaller set-up, and why it will not do. */
export interface Rejected {
  processes: number;
  threads: number;
  /** In a sentence. */
  reason: string;
}

/** More threads than this in a process are no answer: their memory and their turns at the lock add up. */
const MOST_THREADS = 256;

/** Numbers of processes that are tried one by one; above, each is a twentieth more than the one before. */
const ONE_BY_ONE = 64;

/** Rejected set-ups that are told. */
const MOST_REJECTED = 32;

/** First and last of the numbers to look at. */
interface Choices {
  processes: [number, number];
  threads: [number, number];
}

function choicesOf({ setup, host, database }: Inputs): Choices {
  const server = serverOf(setup.server).setup;
  const pool = database?.held === 'request' ? connectionsOf(database) : Infinity;
  return {
    processes: range(server.processes, Math.min(4096, Math.floor(4 * host.cores) + 1)),
    threads: range(server.threads, Math.min(MOST_THREADS, pool)),
  };
}

/** All up to a limit where there is a choice, else the server's own. */
const range = (count: Count, most: number): [number, number] =>
  count.kind === 'chosen' ? [1, most] : count.kind === 'fixed' ? [count.value, count.value] : [1, 1];

/** The set-up with the least memory, then connections, then processes that will do; nothing where none does. */
export function smallest(inputs: Inputs): Tried | undefined {
  if (isHopeless(inputs)) return undefined;
  const { processes, threads } = choicesOf(inputs);
  const [first, last] = processes;
  let pick: Tried | undefined;
  let below = first - 1;
  for (let count = Math.max(first, leastProcesses(inputs, threads[1])); count <= last; count = after(count)) {
    const least = leastMemory(inputs, count, threads[0]);
    // More processes need more memory, however few threads they have.
    if (least > (pick?.verdict.memoryMiB ?? inputs.host.memoryMiB)) break;
    const best = bestThreads(inputs, count, threads);
    if (best.verdict.failed === 'connections') break;
    if (best.verdict.fits && (!pick || isSmaller(best, pick))) pick = between(inputs, below, best, threads);
    below = count;
  }
  return pick;
}

const after = (count: number) => (count < ONE_BY_ONE ? count + 1 : Math.ceil(count * 1.05));

/** The best of the numbers of processes that were stepped over. */
function between(inputs: Inputs, below: number, found: Tried, threads: [number, number]): Tried {
  let best = found;
  for (let count = found.processes - 1; count > below; count--) {
    const other = bestThreads(inputs, count, threads);
    if (!other.verdict.fits) break;
    if (isSmaller(other, best)) best = other;
  }
  return best;
}

/** Whether no set-up at all can do: too little CPU, or requests that are too slow by themselves. */
function isHopeless({ load, work, host, target }: Inputs): boolean {
  if ((load.arrivalRatePerSecond / MOST_UTILISATION) * work.cpuSeconds > host.cores) return true;
  // Below the 90th percentile a wider spread may make the quick ones quicker.
  if (target.kind === 'waiting' || target.percentile < 0.9) return false;
  const serviceTimeSeconds = work.cpuSeconds + work.waitSeconds;
  const alone = { waitProbability: 0, waitRatePerSecond: 1, serviceTimeSeconds, scv: work.scv };
  return responseQuantile(alone, target.percentile) > target.seconds;
}

/** Fewer processes than this cannot carry the load: all their threads, or their locks, would have to be busy. */
function leastProcesses({ setup, load, work }: Inputs, mostThreads: number): number {
  const needed = load.arrivalRatePerSecond / MOST_UTILISATION;
  const threads = Math.min(runningOf({ ...setup, threads: mostThreads }).threads, 1e9);
  const gil = runningOf(setup).cooperative ? 1 : work.gilShare;
  const busy = needed * Math.max((work.cpuSeconds + work.waitSeconds) / threads, gil * work.cpuSeconds);
  return Math.max(1, Math.floor(busy * (1 - 1e-9)));
}

const leastMemory = (inputs: Inputs, processes: number, threads: number): number =>
  memoryOf(inputs, runningOf(withSetup(inputs, processes, threads).setup)).needed;

function isSmaller({ processes: a, verdict: one }: Tried, { processes: b, verdict: other }: Tried): boolean {
  return (one.memoryMiB - other.memoryMiB || one.connections - other.connections || a - b) < 0;
}

/** Why not less than the pick; without one, why not any of the smallest. */
export function rejectedBefore(inputs: Inputs, pick: Tried | undefined): Rejected[] {
  const { processes, threads } = choicesOf(inputs);
  const [first, last] = processes;
  const end = pick ? pick.processes - 1 : Math.min(last, first + MOST_REJECTED - 1);
  const start = Math.max(first, end - MOST_REJECTED + (pick ? 2 : 1));
  const tried: Tried[] = [];
  for (let count = start; count <= end; count++) {
    const best = bestThreads(inputs, count, threads);
    tried.push(best);
    // What does not fit memory or connections fits even less with more processes.
    if (!pick && (best.verdict.failed === 'memory' || best.verdict.failed === 'connections')) break;
  }
  if (pick && pick.threads > threads[0]) tried.push(trial(inputs, pick.processes, pick.threads - 1));
  return tried.map(({ processes: count, threads: each, verdict }) => ({
    processes: count,
    threads: each,
    reason: verdict.fits
      ? `Meets the target too, but needs ${Math.ceil(verdict.memoryMiB)} MiB of memory.`
      : verdict.reason,
  }));
}
