import { startSimulation, type SimulationConfig, type SimulationResult } from '../model/simulation/index.ts';

/** From the page: what to run. */
export interface StartMessage {
  config: SimulationConfig;
}

/** To the page: how far it is, and in the end the result. */
export type SimulationMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'result'; result: SimulationResult }
  | { kind: 'failed'; reason: string };

/** Events between two messages: some tens of milliseconds. */
const SLICE = 300_000;

const post = (message: SimulationMessage) => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<StartMessage>) => {
  try {
    const run = startSimulation(data.config);
    while (!run.step(SLICE)) post({ kind: 'progress', share: run.progress });
    post({ kind: 'result', result: run.result() });
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
