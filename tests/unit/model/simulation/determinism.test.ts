import { describe, expect, test } from 'vitest';
import { simulate, type SimulationConfig } from '../../../../src/model/simulation/index.ts';
import { FOUR_BY_FOUR } from './configs.ts';
import hashes from './hashes.json' with { type: 'json' };

/** A run of `hashes.json`; the tests in a browser read the same file. */
interface Run {
  name: string;
  config: SimulationConfig;
  hash: number;
  events: number;
}

// A file of this folder: its shape is known, but its words are read as `string`.
const runs = hashes.runs as Run[];

test.each(runs)('$name: as committed', ({ config, hash, events }) => {
  const result = simulate(config);
  expect([result.hash, result.events]).toEqual([hash, events]);
});

test('the same seed gives the same result', () => {
  expect(simulate(FOUR_BY_FOUR)).toEqual(simulate(FOUR_BY_FOUR));
});

test('another seed gives another result', () => {
  const found = Array.from({ length: 50 }, (_, seed) => simulate({ ...FOUR_BY_FOUR, requests: 100, seed }).hash);
  expect(new Set(found).size).toBe(50);
});

describe('set-ups with one seed see the same requests', () => {
  const idle = { ...FOUR_BY_FOUR, arrivalRatePerSecond: 1, cpuSeconds: 0, requests: 1000 };

  test('4 × 4 and 8 × 2 serve them alike when nobody waits', () => {
    expect(simulate({ ...idle, processes: 8, threads: 2 }).hash).toBe(simulate(idle).hash);
    expect(simulate({ ...idle, line: 'split' }).hash).toBe(simulate(idle).hash);
  });

  test('those after a request that was turned away are the same as without', () => {
    const even = { ...idle, arrivalScv: 0, arrivalRatePerSecond: 100, processes: 1, threads: 1, warmUp: 0 };
    const { refused, arrivals, seconds } = simulate({ ...even, backlog: 0 });
    expect(refused).toBeGreaterThan(0);
    expect(arrivals).toBe(1000);
    expect(seconds).toBeGreaterThanOrEqual(10);
  });
});

test('times are measured in the unit of the configuration, so that doubling all of them doubles the result', () => {
  const one = simulate(FOUR_BY_FOUR);
  const two = simulate({
    ...FOUR_BY_FOUR,
    arrivalRatePerSecond: 50,
    cpuSeconds: 0.04,
    waitSeconds: 0.16,
    switchSeconds: 0.01,
  });
  expect(two.meanResponseSeconds.value).toBe(2 * one.meanResponseSeconds.value);
  expect(two.events).toBe(one.events);
});
