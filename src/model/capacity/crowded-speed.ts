import { cappedSpeed } from '../queueing/busy-processes.ts';
import { between, processSpeed } from './cpu-speed.ts';
import type { Pool } from './pool.ts';

/** Slots up to which all ways to spread requests over processes are weighed: that takes slots² ÷ 2 steps. */
export const WEIGHED_SLOTS = 128;

/**
 * Cores that all threads use when `k` of them want to, in processes with one lock each that share the cores.
 *
 * The k are spread as they would be among processes with cores to spare, where the chances of all spreads are known:
 * threads that want the lock pile up in few processes. Throughput from it was within 1.1 % of simulated servers;
 * spread over the slots at random, as for very many slots, it is up to 4.2 % too high.
 *
 * @returns `speed[k]` for k from 0 to all threads.
 */
export function crowdedSpeed(pool: Pool): Float64Array {
  return pool.processes * pool.threads <= WEIGHED_SLOTS ? weighedSpeed(pool) : scatteredSpeed(pool);
}

/** The same for `k` spread over the slots at random: one line gives free processes their work first. */
export function scatteredSpeed({ processes, threads, cores, gilShare }: Pool): Float64Array {
  return gilShare === 1
    ? cappedSpeed(processes, threads, cores)
    : cappedSpeed(processes, threads, cores, between(processSpeed(threads, gilShare)));
}

function weighedSpeed({ processes, threads, cores, gilShare }: Pool): Float64Array {
  const own = processSpeed(threads, gilShare);
  const speed = between(own);
  const weights = weightsOf(own);
  const slots = processes * threads;
  const used = new Float64Array(slots + 1);
  const total = new Float64Array(slots + 1);
  // The weight of all ways to spread k over j processes with at least one each.
  const ways = new Float64Array(slots + 1);
  ways[0] = 1;
  let choices = 1;
  for (let j = 1; j <= processes; j++) {
    addProcess(ways, weights, j);
    choices *= (processes - j + 1) / j;
    for (let k = j; k <= j * threads; k++) {
      const weight = choices * (ways[k] ?? 0);
      total[k] = (total[k] ?? 0) + weight;
      used[k] = (used[k] ?? 0) + weight * Math.min(cores, gilShare === 1 ? j : j * speed(k / j));
    }
  }
  for (let k = 1; k <= slots; k++) used[k] = (used[k] ?? 0) / (total[k] ?? 1);
  return used;
}

/** Adds the process number `count`: ways[k] becomes Σ ways[k − n] × weights[n], from the end, so in place. */
function addProcess(ways: Float64Array, weights: Float64Array, count: number): void {
  const threads = weights.length - 1;
  for (let k = count * threads; k >= count; k--) {
    let sum = 0;
    const most = Math.min(threads, k - count + 1);
    for (let n = 1; n <= most; n++) sum += (ways[k - n] ?? 0) * (weights[n] ?? 0);
    ways[k] = sum;
  }
  ways[count - 1] = 0;
}

/**
 * Chances that n threads of one process want to compute, up to a common factor and one to the power of n: neither
 * changes how k are spread, and with these no power overflows.
 */
function weightsOf(own: Float64Array): Float64Array {
  const threads = own.length - 1;
  const weights = new Float64Array(threads + 1);
  let logarithm = 0;
  for (let n = 1; n <= threads; n++) {
    logarithm += Math.log((threads - n + 1) / (own[n] ?? 1));
    weights[n] = logarithm;
  }
  const slope = logarithm / threads;
  return weights.map((value, n) => Math.exp(value - n * slope));
}
