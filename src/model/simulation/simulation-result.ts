/**
 * A figure of a simulation.
 *
 * `plusMinus` is the half width of its 95 % interval: by batch means, that is from how much 30 equal
 * parts of the run differ (t = 2.045). It is `Infinity` where fewer than two parts have any data, and
 * too small when the run is so short, or the load so high, that one part depends on the one before.
 */
export interface Estimate {
  value: number;
  plusMinus: number;
}

/**
 * How a run stands:
 *
 * - `running`: not at its end yet; the figures are those of the requests that have left.
 * - `finished`: every counted request has left. A rate of 0 is finished at once.
 * - `overgrown`: stopped because more than 2,097,152 requests were inside. The figures cover the
 *   requests that left before; those that wait longest are missing, so they are too low.
 */
export type RunState = 'running' | 'finished' | 'overgrown';

/**
 * What a simulation found.
 *
 * Times and shares are of the counted requests. Figures over time (`throughputPerSecond`,
 * `utilisation`, `meanInFlight`, `cpuUtilisation`, `meanBacklog`) are of the window from the arrival
 * of the first counted request to the arrival after the last. 0 where there is nothing to average.
 */
export interface SimulationResult {
  state: RunState;
  /** Counted requests that left; `served + timedOut + refused`. */
  requests: number;
  /** Answered in time, answered too late, turned away because the backlog was full. */
  served: number;
  timedOut: number;
  refused: number;
  /** Of all requests, counted or not: how many came, and how many are inside now. */
  arrivals: number;
  inside: number;
  /** Events so far: arrivals, ends of waits, ends of CPU slices. */
  events: number;
  /** Simulated time, s. */
  seconds: number;
  /** Requests completed per second, in time or not. */
  throughputPerSecond: Estimate;
  /** Mean share of the slots that were taken. */
  utilisation: Estimate;
  /** Mean share of the cores that were busy; 0 where cores are never scarce. */
  cpuUtilisation: Estimate;
  /** Share of the accepted requests that waited for a slot, and for how long (0 for those that did not). */
  waitProbability: Estimate;
  meanWaitSeconds: Estimate;
  /** From arrival to answer, of the accepted requests, whether or not the client was still there. */
  meanResponseSeconds: Estimate;
  /** Response times that 50, 95 and 99 of 100 stay at or below; within 0.8 % above 1,000,000 requests. */
  responseSeconds: { p50: Estimate; p95: Estimate; p99: Estimate };
  /** Shares of the counted requests: answered too late; turned away. */
  timeoutShare: Estimate;
  refusedShare: Estimate;
  /** Requests holding a slot. */
  meanInFlight: Estimate;
  maxInFlight: number;
  /** Requests waiting for a slot. */
  meanBacklog: Estimate;
  maxBacklog: number;
  /** Of the bits of the first 10,000 counted response times in the order they ended; a 32-bit integer. */
  hash: number;
}
