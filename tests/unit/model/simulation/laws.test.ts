import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draws, RandomStream } from '../../../../src/model/random/index.ts';
import { simulate, startSimulation, type SimulationConfig } from '../../../../src/model/simulation/index.ts';
import { FOUR_BY_FOUR } from './configs.ts';

const anyConfig: fc.Arbitrary<SimulationConfig> = fc
  .record({
    processes: fc.integer({ min: 1, max: 5 }),
    threads: fc.integer({ min: 1, max: 5 }),
    line: fc.constantFrom('shared' as const, 'split' as const, 'least-busy' as const),
    backlog: fc.constantFrom(0, 1, 5, 50, Infinity),
    cores: fc.constantFrom(0.3, 1, 2.5, Infinity),
    load: fc.double({ min: 0.2, max: 2, noNaN: true }),
    arrivalScv: fc.constantFrom(0, 1, 4),
    cpuSeconds: fc.constantFrom(0, 0.01, 0.1),
    cpuScv: fc.constantFrom(0, 0.5, 1, 4),
    waitSeconds: fc.constantFrom(0, 0.05, 0.2),
    proportional: fc.boolean(),
    cpuBursts: fc.integer({ min: 1, max: 3 }),
    gilShare: fc.constantFrom(0, 0.4, 1),
    switchSeconds: fc.constantFrom(0.005, Infinity),
    pool: fc.constantFrom(undefined, 'request' as const, 'wait' as const),
    timeoutSeconds: fc.constantFrom(0.1, 1, Infinity),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  })
  .filter(({ cpuSeconds, waitSeconds }) => cpuSeconds + waitSeconds > 0)
  .map(({ load, pool, ...config }) => ({
    ...config,
    arrivalRatePerSecond: (load * config.processes * config.threads) / (config.cpuSeconds + config.waitSeconds),
    databasePool: pool && { size: 2, held: pool },
    requests: 300,
    warmUp: 0,
  }));

