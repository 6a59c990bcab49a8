import type { Figure, NotModelled } from '../model/assessment.ts';
import type { Estimate } from '../model/simulation/index.ts';
import { percent } from './format.ts';

/** Too rare, or too short, for a simulation of this length to see. */
const UNSEEN = 1e-5;

/** Whether a formula is where the simulation says, given how far each may be trusted. */
export function agreement(
  formula: Figure | NotModelled,
  { value, plusMinus }: Estimate,
): { words: string; close: boolean } {
  if (!('value' in formula)) return { words: 'no formula', close: true };
  const off = Math.abs(formula.value - value);
  if (off <= plusMinus || Math.max(formula.value, value) < UNSEEN) return { words: '✓ agree', close: true };
  const error = formula.standing.kind === 'approximate' ? formula.standing.typicalError : 0;
  if (error > 0 && off <= plusMinus + error * value) return { words: `✓ within its ${percent(error)}`, close: true };
  // One interval in twenty misses the truth, so a near miss of an exact formula is no contradiction.
  return off <= 2 * plusMinus ? { words: '≈ nearly', close: true } : { words: '≠ differ', close: false };
}
