export { simulationConfig } from './config-from-inputs.ts';
export { simulate, startSimulation } from './simulate.ts';
export type { SimulationConfig } from './simulation-config.ts';
export type { Estimate, RunState, SimulationResult } from './simulation-result.ts';
export type { SimulationRun } from './simulation-run.ts';
