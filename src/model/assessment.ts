/** How far a number may be trusted. */
export type Standing =
  | { kind: 'exact' }
  /** A formula known to be off by about this ratio (0.05 is 5 %). */
  | { kind: 'approximate'; typicalError: number }
  /** From a simulation: the half width of its 95 % interval, in the figure's own unit. */
  | { kind: 'simulated'; plusMinus: number };

/** Keys of the explanations that figures link to. */
export type How =
  | 'in-flight'
  | 'limits'
  | 'throughput'
  | 'utilisation'
  | 'waiting'
  | 'response'
  | 'timeout'
  | 'backlog'
  | 'overload'
  | 'memory'
  | 'connections';

/** A number with what it rests on. Never NaN, infinite or negative. */
export interface Figure {
  value: number;
  standing: Standing;
  how: How;
}

/** Something that is not computed for this set-up, and why, in a sentence. */
export interface NotModelled {
  standing: { kind: 'not modelled'; reason: string };
  how: How;
}

/** One thing that can give out. `boundPerSecond` is the load at which it does, on one host. */
export interface Limit {
  name: 'slots' | 'gil' | 'cores' | 'database';
  boundPerSecond: number;
}

/** Something of which there is only so much: memory, connections. */
export interface Need {
  needed: number;
  available: number;
  fits: boolean;
}

/** While the server keeps up. */
export interface Stable {
  state: 'stable';
  /** Chance that a request waits for a slot. */
  waitProbability: Figure | NotModelled;
  meanWaitSeconds: Figure | NotModelled;
  meanResponseSeconds: Figure | NotModelled;
  /** Response times that 50, 95 and 99 of 100 requests stay below. */
  responseSeconds: { p50: Figure | NotModelled; p95: Figure | NotModelled; p99: Figure | NotModelled };
  /** Chance that the client has left before the answer. */
  timeoutProbability: Figure | NotModelled;
}

/** When more arrives than can be served. */
export interface Overloaded {
  state: 'overloaded';
  /** Requests by which the line grows in a second. */
  growthPerSecond: Figure;
  /** Until the backlog is full; 0 when there is none, not modelled where it has no end. */
  secondsUntilFull: Figure | NotModelled;
  /** How late an answer is once the backlog is full. */
  lateSeconds: Figure | NotModelled;
  /** Answers in a second that somebody still waits for. */
  goodputPerSecond: Figure;
  /** Share of arrivals turned away or delayed once the backlog is full. */
  refusedShare: Figure;
}

/** What a set-up serves. */
export interface Assessment {
  /** Requests at once: processes × threads as the server has them; nothing where there is no cap. */
  inFlight: number | undefined;
  /** Most requests per second, every slot busy. */
  throughputPerSecond: Figure | NotModelled;
  /** Arrivals as a share of that; 1 and more is overload. */
  utilisation: Figure | NotModelled;
  /** What gives out, lowest bound first. Bounds are optimistic by up to a fifth near each other. */
  limits: Limit[];
  flow: Stable | Overloaded;
  /** MiB of one host. */
  memory: Need;
  /** Connections of all hosts, a rollout included; nothing without a database. */
  connections: Need | undefined;
  /** Whether the target is met; nothing where that is not modelled. */
  meetsTarget: boolean | undefined;
}
