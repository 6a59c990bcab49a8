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
  const { running, pool, reason } = prepare(inputs);
  const throughput = throughputOf(pool);
  const throughputPerSecond = throughput?.perSecond ?? Infinity;
  const { arrivalRatePerSecond } = inputs.load;
  return { running, pool, throughput, latency: latency() };

  function latency(): Latency | NoLatency {
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
}

/** What can be said before anything is computed: the reason why there will be no latency, if so. */
export function prepare(inputs: Inputs): { running: Running; pool: Pool; reason: string | undefined } {
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
