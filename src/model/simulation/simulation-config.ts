import type { Line } from '../inputs.ts';

/**
 * What is simulated. Times in seconds; counts are integers. What may be left out says its default.
 *
 * A request takes a slot (a thread of a process), then alternates between CPU bursts and waits
 * `cpuBursts` times, and leaves. CPU time is split into a part that holds the process's interpreter
 * lock and a part that does not; both take from the cores, which all processes share fairly.
 */
export interface SimulationConfig {
  /** 1 to 4,096. */
  processes: number;
  /** Slots of one process; 1 to 100,000. */
  threads: number;
  /**
   * `shared`: a free slot takes the oldest request, and of several free slots the one in the process
   * with the fewest in flight is used. `split` and `least-busy`: a request joins one process when it
   * arrives, by chance or where the fewest are (lowest number first), and stays.
   */
  line: Line;
  /** Requests that may wait for a slot, in all lines together; 0 or more. Default: no limit. */
  backlog?: number;
  /** CPU cores; above 0, fractions allowed, `Infinity` for never scarce. */
  cores: number;
  /** 0 or more. */
  arrivalRatePerSecond: number;
  /** SCV of the time between arrivals: 0 evenly spaced, 1 at random (Poisson), more for bursts. Default 1. */
  arrivalScv?: number;
  /** Mean CPU time of a request; 0 or more, but not with `waitSeconds` 0. */
  cpuSeconds: number;
  /** SCV of a request's whole CPU time; 0 or more; see `Draws` for the laws. Default 1. */
  cpuScv?: number;
  /** Mean time that a request waits for others while it holds its slot; 0 or more. */
  waitSeconds: number;
  /** SCV of a request's whole wait. Default 1. */
  waitScv?: number;
  /**
   * Whether a request's CPU time and wait are in proportion: one that takes twice the CPU waits twice
   * as long, so each and their sum have the SCV `cpuScv`, and `waitScv` is not used. Default: no, they
   * vary independently.
   */
  proportional?: boolean;
  /**
   * CPU bursts of a request, each followed by a wait; 1 to 10,000. A request's CPU time and wait are
   * divided evenly among them, so this changes neither their means nor their SCV. Default 1.
   */
  cpuBursts?: number;
  /** Share of each burst, its beginning, that holds the interpreter lock; 0 to 1. Default 1. */
  gilShare?: number;
  /**
   * CPU time after which the lock passes on if another thread of the process wants it; counted from
   * when it was taken or first wanted, whichever is later. Above 0; `Infinity` runs to the end of
   * the burst, as greenlets do. Default 0.005.
   */
  switchSeconds?: number;
  /**
   * Database connections of each process, 1 or more, and how long a request holds one. Those that
   * find none wait in the order they came, holding their slot, for as long as it takes.
   */
  databasePool?: { size: number; held: 'request' | 'wait' } | undefined;
  /**
   * Response time after which the client has left; above 0. The server does not notice and does the
   * work all the same. Default: never.
   */
  timeoutSeconds?: number;
  /** Requests counted; 1 to 1,000,000,000. */
  requests: number;
  /**
   * Requests before those, not counted; 0 to 100,000,000. As many follow them, not counted either,
   * so that the last counted ones meet the usual company.
   */
  warmUp: number;
  /** Integer from 0 to 4,294,967,295. The same seed and configuration give the same numbers everywhere. */
  seed: number;
}

/** With every default filled in. */
export type FullConfig = Required<SimulationConfig>;

export function fillDefaults(config: SimulationConfig): FullConfig {
  return {
    backlog: Infinity,
    arrivalScv: 1,
    cpuScv: 1,
    waitScv: 1,
    proportional: false,
    cpuBursts: 1,
    gilShare: 1,
    switchSeconds: 0.005,
    databasePool: undefined,
    timeoutSeconds: Infinity,
    ...config,
  };
}
