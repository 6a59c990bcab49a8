import type { Limit } from '../assessment.ts';
import type { Inputs } from '../inputs.ts';
import { connectionsOf, type Pool, type Running } from './pool.ts';

/**
 * Upper bounds of the throughput, whatever the laws of the times; the lowest first.
 *
 * Each is what its resource could carry if it never rested. Near each other they are optimistic by up to a fifth:
 * `throughputOf` is what all of them together leave.
 */
export function limitsOf(inputs: Inputs, running: Running, pool: Pool): Limit[] {
  const { cpuSeconds, waitSeconds } = inputs.work;
  const held = inputs.database?.held === 'wait' ? waitSeconds : cpuSeconds + waitSeconds;
  const bounds: Limit[] = [
    { name: 'slots', boundPerSecond: (running.processes * running.threads) / (cpuSeconds + waitSeconds) },
    { name: 'gil', boundPerSecond: running.processes / (pool.gilShare * cpuSeconds) },
    { name: 'cores', boundPerSecond: pool.cores / cpuSeconds },
    { name: 'database', boundPerSecond: (running.processes * connectionsOf(inputs.database)) / held },
  ];
  return bounds
    .filter(({ boundPerSecond }) => Number.isFinite(boundPerSecond))
    .sort((a, b) => a.boundPerSecond - b.boundPerSecond);
}
