import { plusMinus, BATCHES, ratio, scaled } from './batches.ts';
import { CLOCK } from './clock.ts';
import type { FullConfig } from './simulation-config.ts';
import type { Estimate, SimulationResult } from './simulation-result.ts';
import { SUM, type Statistics } from './statistics.ts';

/** What the run knows besides its statistics. */
type Counts = Pick<SimulationResult, 'state' | 'arrivals' | 'inside' | 'events' | 'maxInFlight' | 'maxBacklog'>;

const SHARES = [0.5, 0.95, 0.99];

/** Turns what was noted into figures. */
export function summarise(config: FullConfig, statistics: Statistics, counts: Counts): SimulationResult {
  const accepted = statistics.sums(SUM.accepted);
  const late = statistics.sums(SUM.timedOut);
  const turnedAway = statistics.sums(SUM.refused);
  const left = accepted.map((count, batch) => count + (turnedAway[batch] ?? 0));
  const seconds = statistics.growth(CLOCK.seconds);
  const meanInFlight = ratio(statistics.growth(CLOCK.inFlight), seconds);
  const [p50, p95, p99] = percentiles(statistics);
  const answered = sum(accepted);
  const timedOut = sum(late);
  return {
    ...counts,
    requests: sum(left),
    served: answered - timedOut,
    timedOut,
    refused: sum(turnedAway),
    seconds: statistics.clock[CLOCK.seconds] ?? 0,
    throughputPerSecond: ratio(statistics.growth(CLOCK.completed), seconds),
    utilisation: scaled(meanInFlight, 1 / (config.processes * config.threads)),
    cpuUtilisation: scaled(ratio(statistics.growth(CLOCK.cpu), seconds), 1 / config.cores),
    waitProbability: ratio(statistics.sums(SUM.waited), accepted),
    meanWaitSeconds: ratio(statistics.sums(SUM.waitSeconds), accepted),
    meanResponseSeconds: ratio(statistics.sums(SUM.responseSeconds), accepted),
    responseSeconds: { p50, p95, p99 },
    timeoutShare: ratio(late, left),
    refusedShare: ratio(turnedAway, left),
    meanInFlight,
    meanBacklog: ratio(statistics.growth(CLOCK.backlog), seconds),
    hash: statistics.responses.hash >>> 0,
  };
}

function percentiles({ responses }: Statistics): [Estimate, Estimate, Estimate] {
  const overall = responses.percentiles(SHARES);
  const batches = Array.from({ length: BATCHES }, (_, batch) => responses.percentiles(SHARES, batch));
  const estimate = (which: number): Estimate => ({
    value: overall?.[which] ?? 0,
    plusMinus: plusMinus(batches.flatMap((values) => values?.[which] ?? [])),
  });
  return [estimate(0), estimate(1), estimate(2)];
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
