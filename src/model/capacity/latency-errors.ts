import type { Pool } from './pool.ts';
import { EVEN_SCV } from './throughput.ts';

/** How far figures are off, as ratios; 0 where they are exact. */
export interface Errors {
  waitProbability: number;
  wait: number;
  response: number;
  percentile: number;
}

export const EXACT: Errors = { waitProbability: 0, wait: 0, response: 0, percentile: 0 };

/**
 * Of threads that hinder each other, against simulated servers at 0.5 to 0.9 of their throughput: one line or lines
 * of one process each, and one line for several processes, whose busy threads clump in one of them.
 */
const ONE_PROCESS_ERRORS: Errors = { waitProbability: 0.3, wait: 0.35, response: 0.15, percentile: 0.2 };
const MANY_PROCESSES_ERRORS: Errors = { waitProbability: 0.5, wait: 0.5, response: 0.15, percentile: 0.2 };

/** The same with requests so much alike that threads fall into step, or so different that few of them decide. */
const EVEN_ERRORS: Errors = { waitProbability: 0.6, wait: 1.5, response: 0.5, percentile: 1 };
const UNEVEN_ERRORS: Errors = { waitProbability: 0.5, wait: 0.6, response: 0.4, percentile: 0.5 };

export function flowErrors({ scv, cooperative }: Pool, processes: number): Errors {
  if (scv < EVEN_SCV) return EVEN_ERRORS;
  if (scv > (cooperative ? 1 : 4)) return UNEVEN_ERRORS;
  return processes > 1 ? MANY_PROCESSES_ERRORS : ONE_PROCESS_ERRORS;
}

/** Where hardly anybody waits, the chance and the wait have the right order of magnitude and no more. */
export const hardly = (errors: Errors, waitProbability: number): Errors =>
  waitProbability < 0.01
    ? { ...errors, waitProbability: Math.max(1, errors.waitProbability), wait: Math.max(1, errors.wait) }
    : errors;

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
