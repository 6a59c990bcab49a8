import { closedThroughput } from './closed-network.ts';
import { requireCount, requireRange } from './require-range.ts';

/**
 * Requests per second of processes with one thread each that are always busy and share the cores of a host.
 *
 * Counts how many of them compute at once, and so tells what 2 × cores + 1 workers are worth: nearly everything where
 * requests wait about as long as they compute, less than half where they wait four times as long. The machine-repairman
 * model with several repairmen; exact where the cores are shared fairly, whatever the laws of the times.
 *
 * @param processes Single-threaded processes; integer from 1, tried up to 4,096.
 * @param cores CPU cores; > 0, fractions allowed.
 * @param cpuSeconds CPU time of a request; ≥ 0.
 * @param waitSeconds The rest of a request's time; ≥ 0, and not both 0.
 * @throws {RangeError} If an argument is outside its range, or both times are 0.
 * @see Gross et al., Fundamentals of Queueing Theory, ch. 2 (finite-source queues).
 *
 * @example
 * coresThroughput(9, 4, 0.02, 0.08); // 89.66 of at most 200 requests per second
 */
export function coresThroughput(processes: number, cores: number, cpuSeconds: number, waitSeconds: number): number {
  requireCount('processes', processes);
  requireRange('cores', cores, Number.MIN_VALUE, Number.MAX_VALUE);
  requireRange('cpuSeconds', cpuSeconds, 0, Number.MAX_VALUE);
  requireRange('waitSeconds', waitSeconds, cpuSeconds === 0 ? Number.MIN_VALUE : 0, Number.MAX_VALUE);
  const cpuSpeed = Float64Array.from({ length: processes + 1 }, (_, computing) => Math.min(computing, cores));
  return closedThroughput({ cpuSeconds, cpuSpeed, waitSeconds, connections: Infinity });
}
