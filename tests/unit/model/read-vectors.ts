import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** One case of `vectors.json`: numbers, and numbers with all their digits as text. */
export type Vector = Record<string, string | number>;

/** All groups of `vectors.json` with its note. The file was not made with this model and never is. */
// A file of this folder: its shape is known.
const groups = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as Record<string, Vector[]>;

export const groupNames = Object.keys(groups).filter((name) => name !== 'note');

export function vectors(group: string): Vector[] {
  const found = groups[group];
  if (!found) throw new Error(`vectors.json has no group ${group}`);
  return found;
}

/** A field as a number. */
export function value(vector: Vector, field: string): number {
  const found = Number(vector[field]);
  if (vector[field] === undefined || Number.isNaN(found)) throw new Error(`${vector['id']} has no number ${field}`);
  return found;
}

/** Expects a number to be within a ratio of the one given; 0 has to be 0. */
export function expectWithin(tolerance: number, actual: number, vector: Vector, field: string): void {
  const expected = value(vector, field);
  const error = actual === expected ? 0 : Math.abs(actual / expected - 1);
  expect(error, `${vector['id']} ${field}: ${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
