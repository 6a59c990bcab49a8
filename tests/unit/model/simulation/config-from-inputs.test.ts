import { expect, test } from 'vitest';
import { defaultInputs, type Inputs, type Setup } from '../../../../src/model/index.ts';
import { simulate, simulationConfig } from '../../../../src/model/simulation/index.ts';

const withSetup = (setup: Partial<Setup>): Inputs => ({
  ...defaultInputs,
  setup: { ...defaultInputs.setup, ...setup },
});

test('the inputs are taken as they are, with a twentieth more to warm up', () => {
  expect(simulationConfig({ ...defaultInputs, database: undefined }, 20_000, 7)).toEqual({
    processes: 4,
    threads: 4,
    line: 'split',
    // Each of the 4 processes accepts 1000 connections and serves 4; the kernel keeps 2048.
    backlog: 4 * 996 + 2048,
    cores: 4,
    arrivalRatePerSecond: 100,
    cpuSeconds: 0.02,
    cpuScv: 1,
    waitSeconds: 0.08,
    proportional: true,
    gilShare: 1,
    switchSeconds: 0.005,
    databasePool: undefined,
    timeoutSeconds: 30,
    requests: 20_000,
    warmUp: 1000,
    seed: 7,
  });
});

test.each(['gunicorn-gevent', 'gunicorn-eventlet', 'uwsgi-gevent'] as const)('%s runs to block', (server) => {
  const inputs = { ...withSetup({ server }), work: { ...defaultInputs.work, gilShare: 0.5 } };
  const { switchSeconds, gilShare } = simulationConfig(inputs, 100, 1);
  expect([switchSeconds, gilShare]).toEqual([Infinity, 1]);
});

test('a server that starts a thread for each request gets 100,000, and no end to its line', () => {
  const { processes, threads, backlog } = simulationConfig(withSetup({ server: 'flask' }), 100, 1);
  expect([processes, threads, backlog]).toEqual([1, 100_000, Infinity]);
});

test('a server that has one thread gets one', () => {
  expect(simulationConfig(withSetup({ server: 'gunicorn-sync' }), 100, 1)).toMatchObject({
    threads: 1,
    line: 'shared',
  });
});

test.each([
  [
    { poolSize: 5, maxOverflow: 10 },
    { size: 15, held: 'request' },
  ],
  [{ poolSize: 5, maxOverflow: Infinity }, undefined],
  // SQLAlchemy takes 0 for no limit.
  [{ poolSize: 0, maxOverflow: 10 }, undefined],
])('of a pool of %o', (pool, expected) => {
  const database = { held: 'request', maxConnections: 100, reservedConnections: 3, ...pool } as const;
  expect(simulationConfig({ ...defaultInputs, database }, 100, 1).databasePool).toEqual(expected);
});

test('service times have the variation that was asked for', () => {
  // One at a time and alone, a response is a service.
  const scv = 4;
  const inputs: Inputs = {
    ...withSetup({ server: 'waitress', threads: 1 }),
    work: { ...defaultInputs.work, scv },
    load: { arrivalRatePerSecond: 5, timeoutSeconds: 30 },
  };
  const { meanWaitSeconds } = simulate(simulationConfig(inputs, 200_000, 3));
  // Pollaczek and Khinchine: the wait tells mean and variation.
  const exact = ((5 * 0.1 * 0.1) / (1 - 0.5)) * ((1 + scv) / 2);
  expect(Math.abs(meanWaitSeconds.value / exact - 1)).toBeLessThan(0.1);
});
