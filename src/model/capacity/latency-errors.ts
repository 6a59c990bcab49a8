import type { Pool } from './pool.ts';
import { turnShare } from './service-spread.ts';
import { coresError, EVEN_SCV } from './throughput.ts';

/** How far figures are off, as ratios; 0 where they are exact. */
export interface Errors {
  waitProbability: number;
  wait: number;
  response: number;
  percentile: number;
}

export const EXACT: Errors = { waitProbability: 0, wait: 0, response: 0, percentile: 0 };

/**
 * Of threads that hinder each other: what covers about 95 of 100 simulated servers, some 5,000 of them, with as many
 * cores as processes or down to an eighth of that, 1 to 100 threads, waits of 0 to 30 times the CPU time, 0.3 to
 * 0.95 of the throughput, one line and lines of each process. By how requests vary: less than 0.25 (threads fall
 * into step), up to 1, up to 4, more.
 *
 * `rare`: how much further off the chance and the mean wait are where fewer than a fifth of the requests wait.
 */
interface Measured extends Errors {
  rare: number;
}

type Spread = 'even' | 'random' | 'uneven' | 'wild';

const measured = (
  waitProbability: number,
  wait: number,
  response: number,
  percentile: number,
  rare: number,
): Measured => ({ waitProbability, wait, response, percentile, rare });

/** Where the CPU is shared in turns of many slices. */
const FAIR: Record<Spread, Measured> = {
  even: measured(0.3, 0.4, 0.2, 0.35, 3),
  random: measured(0.15, 0.25, 0.15, 0.2, 3),
  uneven: measured(0.15, 0.25, 0.2, 0.35, 5),
  wild: measured(0.4, 0.8, 0.65, 0.65, 3),
};

/** Where most requests keep the CPU until they wait: greenlets, and CPU times of a few milliseconds. */
const IN_TURN: Record<Spread, Measured> = {
  even: measured(1.6, 1.9, 0.15, 0.3, 6),
  random: measured(0.5, 0.6, 0.2, 0.3, 2.5),
  uneven: measured(0.9, 0.8, 0.25, 0.55, 4),
  wild: measured(1.3, 1.6, 0.65, 1, 4),
};

/** Threads of one process that vary at random stay closest, also where few of them wait. */
const ONE_PROCESS_RANDOM: Measured = measured(0.15, 0.25, 0.1, 0.2, 1.5);

/** A factor of about ten either way: the right order of magnitude and no more. */
const MAGNITUDE = 10;

function measuredFor(pool: Pool, processes: number): Measured {
  const { scv } = pool;
  const spread: Spread = scv < EVEN_SCV ? 'even' : scv <= 1 ? 'random' : scv <= 4 ? 'uneven' : 'wild';
  if (turnShare(pool) > 0.4 && scv !== 1) return IN_TURN[spread];
  return processes === 1 && spread === 'random' ? ONE_PROCESS_RANDOM : FAIR[spread];
}

/** @param processes Those that take requests from one line. */
export function flowErrors(pool: Pool, processes: number, waitProbability: number): Errors {
  const { rare, ...errors } = measuredFor(pool, processes);
  if (waitProbability >= 0.2) return errors;
  const hardly = waitProbability < (rare < 2 ? 0.01 : 0.05);
  return {
    ...errors,
    waitProbability: hardly ? MAGNITUDE : rare * errors.waitProbability,
    wait: hardly ? MAGNITUDE : rare * errors.wait,
  };
}

/** Utilisation ÷ (1 − utilisation) up to which formulas were held against simulations: 0.95. */
const MEASURED_CROWD = 19;

/**
 * Near the throughput an error of the throughput is an error of the spare rate, many times as large: waits are off
 * by as much. Up to 0.95 it is part of what was measured, except where cores are shared in ways that were not.
 */
export function nearTheLimit(errors: Errors, pool: Pool, throughputError: number, utilisation: number): Errors {
  const crowd = utilisation / (1 - utilisation);
  const more = coresError(pool) * crowd + throughputError * Math.max(0, crowd - MEASURED_CROWD);
  const further = (error: number) => (more > 0 ? Math.min(MAGNITUDE, error + more) : error);
  return {
    waitProbability: errors.waitProbability,
    wait: further(errors.wait),
    response: further(errors.response),
    percentile: further(errors.percentile),
  };
}

/** Of slots that do not slow each other down: none for exponential service times. */
export function spreadErrors(slots: number, scv: number): Errors {
  if (scv === 1) return EXACT;
  // `variabilityFactor`, with a little room; it is exact for one slot.
  const wait = slots === 1 ? 0 : scv < 1 ? 0.03 : scv <= 4 ? 0.05 : 0.25;
  return {
    // Erlang C is off by up to 12 % for 64 slots when service times are not exponential.
    waitProbability: slots === 1 ? 0 : 0.12,
    wait,
    response: wait,
    // Two laws with the same mean and spread differ by about this much at the percentiles.
    percentile: scv < 1 ? 0.1 : 0.25,
  };
}

/**
 * Which process takes a request is the kernel's choice and not quite random: measured servers made requests wait
 * about a third longer than a random split does.
 */
export function randomSplit(errors: Errors, lines: number): Errors {
  if (lines === 1) return errors;
  return {
    waitProbability: Math.max(errors.waitProbability, 0.2),
    wait: Math.max(errors.wait, 0.3),
    response: Math.max(errors.response, 0.2),
    percentile: Math.max(errors.percentile, 0.3),
  };
}
