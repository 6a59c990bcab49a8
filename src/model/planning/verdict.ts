import { limitsOf } from '../capacity/limits.ts';
import { connectionsNeed, memoryOf } from '../capacity/needs.ts';
import { aimedAt, allowedBy, evaluate, prepare } from '../evaluate.ts';
import type { Inputs } from '../inputs.ts';

/** Share of the throughput that a plan uses at most: above it waits grow fast and estimates are not that good. */
export const MOST_UTILISATION = 0.8;

/** Whether a set-up will do, and if not, why. */
export interface Verdict {
  fits: boolean;
  /** In a sentence. */
  reason: string;
  /** What failed; throughput and target may get better with more threads, the others cannot. */
  failed?: 'memory' | 'connections' | 'throughput' | 'target' | 'not modelled';
  memoryMiB: number;
  connections: number;
  /** How far from the target, as a ratio; `Infinity` where that is not known. */
  distance: number;
}

const number = (value: number) => String(Number(value.toPrecision(3)));
const milliseconds = (seconds: number) => `${number(seconds * 1000)} ms`;
const percent = (share: number) => `${number(share * 100)} %`;

export function verdictOn(inputs: Inputs): Verdict {
  const { running, pool, reason: noFormula } = prepare(inputs);
  const memory = memoryOf(inputs, running);
  const connections = connectionsNeed(inputs, running);
  const verdict = (failed: Verdict['failed'], reason: string, distance = Infinity): Verdict => ({
    fits: failed === undefined,
    ...(failed && { failed }),
    reason,
    memoryMiB: memory.needed,
    connections: connections?.needed ?? 0,
    distance,
  });
  if (!memory.fits) {
    return verdict('memory', `Needs ${number(memory.needed)} MiB of memory; there are ${number(memory.available)}.`);
  }
  if (connections && !connections.fits) {
    return verdict(
      'connections',
      `Opens ${number(connections.needed)} database connections; ${number(connections.available)} are allowed.`,
    );
  }
  const [lowest] = limitsOf(inputs, running, pool);
  const { arrivalRatePerSecond } = inputs.load;
  if (lowest && lowest.boundPerSecond < arrivalRatePerSecond / MOST_UTILISATION) {
    return verdict('throughput', tooSlow('less than', lowest.boundPerSecond, arrivalRatePerSecond));
  }
  // Before the throughput, which takes longest where nothing else can be said.
  if (noFormula !== undefined) return verdict('not modelled', noFormula);
  const { throughput, latency } = evaluate(inputs);
  if (throughput && throughput.perSecond < arrivalRatePerSecond / MOST_UTILISATION) {
    return verdict('throughput', tooSlow('at most', throughput.perSecond, arrivalRatePerSecond));
  }
  // With a reserve there is a latency.
  if (latency.kind !== 'latency') return verdict('not modelled', 'No formula covers it.');
  const { target } = inputs;
  const aim = aimedAt(target, latency);
  const allowed = allowedBy(target);
  if (aim <= allowed) return verdict(undefined, 'Meets the target.', 0);
  const distance = aim / allowed;
  return target.kind === 'waiting'
    ? verdict('target', `${percent(aim)} of requests wait; the target is ${percent(allowed)}.`, distance)
    : verdict(
        'target',
        `The slowest ${percent(1 - target.percentile)} take longer than ${milliseconds(aim)}; the target is ${milliseconds(allowed)}.`,
        distance,
      );
}

const tooSlow = (how: string, perSecond: number, arrivals: number) =>
  `Serves ${how} ${number(perSecond)} requests/s; ${number(arrivals)}/s with a fifth in reserve need ${number(arrivals / MOST_UTILISATION)}.`;
