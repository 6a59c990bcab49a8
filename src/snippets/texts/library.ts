/** What snippets import as `inflight`. */
export * from '../../model/index.ts';
export { plot, type Plot } from '../../model/plot.ts';
export { Draws } from '../../model/random/index.ts';
// Not behind the model's own door: the calculator would load them with everything else.
export {
  simulate,
  simulationConfig,
  type Estimate,
  type RunState,
  type SimulationConfig,
  type SimulationResult,
} from '../../model/simulation/index.ts';
