import type { SimulationResult } from './simulation-result.ts';

/** A simulation that can be run a piece at a time. */
export interface SimulationRun {
  /**
   * Runs that many more events, or to the end.
   *
   * @returns Whether the run has ended.
   */
  step(events: number): boolean;
  /** How much is done; from 0 to 1, never falling. */
  readonly progress: number;
  /** The figures so far; a whole one once the run has ended. */
  result(): SimulationResult;
}
