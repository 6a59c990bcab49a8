import { busyProcesses } from '../queueing/busy-processes.ts';
import { gilThroughput } from '../queueing/gil-throughput.ts';
import type { Pool } from './pool.ts';

/**
 * Cores that the threads of one process use when `k` of them want to: 1 with the lock held throughout, `k` without
 * a lock, in between the pace of a lock and a way around it.
 *
 * @returns `speed[k]` for k from 0 to `threads`.
 */
export function processSpeed(threads: number, gilShare: number): Float64Array {
  const speed = new Float64Array(threads + 1);
  const ratio = (1 - gilShare) / gilShare;
  let blocking = 1;
  for (let k = 1; k <= threads; k++) {
    // The machine repairman again, CPU time without the lock in the place of the wait; see `gilThroughput`.
    speed[k] = gilShare === 0 ? k : k / (k * gilShare + (1 - gilShare) * blocking);
    blocking = (ratio * blocking) / (k + ratio * blocking);
  }
  return speed;
}

/** Most cores the threads of one process can use. */
export const mostCores = (threads: number, gilShare: number): number =>
  gilShare === 0 ? threads : Number.isFinite(threads) ? gilThroughput(threads, gilShare, 1 - gilShare) : 1 / gilShare;

/** Whether processes have to share cores: each otherwise has those it can use to itself. */
export const coresAreShort = ({ processes, threads, cores, gilShare }: Pool): boolean =>
  processes * mostCores(threads, gilShare) > cores;

/** The speed of one process that has the host to itself. */
export const soloSpeed = ({ threads, gilShare, cores }: Pool): Float64Array =>
  atMost(cores, processSpeed(threads, gilShare));

/** The speed of all threads where each of them can compute: single threads, or no lock. */
export function freeSpeed({ processes, threads, cores }: Pool): Float64Array {
  const speed = new Float64Array(processes * threads + 1).fill(cores);
  for (let k = 0; k < cores && k < speed.length; k++) speed[k] = k;
  return speed;
}

function atMost(cores: number, speed: Float64Array): Float64Array {
  for (let k = 0; k < speed.length; k++) speed[k] = Math.min(cores, speed[k] ?? 0);
  return speed;
}

/** The speed of all threads where cores are plentiful: k runnable ones are spread over the processes at random. */
export function plentifulSpeed({ processes, threads, gilShare }: Pool): Float64Array {
  const busy = busyProcesses(processes, threads);
  if (gilShare === 1) return busy;
  const speed = between(processSpeed(threads, gilShare));
  return busy.map((count, k) => (count > 0 ? count * speed(k / count) : 0));
}

/** Straight lines between the entries. */
export function between(entries: Float64Array): (place: number) => number {
  const last = entries.length - 1;
  return (place) => {
    const low = Math.min(last, Math.floor(place));
    const from = entries[low] ?? 0;
    return from + (place - low) * ((entries[Math.min(last, low + 1)] ?? from) - from);
  };
}
