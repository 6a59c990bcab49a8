import { latencyOf, whyNoLatency, type Latency } from './capacity/latency.ts';
import { poolOf, runningOf, type Pool, type Running } from './capacity/pool.ts';
import { throughputOf, type Throughput } from './capacity/throughput.ts';
import type { Inputs, Target } from './inputs.ts';
import { responseQuantile } from './queueing/response-law.ts';

/** Why there is no latency: it grows without end, or no formula covers it. */
export type NoLatency = { kind: 'overloaded' } | { kind: 'not modelled'; reason: string };

/** What the formulas give, before it is told to anybody. */
export interface Evaluation {
  running: Running;
  pool: Pool;
  /** Nothing where nothing limits it. */
  throughput: Throughput | undefined;
  latency: Latency | NoLatency;
}

/** Evaluates inputs that were checked. */
export function evaluate(inputs: Inputs): Evaluation {
  const prepared = prepare(inputs);
  const throughput = throughputOf(prepared.pool);
  const { running, pool } = prepared;
  return { running, pool, throughput, latency: latencyAt(inputs.load.arrivalRatePerSecond, prepared, throughput) };
}

/** How long requests take at a load. */
export function latencyAt(
  arrivalRatePerSecond: number,
  { running, pool, reason }: Prepared,
  throughput: Throughput | undefined,
): Latency | NoLatency {
  const throughputPerSecond = throughput?.perSecond ?? Infinity;
  if (arrivalRatePerSecond >= throughputPerSecond) return { kind: 'overloaded' };
  if (reason !== undefined) return { kind: 'not modelled', reason };
  return latencyOf(pool, {
    line: running.line,
    arrivalRatePerSecond,
    throughputPerSecond,
    throughputError: throughput?.error ?? 0,
    fairPerSecond: throughput?.fairPerSecond ?? Infinity,
  });
}

/** What formulas work on. */
export interface Prepared {
  running: Running;
  pool: Pool;
  /** Why there will be no latency, if so. */
  reason: string | undefined;
}

/** What can be said before anything is computed. */
export function prepare(inputs: Inputs): Prepared {
  const running = runningOf(inputs.setup);
  const pool = poolOf(inputs, running);
  const reason = whyNoLatency(pool, { line: running.line, connectionsAreShort: pool.threads < running.threads });
  return { running, pool, reason };
}

/** What a target is about: seconds at its percentile, or the chance of waiting. */
export function aimedAt(target: Target, { law }: Latency): number {
  return target.kind === 'waiting' ? law.waitProbability : responseQuantile(law, target.percentile);
}

/** The most of it that is allowed. */
export const allowedBy = (target: Target): number => (target.kind === 'waiting' ? target.probability : target.seconds);
