import type { ServerId } from './server-id.ts';

/**
 * How waiting requests line up:
 *
 * - `shared`: one line for all slots; a free slot takes the oldest request (the best case).
 * - `split`: each process has a line of its own, chosen at random when the request arrives.
 * - `least-busy`: each process has a line of its own; a request joins the one with the fewest.
 */
export type Line = 'shared' | 'split' | 'least-busy';

/** What is started, and with which settings. */
export interface Setup {
  server: ServerId;
  /** Operating-system processes that serve requests; integer 1 to 4,096. */
  processes: number;
  /** Requests one process runs at once: threads, or greenlets for gevent; integer 1 to 100,000. */
  threads: number;
  /** Where the server leaves it open; otherwise the server's own. */
  line: Line;
  /** Connections that wait in the kernel at most; integer 0 to 65,535. */
  backlog: number;
}

/** What one request needs. */
export interface Work {
  /** CPU time of a request; 0, or a nanosecond to 600 s. */
  cpuSeconds: number;
  /** Time a request waits for databases, other services, disks; 0, or a nanosecond to 3,600 s. Not both may be 0. */
  waitSeconds: number;
  /** Share of the CPU time that holds the interpreter lock; 0 (free-threaded), or 0.000001 to 1. */
  gilShare: number;
  /** Squared coefficient of variation of the service time; 0 (all equal) to 100. */
  scv: number;
}

/** What comes in. */
export interface Load {
  /** Requests arriving on one host; 0 to 10,000,000 per second. */
  arrivalRatePerSecond: number;
  /** After this long the client or the proxy has left; 0.001 to 86,400 s. */
  timeoutSeconds: number;
}

/** What it runs on. */
export interface Host {
  /** CPU cores, or the quota of a container; 0.05 to 4,096, fractions allowed. */
  cores: number;
  /** Memory limit of one host, MiB. */
  memoryMiB: number;
  /** Memory of one warm process, MiB. */
  processMiB: number;
  /** Share of it that stays shared after a fork (preload); 0 to 0.95. */
  sharedShare: number;
  /** Memory of one more thread, MiB. */
  threadMiB: number;
  /** Hosts or replicas; integer 1 to 100,000. */
  hosts: number;
  /** More of them during a rollout, as a share; 0 to 1. */
  surge: number;
}

/** The connections a request needs. */
export interface Database {
  /** Connections a process keeps; integer 0 to 10,000, 0 for no limit at all as in SQLAlchemy. */
  poolSize: number;
  /** Connections it opens beyond that; integer 0 to 10,000, `Infinity` for no limit. */
  maxOverflow: number;
  /** How long a request holds a connection: from beginning to end, or while it waits. */
  held: 'request' | 'wait';
  /** What the database server allows in all, and keeps back; integers. */
  maxConnections: number;
  reservedConnections: number;
}

/** What the answers should be like. */
export type Target =
  { kind: 'response'; percentile: number; seconds: number } | { kind: 'waiting'; probability: number };

/** All that a result depends on. Units: seconds, MiB, ratios from 0 to 1. */
export interface Inputs {
  setup: Setup;
  work: Work;
  load: Load;
  host: Host;
  /** Nothing where requests use no database. */
  database?: Database | undefined;
  target: Target;
}
