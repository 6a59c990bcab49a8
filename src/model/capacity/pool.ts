import type { Database, Inputs, Line, Setup } from '../inputs.ts';
import type { AcceptLimit, Count } from '../servers/server.ts';
import { serverOf } from '../servers/servers.ts';

/** What the server makes of a set-up: counts that it fixes are its own, lines that it does not have are its usual one. */
export interface Running {
  processes: number;
  /** Requests one process runs at once; `Infinity` where nothing caps them. */
  threads: number;
  line: Line;
  /** Whether a process computes for one request until that waits: greenlets. */
  cooperative: boolean;
  accepts: AcceptLimit;
}

const countOf = (count: Count, asked: number) =>
  count.kind === 'fixed' ? count.value : count.kind === 'uncapped' ? Infinity : asked;

export function runningOf(setup: Setup): Running {
  const server = serverOf(setup.server);
  const processes = countOf(server.setup.processes, setup.processes);
  return {
    processes,
    threads: countOf(server.setup.threads, setup.threads),
    // The lines of one process are one line.
    line: processes === 1 ? 'shared' : server.lines.includes(setup.line) ? setup.line : server.lines[0],
    cooperative: server.runs === 'greenlets',
    accepts: server.accepts,
  };
}

/** Connections a process may open; `Infinity` without a limit, which a pool of size 0 is to SQLAlchemy as well. */
export function connectionsOf(database: Database | undefined): number {
  return database && database.poolSize > 0 ? database.poolSize + database.maxOverflow : Infinity;
}

/** Processes and threads that do the work, and what each request needs of them. Times in seconds. */
export interface Pool {
  processes: number;
  /** Requests of one process that get on at once: threads, or connections where each needs one throughout. */
  threads: number;
  cores: number;
  cpuSeconds: number;
  waitSeconds: number;
  /** Share of the CPU time that only one request of a process can have at a time. */
  gilShare: number;
  /** Requests of one process that can wait for others at once; `Infinity` without a limit. */
  connections: number;
  /** Squared coefficient of variation of a request's whole time, CPU and wait. */
  scv: number;
  /** Whether a process computes for one request until that waits. */
  cooperative: boolean;
}

export function poolOf(inputs: Inputs, running: Running): Pool {
  const connections = connectionsOf(inputs.database);
  const throughout = inputs.database?.held === 'request';
  return {
    processes: running.processes,
    threads: throughout ? Math.min(running.threads, connections) : running.threads,
    cores: inputs.host.cores,
    cpuSeconds: inputs.work.cpuSeconds,
    waitSeconds: inputs.work.waitSeconds,
    // Greenlets share one thread, so code that gives up the lock still stops the others.
    gilShare: running.cooperative ? 1 : inputs.work.gilShare,
    connections: throughout ? Infinity : connections,
    scv: inputs.work.scv,
    cooperative: running.cooperative,
  };
}
