import { describe, expect, test, vi } from 'vitest';
import {
  assess,
  defaultInputs,
  type Figure,
  type Inputs,
  type NotModelled,
  type ServerId,
  type Stable,
} from '../../../src/model/index.ts';
import { simulate, simulationConfig } from '../../../src/model/simulation/index.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

/** What a row may change beside the server and its size. */
interface Case {
  cores?: number;
  cpuSeconds?: number;
  waitSeconds?: number;
  gilShare?: number;
}

type Row = [server: ServerId, processes: number, threads: number, scv: number, utilisation: number, changes?: Case];

/** The set-up at a share of its throughput, on four cores, with 20 ms of CPU and 80 ms of waits unless changed. */
function loaded([server, processes, threads, scv, utilisation, changes = {}]: Row): Inputs {
  const { cores = 4, ...work } = changes;
  const inputs: Inputs = {
    ...defaultInputs,
    database: undefined,
    setup: { ...defaultInputs.setup, server, processes, threads },
    work: { ...defaultInputs.work, scv, ...work },
    host: { ...defaultInputs.host, cores },
  };
  const throughput = assess(inputs).throughputPerSecond;
  if (!('value' in throughput)) throw new Error(throughput.standing.reason);
  return { ...inputs, load: { arrivalRatePerSecond: throughput.value * utilisation, timeoutSeconds: 30 } };
}

function stable(inputs: Inputs): Stable {
  const { flow } = assess(inputs);
  if (flow.state !== 'stable') throw new Error('expected a server that keeps up');
  return flow;
}

