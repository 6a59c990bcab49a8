import { runningOf } from './capacity/pool.ts';
import type { Setup } from './inputs.ts';

/** Clients that all connect at once, each with one request. */
export interface Burst extends Pick<Setup, 'server' | 'processes' | 'threads'> {
  /** Clients; integer ≥ 1. */
  clients: number;
  /** Connections that one process takes in, where an option sets it; otherwise the server's own limit. */
  connections?: number | undefined;
  /** Whether requests let others of their process go on while they wait; only greenlets care. */
  yields?: boolean | undefined;
}

/** What becomes of a burst. */
export interface BurstPrediction {
  /** Most requests in flight at any moment; an upper bound that always holds. */
  mostInFlight: number;
  /** Whether that many are reached for certain: a free slot takes the next request, whichever process it is in. */
  reached: boolean;
  /** Requests that one process runs at once; `Infinity` without a cap. */
  slotsPerProcess: number;
}

/**
 * Requests in flight during a burst.
 *
 * The bound is `processes × threads`, or the clients where they are fewer. It is reached for certain where no process
 * accepts a connection while another has a free slot: with one process, or where a process accepts only what it can
 * serve. A process that accepts ahead of its threads may leave another idle; then {@link burstSeconds} with the real
 * split says how long the burst takes.
 *
 * @throws {RangeError} If a count is not an integer of 1 or more.
 */
export function predictBurst({ clients, connections, yields = true, ...setup }: Burst): BurstPrediction {
  const counts = { clients, processes: setup.processes, threads: setup.threads, connections: connections ?? 1 };
  for (const [name, count] of Object.entries(counts)) requireCount(name, count);
  const { processes, threads, cooperative, accepts } = runningOf({ ...setup, line: 'split', backlog: clients });
  // Greenlets of a process that never yields come one after another.
  const slots = cooperative && !yields ? 1 : threads;
  const takesIn = connections ?? (accepts.kind === 'slots' ? threads : Infinity);
  return {
    mostInFlight: Math.min(clients, processes * slots),
    reached: processes === 1 || takesIn <= slots || clients <= slots,
    slotsPerProcess: slots,
  };
}

/**
 * Least time for a burst of equal requests that its processes split: each works through its own share.
 *
 * @param perProcess Requests that each process took; integers ≥ 0.
 * @param threads Requests one process runs at once; 1 or more, `Infinity` without a cap.
 * @param serviceSeconds Time of one request; > 0.
 * @returns `max ⌈requests ÷ threads⌉ × serviceSeconds` over the processes; 0 where none took any.
 */
export function burstSeconds(perProcess: readonly number[], threads: number, serviceSeconds: number): number {
  const rounds = perProcess.map((requests) =>
    threads === Infinity ? Math.sign(requests) : Math.ceil(requests / threads),
  );
  return Math.max(0, ...rounds) * serviceSeconds;
}

function requireCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`expected \`${name}\` to be an integer of 1 or more, got ${count}`);
  }
}
