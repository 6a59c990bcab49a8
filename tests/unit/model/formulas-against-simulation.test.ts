import { describe, expect, test, vi } from 'vitest';
import {
  assess,
  defaultInputs,
  type Figure,
  type Inputs,
  type NotModelled,
  type ServerId,
} from '../../../src/model/index.ts';
import { simulate, simulationConfig } from '../../../src/model/simulation/index.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

type Row = [server: ServerId, processes: number, threads: number, scv: number, utilisation: number];

/** The set-up at a share of its throughput, on four cores, with 20 ms of CPU and 80 ms of waits. */
function loaded([server, processes, threads, scv, utilisation]: Row): Inputs {
  const inputs: Inputs = {
    ...defaultInputs,
    database: undefined,
    setup: { ...defaultInputs.setup, server, processes, threads },
    work: { ...defaultInputs.work, scv },
  };
  const throughput = assess(inputs).throughputPerSecond;
  if (!('value' in throughput)) throw new Error(throughput.standing.reason);
  return { ...inputs, load: { arrivalRatePerSecond: throughput.value * utilisation, timeoutSeconds: 30 } };
}

/** How far a figure may be from a simulation: its own statement, or the simulation's. */
function allowed(figure: Figure | NotModelled, plusMinus: number): [value: number, room: number] {
  if (!('value' in figure)) throw new Error(figure.standing.reason);
  const { value, standing } = figure;
  // Twice the half width, so that one seed in a thousand misses and not one in twenty.
  return [value, 2 * plusMinus + (standing.kind === 'approximate' ? standing.typicalError * value : 0)];
}

describe('each formula is as close to the simulated server as it says', () => {
  test.each<Row>([
    ['gunicorn-sync', 4, 1, 1, 0.8],
    ['gunicorn-sync', 4, 1, 3, 0.7],
    ['gunicorn-sync', 6, 1, 1, 0.7],
    ['waitress', 1, 4, 1, 0.8],
    ['waitress', 1, 16, 0.5, 0.8],
    ['gunicorn-gthread', 4, 4, 1, 0.6],
    ['gunicorn-gthread', 2, 8, 0.3, 0.8],
    ['uwsgi', 4, 4, 0.5, 0.8],
    ['gunicorn-gevent', 2, 1000, 2, 0.7],
    ['flask', 1, 1, 1, 0.6],
  ])('%s, %d × %d, SCV %d, at %d of its throughput', (...row) => {
    const inputs = loaded(row);
    const { flow } = assess(inputs);
    if (flow.state !== 'stable') throw new Error('expected a server that keeps up');
    // A seed of its own for each row.
    const simulated = simulate(simulationConfig(inputs, 50_000, row.join().length * 7919 + row[2]));
    const pairs = [
      [flow.meanWaitSeconds, simulated.meanWaitSeconds],
      [flow.meanResponseSeconds, simulated.meanResponseSeconds],
      [flow.responseSeconds.p50, simulated.responseSeconds.p50],
      [flow.responseSeconds.p95, simulated.responseSeconds.p95],
      [flow.responseSeconds.p99, simulated.responseSeconds.p99],
    ] as const;
    for (const [figure, estimate] of pairs) {
      const [value, room] = allowed(figure, estimate.plusMinus);
      expect(Math.abs(value - estimate.value), `${value} against ${estimate.value}`).toBeLessThanOrEqual(room + 1e-4);
    }
  });
});