function valueOf(figure: Figure | NotModelled): number {
  if (!('value' in figure)) throw new Error(figure.standing.reason);
  return figure.value;
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
    // More processes than cores: a line for each process, and one for all.
    ['gunicorn-gthread', 5, 4, 1, 0.9],
    ['gunicorn-gthread', 8, 2, 1, 0.8],
    ['gunicorn-gthread', 8, 16, 1, 0.9, { waitSeconds: 0.02 }],
    ['gunicorn-gthread', 16, 4, 0.5, 0.8],
    ['gunicorn-gthread', 4, 8, 1, 0.8, { cores: 1, waitSeconds: 0 }],
    ['gunicorn-gthread', 3, 3, 3, 0.6, { cores: 1.5 }],
    ['gunicorn-gthread', 6, 4, 1, 0.8, { gilShare: 0.5 }],
    ['gunicorn-gthread', 6, 4, 0, 0.8],
    ['gunicorn-gevent', 8, 8, 1, 0.8],
    ['uwsgi', 5, 4, 1, 0.9],
    ['uwsgi', 8, 2, 1, 0.8, { waitSeconds: 0.02 }],
    ['uwsgi', 16, 4, 0.5, 0.6, { waitSeconds: 0 }],
    ['uwsgi', 6, 4, 3, 0.8, { gilShare: 0.5 }],
    // Greenlets with a cap, tight and generous.
    ['gunicorn-gevent', 2, 2, 0.5, 0.8],
    ['gunicorn-gevent', 2, 4, 0, 0.9],
    ['gunicorn-gevent', 2, 30, 1, 0.8],
    ['gunicorn-gevent', 2, 100, 4, 0.6],
    // Requests so much alike that threads fall into step.
    ['gunicorn-gthread', 4, 4, 0, 0.9],
    ['gunicorn-gthread', 4, 2, 0, 0.8, { waitSeconds: 0.02 }],
    ['waitress', 1, 8, 0, 0.7],
    ['uwsgi', 4, 4, 0.1, 0.8],
    // CPU times that are over before the lock passes on.
    ['waitress', 1, 8, 0.3, 0.8, { cpuSeconds: 0.003, waitSeconds: 0.003 }],
  ])('%s, %d × %d, SCV %d, at %d of its throughput', (...row) => {
    const inputs = loaded(row);
    const flow = stable(inputs);
    // A seed of its own for each row.
    const [server, processes, threads, scv, utilisation] = row;
    const seed = [server, processes, threads, scv, utilisation].join().length * 7919 + threads;
    const simulated = simulate({ ...simulationConfig(inputs, 50_000, seed), backlog: Infinity });
    const pairs = [
      [flow.waitProbability, simulated.waitProbability],
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

describe('where there is a limit to go to, formulas go there', () => {
  const gevent = (threads: number, scv: number, arrivalRatePerSecond: number): Inputs => ({
    ...defaultInputs,
    database: undefined,
    setup: { ...defaultInputs.setup, server: 'gunicorn-gevent', processes: 2, threads },
    work: { ...defaultInputs.work, scv },
    load: { ...defaultInputs.load, arrivalRatePerSecond },
  });

  test.each([
    [1, 70],
    [0, 70],
    [4, 60],
    [0.5, 90],
  ])('many greenlets with SCV %d at %d a second: a line of one before the CPU, and the wait', (scv, rate) => {
    const busy = (rate / 2) * 0.02;
    const line = ((1 + scv) / 2) * 0.02 * (busy / (1 - busy));
    const { meanResponseSeconds } = stable(gevent(1000, scv, rate));
    expect(valueOf(meanResponseSeconds)).toBeCloseTo(line + 0.1, 9);
  });

  test('100 greenlets of each process are as good as any number', () => {
    const [few, many] = [100, 1000].map((threads) => valueOf(stable(gevent(threads, 1, 70)).meanResponseSeconds));
    expect(few).toBeCloseTo(many ?? NaN, 6);
    // M/G/1 by hand.
    expect(few).toBeCloseTo(0.02 / (1 - 0.7) + 0.08, 6);
  });

  test('equal requests complete as many as the lowest limit allows', () => {
    const equal: Inputs = { ...defaultInputs, work: { ...defaultInputs.work, scv: 0 } };
    const { throughputPerSecond, limits } = assess(equal);
    expect(valueOf(throughputPerSecond)).toBeCloseTo(limits[0]?.boundPerSecond ?? NaN, 9);
    // More than that arrives, and all the same as many leave.
    const rate = 2 * valueOf(throughputPerSecond);
    const config = simulationConfig({ ...equal, load: { arrivalRatePerSecond: rate, timeoutSeconds: 30 } }, 40_000, 11);
    const simulated = simulate({ ...config, backlog: 100 });
    expect(simulated.throughputPerSecond.value / valueOf(throughputPerSecond)).toBeCloseTo(1, 1.7);
  });

  test.each([
    [9, 3, 8, 0.06],
    [5, 4, 4, 0.08],
    [8, 8, 4, 0.18],
  ])('%d × %d on %d cores with waits of %d s: the throughput is within its 2 %', (processes, threads, cores, wait) => {
    const inputs = loaded(['uwsgi', processes, threads, 1, 2, { cores, waitSeconds: wait }]);
    const { throughputPerSecond } = assess(inputs);
    const simulated = simulate({ ...simulationConfig(inputs, 60_000, processes * 7919), backlog: 300 });
    const [value, room] = allowed(throughputPerSecond, simulated.throughputPerSecond.plusMinus);
    expect(room).toBeLessThan(0.05 * value);
    expect(Math.abs(value - simulated.throughputPerSecond.value)).toBeLessThanOrEqual(room);
  });

  test('cores for nearly every process change little', () => {
    const at = (cores: number) =>
      valueOf(stable(loaded(['gunicorn-gthread', 6, 4, 1, 0.5, { cores }])).meanResponseSeconds);
    expect(at(5.99) / at(6)).toBeCloseTo(1, 1);
  });
});

test('a chance of timeout that is surely under 1 in a million is told as just that', () => {
  const standing = (rate: number) => {
    const figure = stable({
      ...defaultInputs,
      load: { arrivalRatePerSecond: rate, timeoutSeconds: 30 },
    }).timeoutProbability;
    return [valueOf(figure) < 1e-6, figure.standing.kind];
  };
  expect(standing(100)).toEqual([true, 'exact']);
  expect(standing(137.4)).toEqual([false, 'approximate']);
});
