import type { Need } from '../assessment.ts';
import type { Inputs } from '../inputs.ts';
import { connectionsOf, type Running } from './pool.ts';

/** Threads that a server without a cap is counted with: as many as a set-up can have. */
const MOST_THREADS = 100_000;

/**
 * MiB of one host: what processes share, what each has to itself, and its threads.
 *
 * Greenlets are not threads and count as nothing; a server without a cap is counted with one thread, the least.
 */
export function memoryOf({ host }: Inputs, { processes, threads, cooperative }: Running): Need {
  const { processMiB, sharedShare, threadMiB, memoryMiB } = host;
  const stacks = cooperative ? 0 : processes * (threads === Infinity ? 1 : threads) * threadMiB;
  return need(processMiB * sharedShare + processes * processMiB * (1 - sharedShare) + stacks, memoryMiB);
}

/**
 * Connections of all hosts, those of a rollout included: each process opens as many as its pool allows and its
 * threads can use. Hosts come whole, so a rollout of one host by a quarter is two hosts.
 */
export function connectionsNeed({ host, database }: Inputs, { processes, threads }: Running): Need | undefined {
  if (!database) return undefined;
  // 10 × 0.1 is a little more than 1 in binary; that is no reason for another host.
  const hosts = host.hosts + Math.ceil(host.hosts * host.surge - 1e-9);
  const each = Math.min(threads, MOST_THREADS, connectionsOf(database));
  return need(hosts * processes * each, Math.max(0, database.maxConnections - database.reservedConnections));
}

const need = (needed: number, available: number): Need => ({ needed, available, fits: needed <= available });