describe('for any set-up', { timeout: 60_000 }, () => {
  test('every request is served, late, turned away or still inside, at any moment', () => {
    fc.assert(
      fc.property(anyConfig, fc.integer({ min: 50, max: 197 }), (config, events) => {
        const run = startSimulation(config);
        let ended = false;
        while (!ended) {
          ended = run.step(events);
          const { arrivals, requests, served, timedOut, refused, inside } = run.result();
          if (served + timedOut + refused + inside !== arrivals) return false;
          if (requests !== served + timedOut + refused) return false;
        }
        const { state, requests, inside } = run.result();
        return state === 'finished' && requests === 300 && inside === 0;
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('in flight, backlog and busy cores stay within their limits', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const result = simulate(config);
        const slots = config.processes * config.threads;
        return (
          result.maxInFlight <= slots &&
          result.maxBacklog <= (config.backlog ?? Infinity) &&
          result.meanInFlight.value <= result.maxInFlight * (1 + 1e-12) &&
          result.utilisation.value <= 1 + 1e-12 &&
          result.cpuUtilisation.value <= 1 + 1e-12
        );
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test('steps of any length give the same result, with progress that never falls', () => {
    fc.assert(
      fc.property(anyConfig, fc.integer({ min: 1, max: 997 }), (config, events) => {
        const run = startSimulation(config);
        let progress = run.progress;
        let rising = progress === 0;
        while (!run.step(events)) {
          rising &&= run.progress >= progress && run.progress <= 1;
          progress = run.progress;
        }
        expect(run.result()).toEqual(simulate(config));
        return rising && run.progress === 1;
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('in the long run', { timeout: 60_000 }, () => {
  test.each([
    ['shared', {}],
    ['split', { line: 'split' }],
    ['least-busy', { line: 'least-busy' }],
    ['few cores', { cores: 2.5 }],
    ['pool', { databasePool: { size: 3, held: 'request' } }],
    ['overload', { arrivalRatePerSecond: 200, backlog: 100 }],
  ] as const)("Little's law holds: %s", (_, difference) => {
    const result = simulate({ ...FOUR_BY_FOUR, requests: 60_000, warmUp: 5000, ...difference });
    const entering = result.throughputPerSecond.value;
    const inside = result.meanInFlight.value + result.meanBacklog.value;
    expect(Math.abs(inside / (entering * result.meanResponseSeconds.value) - 1)).toBeLessThan(0.01);
    expect(Math.abs(result.meanBacklog.value - entering * result.meanWaitSeconds.value)).toBeLessThan(0.01 * inside);
  });

  test('the cores are busy for the CPU time of what is served', () => {
    const { throughputPerSecond, cpuUtilisation } = simulate({ ...FOUR_BY_FOUR, requests: 60_000 });
    expect(cpuUtilisation.value * 4).toBeCloseTo(throughputPerSecond.value * 0.02, 1);
  });

  test('a longer backlog and none at all differ by nothing once it never fills', () => {
    const counted = { ...FOUR_BY_FOUR, warmUp: 0 };
    const { maxBacklog, hash } = simulate(counted);
    expect(simulate({ ...counted, backlog: maxBacklog }).hash).toBe(hash);
    expect(simulate({ ...counted, backlog: maxBacklog - 1 }).refused).toBeGreaterThan(0);
  });

  test('CPU time that goes to 0 leaves equal slots', () => {
    const waiting = { ...FOUR_BY_FOUR, waitSeconds: 0.1, arrivalRatePerSecond: 140 };
    const none = simulate({ ...waiting, cpuSeconds: 0 });
    const little = simulate({ ...waiting, cpuSeconds: 1e-9 });
    expect(little.meanResponseSeconds.value / none.meanResponseSeconds.value).toBeCloseTo(1, 5);
  });

  test('a switch interval beyond every burst is the same as running to the end', () => {
    const process = { ...FOUR_BY_FOUR, arrivalRatePerSecond: 130 };
    expect(simulate({ ...process, switchSeconds: 1e6 }).hash).toBe(
      simulate({ ...process, switchSeconds: Infinity }).hash,
    );
  });

  test('one line is better than many', () => {
    const means = (['shared', 'least-busy', 'split'] as const).map(
      (line) => simulate({ ...FOUR_BY_FOUR, line, requests: 60_000 }).meanResponseSeconds.value,
    );
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });
});

test.each([1, 4, 16])('a shared line is first come, first served: %d slots follow the recursion', (slots) => {
  const [rate, service, requests, seed] = [slots * 9, 0.1, 20_000, 77];
  const { meanWaitSeconds } = simulate({
    ...FOUR_BY_FOUR,
    processes: slots === 1 ? 1 : 4,
    threads: slots === 1 ? 1 : slots / 4,
    arrivalRatePerSecond: rate,
    cpuSeconds: 0,
    waitSeconds: service,
    requests,
    warmUp: 0,
    seed,
  });
  // Kiefer and Wolfowitz: the oldest request takes the slot that is free first.
  const gaps = new Draws(new RandomStream(seed, 1), 1);
  const services = new Draws(new RandomStream(seed, 3), 1);
  const freeAt = new Array<number>(slots).fill(0);
  let now = 0;
  let waits = 0;
  for (let i = 0; i < requests; i++) {
    now += (gaps.values[gaps.take()] ?? 0) / rate;
    const first = freeAt.indexOf(Math.min(...freeAt));
    const start = Math.max(now, freeAt[first] ?? 0);
    waits += start - now;
    freeAt[first] = start + (services.values[services.take()] ?? 0) * service;
  }
  expect(meanWaitSeconds.value / (waits / requests)).toBeCloseTo(1, 9);
});

test('a line that outgrows the memory ends the run, and the result says so', { timeout: 60_000 }, () => {
  const result = simulate({
    ...FOUR_BY_FOUR,
    arrivalRatePerSecond: 1e7,
    cpuSeconds: 0,
    waitSeconds: 3600,
    requests: 3_000_000,
    warmUp: 0,
  });
  expect(result.state).toBe('overgrown');
  expect(result.inside).toBe(2_097_152);
});
