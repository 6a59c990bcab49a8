import { describe, expect, test } from 'vitest';
import { assess, defaultInputs, type Inputs } from '../../../src/model/index.ts';
import { gilThroughput } from '../../../src/model/queueing/gil-throughput.ts';

function throughput(inputs: Inputs): number {
  const figure = assess(inputs).throughputPerSecond;
  if (!('value' in figure)) throw new Error(figure.standing.reason);
  return figure.value;
}

const withWork = (cpuSeconds: number, waitSeconds: number): Inputs => ({
  ...defaultInputs,
  work: { ...defaultInputs.work, cpuSeconds, waitSeconds },
});

test('in flight and throughput are two answers: 16 at once, 137.9 a second of a bound of 160', () => {
  const assessment = assess(defaultInputs);
  expect(assessment.inFlight).toBe(16);
  expect(throughput(defaultInputs)).toBeCloseTo(137.864, 3);
  expect(assessment.limits[0]).toEqual({ name: 'slots', boundPerSecond: 160 });
});

describe('1 + wait ÷ compute threads reach about 80 % of a lock', () => {
  test.each([
    [1, 80.0],
    [4, 80.1],
    [9, 83.2],
    [49, 90.6],
  ])('%d times as much waiting as computing: %d %', (ratio, percent) => {
    expect(100 * gilThroughput(1 + ratio, 1, ratio)).toBeCloseTo(percent, 1);
  });

  test.each([
    [1, 2],
    [4, 1.6],
    [9, 1.4],
    [49, 1.1],
  ])('%d times as much waiting: 95 % takes %d times as many threads', (ratio, factor) => {
    let threads = 1;
    while (gilThroughput(threads, 1, ratio) < 0.95) threads++;
    expect(threads / (1 + ratio)).toBeCloseTo(factor, 1);
  });
});

describe('2 × cores + 1 sync processes are right only where requests wait about as long as they compute', () => {
  const nine = { ...defaultInputs.setup, server: 'gunicorn-sync', processes: 9 } as const;

  test.each([
    [0.05, 0.05, 75.1, 80],
    [0.02, 0.08, 89.7, 200],
  ])('9 processes on 4 cores, %d s of CPU and %d s of waits: %d a second of %d', (cpu, wait, perSecond, possible) => {
    const inputs = { ...withWork(cpu, wait), setup: nine };
    expect(throughput(inputs)).toBeCloseTo(perSecond, 1);
    expect(assess(inputs).limits.find(({ name }) => name === 'cores')?.boundPerSecond).toBeCloseTo(possible, 9);
  });
});

test('one line answers sooner than one for each process', () => {
  const at = (line: 'shared' | 'split') => {
    const { flow } = assess({
      ...defaultInputs,
      // Four exponential bursts and waits make a request vary about this much.
      work: { ...defaultInputs.work, scv: 0.25 },
      setup: { ...defaultInputs.setup, server: line === 'shared' ? 'uwsgi' : 'gunicorn-gthread', line },
      load: { ...defaultInputs.load, arrivalRatePerSecond: 124 },
    });
    if (flow.state !== 'stable' || !('value' in flow.meanResponseSeconds)) throw new Error('expected a response time');
    return flow.meanResponseSeconds;
  };
  // Simulated: 139 and 249 ms; each formula within its own statement.
  for (const [line, simulated] of [
    ['shared', 0.139],
    ['split', 0.249],
  ] as const) {
    const { value, standing } = at(line);
    if (standing.kind !== 'approximate') throw new Error('expected an approximation');
    expect(Math.abs(value / simulated - 1), line).toBeLessThanOrEqual(standing.typicalError);
  }
  expect(at('shared').value).toBeLessThan(at('split').value);
});

test('a full backlog answers as late as it takes to be served', () => {
  // Simulated at 137.6 a second with 2,048 waiting: a median response of 14.98 s.
  const { flow } = assess({
    ...defaultInputs,
    setup: { ...defaultInputs.setup, server: 'uwsgi', backlog: 2048 },
    load: { arrivalRatePerSecond: 200, timeoutSeconds: 10 },
  });
  if (flow.state !== 'overloaded' || !('value' in flow.lateSeconds)) throw new Error('expected an overload');
  expect(flow.lateSeconds.value).toBeCloseTo(14.97, 1);
  expect(flow.goodputPerSecond.value).toBe(0);
  expect(flow.refusedShare.value).toBeCloseTo(1 - 137.864 / 200, 3);
  expect(flow.growthPerSecond.value).toBeCloseTo(200 - 137.864, 2);
});
