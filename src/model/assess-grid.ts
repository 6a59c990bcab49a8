import { requireInputs } from './check-inputs.ts';
import { aimedAt, allowedBy, evaluate } from './evaluate.ts';
import type { Inputs } from './inputs.ts';
import { responseQuantile } from './queueing/response-law.ts';
import { requireCount } from './queueing/require-range.ts';
import type { Count } from './servers/server.ts';
import { serverOf } from './servers/servers.ts';

/** What a cell of a grid is; `state[i]` is the place in this list. */
export const GRID_STATES = ['met', 'missed', 'overloaded', 'not modelled'] as const;

/**
 * Set-ups by processes and threads, a row for each number of processes.
 *
 * The cell of `processes[row]` and `threads[column]` is at `row × threads.length + column`.
 */
export interface Grid {
  /** 1 to the number asked for; one row with the setup's own number where the server fixes it. */
  processes: number[];
  /** The same for threads. */
  threads: number[];
  /** Response time at the target's percentile, the 95th for a chance of waiting; 0 where there is none. */
  seconds: Float64Array;
  /** Places in `GRID_STATES`. */
  state: Uint8Array;
}

/**
 * Assesses every number of processes and threads, everything else as the inputs have it. 16 × 32 take about 7 ms.
 *
 * @throws {RangeError} If an input is outside its range, or a maximum is not an integer of 1 or more.
 *
 * @example
 * const { threads, seconds, state } = assessGrid(defaultInputs, 16, 32);
 * GRID_STATES[state[3 * threads.length + 3]]; // 4 processes × 4 threads: 'met'
 */
export function assessGrid(inputs: Inputs, processesMax: number, threadsMax: number): Grid {
  requireInputs(inputs);
  requireCount('processesMax', processesMax);
  requireCount('threadsMax', threadsMax);
  const { setup, target } = inputs;
  const server = serverOf(setup.server).setup;
  const processes = axis(server.processes, processesMax, setup.processes);
  const threads = axis(server.threads, threadsMax, setup.threads);
  const seconds = new Float64Array(processes.length * threads.length);
  const state = new Uint8Array(seconds.length);
  const percentile = target.kind === 'response' ? target.percentile : 0.95;
  let cell = 0;
  for (const row of processes) {
    for (const column of threads) {
      const { latency } = evaluate({ ...inputs, setup: { ...setup, processes: row, threads: column } });
      if (latency.kind === 'latency') {
        seconds[cell] = responseQuantile(latency.law, percentile);
        state[cell] = aimedAt(target, latency) <= allowedBy(target) ? 0 : 1;
      } else {
        state[cell] = latency.kind === 'overloaded' ? 2 : 3;
      }
      cell++;
    }
  }
  return { processes, threads, seconds, state };
}

const axis = (count: Count, most: number, asked: number) =>
  count.kind === 'chosen'
    ? Array.from({ length: most }, (_, place) => place + 1)
    : [count.kind === 'fixed' ? count.value : asked];
