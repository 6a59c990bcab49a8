import type { Estimate } from './simulation-result.ts';

/** Parts into which a run is divided to see how much its figures vary. */
export const BATCHES = 30;

/** 97.5 % point of Student's t with 29 degrees of freedom. */
const STUDENT_T = 2.045;

/** The first counted request of a batch; the number of requests for the batch after the last. */
export function batchStart(batch: number, requests: number): number {
  return Math.ceil((batch * requests) / BATCHES);
}

/** The 95 % interval's half width of what the batches say, those without data left out. */
export function plusMinus(batches: number[]): number {
  const count = batches.length;
  if (count < 2) return Infinity;
  let sum = 0;
  for (const value of batches) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of batches) squares += (value - mean) * (value - mean);
  return STUDENT_T * Math.sqrt(squares / (count - 1) / count);
}

/** Total of one thing per total of another, with how far it may be off. */
export function ratio(parts: Float64Array, wholes: Float64Array): Estimate {
  let part = 0;
  let whole = 0;
  const batches: number[] = [];
  for (const [batch, value] of parts.entries()) {
    const of = wholes[batch] ?? 0;
    part += value;
    whole += of;
    if (of > 0) batches.push(value / of);
  }
  return whole > 0 ? { value: part / whole, plusMinus: plusMinus(batches) } : { value: 0, plusMinus: Infinity };
}

/** The same in another unit. */
export function scaled(estimate: Estimate, by: number): Estimate {
  return { value: estimate.value * by, plusMinus: estimate.plusMinus * by };
}
