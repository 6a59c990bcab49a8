import type { Assessment, Figure, NotModelled, Stable } from './assessment.ts';
import { figure, notModelled } from './capacity/figure.ts';
import type { Latency } from './capacity/latency.ts';
import { limitsOf } from './capacity/limits.ts';
import { connectionsNeed, memoryOf } from './capacity/needs.ts';
import { lineLimit, overloadOf } from './capacity/overload.ts';
import type { Throughput } from './capacity/throughput.ts';
import { requireInputs } from './check-inputs.ts';
import { aimedAt, allowedBy, evaluate, type NoLatency } from './evaluate.ts';
import type { Inputs } from './inputs.ts';
import { responseQuantile, responseTail } from './queueing/response-law.ts';

const UNLIMITED = 'Nothing limits it: no cap on requests, no CPU time and no limit on connections.';

/**
 * What a set-up serves: requests at once, requests per second, waits and response times, or how it fails.
 *
 * Assumes that requests arrive at random and independently of each other; bursts and retries are worse. Every figure
 * says whether it is exact under that assumption, how far it may be off, or why it is not computed. Counts and
 * lines that the server does not leave open are the server's own, see `SERVERS`. Where requests hold a database
 * connection throughout and a process has fewer of them than threads, waiting for one counts as waiting for a slot.
 *
 * @throws {RangeError} If an input is outside its range; the message says which. `checkInputs` lists all of them.
 *
 * @example
 * const { inFlight, throughputPerSecond } = assess(defaultInputs); // 16 at once, 137.9 per second
 */
export function assess(inputs: Inputs): Assessment {
  requireInputs(inputs);
  const { running, pool, throughput, latency } = evaluate(inputs);
  const { arrivalRatePerSecond, timeoutSeconds } = inputs.load;
  const slots = running.processes * running.threads;
  const common = {
    inFlight: Number.isFinite(slots) ? slots : undefined,
    ...ratesOf(throughput, arrivalRatePerSecond),
    limits: limitsOf(inputs, running, pool),
    memory: memoryOf(inputs, running),
    connections: connectionsNeed(inputs, running),
  };
  if (throughput && latency.kind === 'overloaded') {
    const busy = pool.threads === Infinity ? 1 : pool.processes * pool.threads;
    const limit = lineLimit(running, inputs.setup.backlog);
    return {
      ...common,
      flow: overloadOf(busy, limit, arrivalRatePerSecond, timeoutSeconds, throughput),
      meetsTarget: false,
    };
  }
  return {
    ...common,
    flow: latency.kind === 'latency' ? stable(latency, timeoutSeconds) : uncharted(latency),
    meetsTarget: latency.kind === 'latency' ? aimedAt(inputs.target, latency) <= allowedBy(inputs.target) : undefined,
  };
}

function ratesOf(throughput: Throughput | undefined, arrivals: number) {
  if (!throughput) {
    return {
      throughputPerSecond: notModelled(UNLIMITED, 'throughput'),
      utilisation: notModelled(UNLIMITED, 'utilisation'),
    };
  }
  const { perSecond, error } = throughput;
  return {
    throughputPerSecond: figure(perSecond, error, 'throughput'),
    utilisation: figure(arrivals / perSecond, error, 'utilisation'),
  };
}

function uncharted(why: NoLatency): Stable {
  const reason = why.kind === 'not modelled' ? why.reason : UNLIMITED;
  const response = notModelled(reason, 'response');
  return {
    state: 'stable',
    waitProbability: notModelled(reason, 'waiting'),
    meanWaitSeconds: notModelled(reason, 'waiting'),
    meanResponseSeconds: response,
    responseSeconds: { p50: response, p95: response, p99: response },
    timeoutProbability: notModelled(reason, 'timeout'),
  };
}

function stable(latency: Latency, timeoutSeconds: number): Stable {
  const { law, errors } = latency;
  const percentile = (share: number) => figure(responseQuantile(law, share), errors.percentile, 'response');
  return {
    state: 'stable',
    waitProbability: figure(law.waitProbability, errors.waitProbability, 'waiting'),
    meanWaitSeconds: figure(latency.meanWaitSeconds, errors.wait, 'waiting'),
    meanResponseSeconds: figure(latency.meanResponseSeconds, errors.response, 'response'),
    responseSeconds: { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) },
    timeoutProbability: timeoutOf(latency, timeoutSeconds),
  };
}

/** Below this a chance is told as that and no more: "under 1 in a million". */
const NEVER = 1e-6;

/**
 * Chance that a response takes longer than the client waits. If times are off by a ratio, it is as far off as the
 * chances of a timeout that is longer or shorter by that ratio; up to tenfold.
 *
 * Where even the larger of these is under 1 in a million, the figure says no more than that, and that is exact.
 */
function timeoutOf({ law, errors }: Latency, timeoutSeconds: number): Figure | NotModelled {
  const chance = responseTail(law, timeoutSeconds);
  if (errors.percentile === 0) return figure(chance, 0, 'timeout');
  const most = responseTail(law, timeoutSeconds / (1 + errors.percentile));
  if (most < NEVER) return figure(chance, 0, 'timeout');
  return figure(chance, chance > 0 ? Math.min(10, Math.max(errors.percentile, most / chance - 1)) : 10, 'timeout');
}
