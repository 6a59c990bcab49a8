import { erlangB } from './erlang-b.ts';
import { requireCount } from './require-range.ts';

/**
 * Requests per second of one process whose threads are always busy and take turns at one lock.
 *
 * (1 − B(threads, wait/cpu)) / cpu, with Erlang B: the lock rests only while every thread waits at once. This is
 * the machine-repairman model; its network has a product form, so with a fairly shared CPU only the means matter.
 * Exact. It is threads/wait without CPU time and tends to 1/cpu with many threads.
 *
 * @param threads Threads of the process; integer ≥ 1.
 * @param cpuSeconds CPU time of a request that holds the lock; ≥ 0.
 * @param waitSeconds The rest of a request's time; ≥ 0, and not both 0.
 * @throws {RangeError} If `threads` is not an integer of 1 or more, or both times are 0.
 * @see Gross et al., Fundamentals of Queueing Theory, ch. 2 (finite-source queues).
 *
 * @example
 * gilThroughput(4, 0.02, 0.08); // 34.47 of at most 50 requests per second
 */
export function gilThroughput(threads: number, cpuSeconds: number, waitSeconds: number): number {
  requireCount('threads', threads);
  if (!(cpuSeconds >= 0 && waitSeconds >= 0 && cpuSeconds + waitSeconds > 0)) {
    throw new RangeError(`expected a request to take time, got ${cpuSeconds} s of CPU and ${waitSeconds} s of waiting`);
  }
  // 1 − B(n) = n/(n + ratio × B(n − 1)): the difference itself would lose digits where nearly all threads wait.
  const ratio = waitSeconds / cpuSeconds;
  const blocking = threads === 1 || ratio > Number.MAX_VALUE ? 1 : erlangB(threads - 1, ratio);
  return threads / (threads * cpuSeconds + waitSeconds * blocking);
}
