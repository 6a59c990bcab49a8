import { describe, expect, test } from 'vitest';
import { simulate, startSimulation, type SimulationConfig } from '../../../../src/model/simulation/index.ts';
import { FOUR_BY_FOUR } from './configs.ts';

/** CPU seconds of this process that something takes; the best of three, for other jobs only add to it. */
function cpuSeconds(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

const STEPS = 1_000_000;

/**
 * What a processor can do with code of this kind: takes the least number from a heap of 63 and puts
 * in a greater one, a million times.
 */
function calibrate(): void {
  const heap = Float64Array.from({ length: 64 }, (_, i) => i);
  let chance = 1;
  for (let step = 0; step < STEPS; step++) {
    chance = (Math.imul(chance, 1664525) + 1013904223) | 0;
    const key = (heap[1] ?? 0) + (chance >>> 0) / 67108864;
    let hole = 1;
    for (let child = 2; child < 64; child = 2 * hole) {
      if (child < 63 && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      if (key <= (heap[child] ?? 0)) break;
      heap[hole] = heap[child] ?? 0;
      hole = child;
    }
    heap[hole] = key;
  }
}

/** The loops that figures are quoted for. */
const LOOPS: [string, SimulationConfig][] = [
  ['M/M/8', { ...FOUR_BY_FOUR, processes: 8, threads: 1, cpuSeconds: 0, waitSeconds: 0.1, arrivalRatePerSecond: 64 }],
  ['4 × 4, split line, 4 bursts', { ...FOUR_BY_FOUR, line: 'split', cpuBursts: 4 }],
  ['9 × 4 on 4 cores', { ...FOUR_BY_FOUR, processes: 9, cpuBursts: 4, arrivalRatePerSecond: 150 }],
  [
    'greenlets, 4 × 1000',
    {
      ...FOUR_BY_FOUR,
      threads: 1000,
      line: 'split',
      cpuSeconds: 0.001,
      waitSeconds: 1,
      cpuBursts: 4,
      switchSeconds: Infinity,
      arrivalRatePerSecond: 3000,
    },
  ],
];

describe('speed, against a heap of this machine', { timeout: 60_000 }, () => {
  const step = cpuSeconds(calibrate) / STEPS;

  test.each(LOOPS)('%s', (_, config) => {
    let events = 0;
    const perEvent = cpuSeconds(() => {
      events = simulate({ ...config, requests: 150_000 }).events;
    });
    // 2.5 to 4 when it was written; more than twice that is a mistake, not the weather.
    expect(perEvent / events / step).toBeLessThan(10);
  });
});

test('an event allocates nothing', { timeout: 60_000 }, () => {
  const events = 20_000;
  const run = startSimulation({ ...FOUR_BY_FOUR, line: 'split', cpuBursts: 4, requests: 300_000 });
  // Compiled and grown to size.
  run.step(1_000_000);
  const grown: number[] = [];
  for (let before = process.memoryUsage().heapUsed; !run.step(events);) {
    const after = process.memoryUsage().heapUsed;
    grown.push(after - before);
    before = after;
  }
  // The middle one, since a collection or another thing of the test runner may fall into any.
  const middle = grown.toSorted((a, b) => a - b)[grown.length >> 1] ?? NaN;
  expect(grown.length).toBeGreaterThan(50);
  expect(middle / events).toBeLessThan(1);
});
