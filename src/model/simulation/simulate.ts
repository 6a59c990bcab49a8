import { EventLoop } from './event-loop.ts';
import type { SimulationConfig } from './simulation-config.ts';
import type { SimulationResult } from './simulation-result.ts';
import type { SimulationRun } from './simulation-run.ts';

/** Events between looks at whether a run has ended; what a Web Worker does in about 10 ms. */
const SLICE = 100_000;

/**
 * Prepares a run that the caller moves on, so that a Web Worker can report progress and be stopped.
 * How it is cut into steps changes nothing in its figures.
 *
 * @throws {RangeError} If the configuration cannot be simulated; the message names the value.
 */
export function startSimulation(config: SimulationConfig): SimulationRun {
  return new EventLoop(config);
}

/**
 * Simulates from the beginning to the end.
 *
 * @throws {RangeError} If the configuration cannot be simulated; the message names the value.
 */
export function simulate(config: SimulationConfig): SimulationResult {
  const run = startSimulation(config);
  while (!run.step(SLICE));
  return run.result();
}
