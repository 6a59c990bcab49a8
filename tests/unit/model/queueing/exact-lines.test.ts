import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { flowLine } from '../../../../src/model/queueing/flow-line.ts';
import { gilLine } from '../../../../src/model/queueing/gil-line.ts';
import { gilThroughput } from '../../../../src/model/queueing/gil-throughput.ts';
import { byRoots, bySums } from '../../../../src/model/queueing/mdc.ts';
import { mgcLine } from '../../../../src/model/queueing/mgc-line.ts';
import { mmc } from '../../../../src/model/queueing/mmc.ts';
import { twoStageLine } from '../../../../src/model/queueing/two-stage-line.ts';
import { impossibleNumbers } from '../every-number.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const seeded = { seed: 4711 };
/** Up to 24, for each costs the third power of this. */
const slots = fc.integer({ min: 1, max: 24 });
const utilisation = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const time = fc.double({ min: 1e-4, max: 10, noNaN: true });
/** Laws of two stages, equal times and the exponential between them. */
const scv = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0.5, max: 100, noNaN: true }));

/** How far two numbers are apart, as a share. */
const apart = (one: number, other: number) => (one === other ? 0 : Math.abs(one / other - 1));

describe('threads that take turns at one lock', () => {
  test('one thread is M/G/1 with two exponential times, to Pollaczek and Khinchine', () => {
    fc.assert(
      fc.property(utilisation, time, time, (rho, cpu, wait) => {
        const mean = cpu + wait;
        const rate = rho / mean;
        const square = 2 * (cpu * cpu + cpu * wait + wait * wait);
        const line = gilLine(1, rate, cpu, wait);
        expect(apart(line.waitProbability, rho)).toBeLessThan(1e-12);
        expect(apart(line.meanWaitSeconds, (rate * square) / 2 / (1 - rho))).toBeLessThan(1e-11);
      }),
      seeded,
    );
  });

  test('no CPU time makes it M/M/c, however it goes to 0', () => {
    fc.assert(
      fc.property(slots, utilisation, time, fc.constantFrom(0, 1e-30, 1e-15, 1e-12), (threads, rho, wait, share) => {
        const rate = (rho * threads) / wait;
        const line = gilLine(threads, rate, wait * share, wait);
        const exact = mmc(threads, rate, wait);
        expect(apart(line.waitProbability, exact.law.waitProbability)).toBeLessThan(1e-7);
        expect(apart(line.meanWaitSeconds, exact.meanWaitSeconds)).toBeLessThan(1e-7);
      }),
      seeded,
    );
  });

  test('no waits make it M/M/1, however they go to 0', () => {
    fc.assert(
      fc.property(slots, utilisation, time, fc.constantFrom(0, 1e-30, 1e-15, 1e-12), (threads, rho, cpu, share) => {
        const line = gilLine(threads, rho / cpu, cpu, cpu * share);
        expect(apart(line.waitProbability, rho ** threads)).toBeLessThan(1e-7);
        expect(apart(line.meanResponseSeconds, cpu / (1 - rho))).toBeLessThan(1e-7);
      }),
      seeded,
    );
  });

  test('requests spend their waits in the second stage and need the lock for as long as they compute', () => {
    fc.assert(
      fc.property(slots, utilisation, time, time, (threads, rho, cpu, wait) => {
        const throughput = gilThroughput(threads, cpu, wait);
        const stages = {
          slots: threads,
          arrivals: rho * throughput,
          spare: throughput - rho * throughput,
          first: 1,
          onward: (k: number) => (k > 0 ? 1 / cpu : 0),
          doneFirst: () => 0,
          doneSecond: (k: number) => k / wait,
        };
        const line = twoStageLine(stages);
        // Little’s law for the second stage, which no queue disturbs.
        expect(apart(line.meanSecond, wait)).toBeLessThan(1e-11);
        expect(line.meanFirst).toBeGreaterThanOrEqual(cpu * (1 - 1e-12));
      }),
      seeded,
    );
  });

  test('the approximation of the calculator is never too low, and too high by no more than it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.double({ min: 0.3, max: 0.99, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (threads, rho, ratio) => {
          const throughput = gilThroughput(threads, 1, ratio);
          const cpuSpeed = new Float64Array(threads + 1).fill(1, 1);
          const stations = { cpuSeconds: 1, cpuSpeed, waitSeconds: ratio, connections: Infinity };
          const rough = flowLine(stations, rho * throughput, throughput);
          const line = gilLine(threads, rho * throughput, 1, ratio);
          const above = [
            rough.waitProbability / line.waitProbability,
            rough.meanWaitSeconds / line.meanWaitSeconds,
            (rough.meanWaitSeconds + rough.meanServiceSeconds) / line.meanResponseSeconds,
          ];
          expect(Math.min(...above)).toBeGreaterThan(1 - 1e-9);
          expect(above[0]).toBeLessThan(1.035);
          expect(Math.max(...above)).toBeLessThan(1.335);
        },
      ),
      seeded,
    );
  });
});

describe('slots with service times that vary as said', () => {
  test('one slot is Pollaczek and Khinchine', () => {
    fc.assert(
      fc.property(utilisation, time, scv, (rho, service, s) => {
        const line = mgcLine(1, rho / service, service, s);
        expect(apart(line.waitProbability, rho)).toBeLessThan(1e-12);
        expect(apart(line.meanWaitSeconds, (rho * service * (1 + s)) / 2 / (1 - rho))).toBeLessThan(1e-10);
      }),
      seeded,
    );
  });

  test('from both sides the laws become the exponential one at an SCV of 1', () => {
    fc.assert(
      fc.property(slots, utilisation, time, fc.constantFrom(1 - 1e-10, 1, 1 + 1e-10), (c, rho, service, s) => {
        const line = mgcLine(c, (rho * c) / service, service, s);
        const exact = mmc(c, (rho * c) / service, service);
        expect(apart(line.waitProbability, exact.law.waitProbability)).toBeLessThan(1e-8);
        expect(apart(line.meanWaitSeconds, exact.meanWaitSeconds)).toBeLessThan(1e-8);
      }),
      seeded,
    );
  });

  test('more spread waits longer, and more of them wait', () => {
    fc.assert(
      fc.property(slots, utilisation, (c, rho) => {
        const lines = [0, 0.5, 0.75, 1, 2, 10].map((s) => mgcLine(c, rho * c, 1, s));
        lines.slice(1).forEach((line, i) => {
          expect(line.meanWaitSeconds).toBeGreaterThanOrEqual((lines[i]?.meanWaitSeconds ?? NaN) * (1 - 1e-11));
          expect(line.waitProbability).toBeGreaterThanOrEqual((lines[i]?.waitProbability ?? NaN) * (1 - 1e-11));
        });
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test('equal times come out the same by sums and by roots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.2, max: 0.8, noNaN: true }), (c, distance) => {
        const spare = Math.min(0.6 * c, distance * Math.sqrt(c));
        const load = c - spare;
        const sums = bySums(c, load, load - c + c * Math.log(c / load));
        const roots = byRoots(c, load, c - load);
        expect(apart(sums.waitProbability, roots.waitProbability)).toBeLessThan(1e-10);
        expect(apart(sums.meanWait, roots.meanWait)).toBeLessThan(1e-10);
      }),
      seeded,
    );
  });
});

/** Every line at a share of what it can do. */
const lines = {
  lock: (n: number, rho: number) => gilLine(n, rho * gilThroughput(n, 0.02, 0.08), 0.02, 0.08),
  equal: (n: number, rho: number) => mgcLine(n, (rho * n) / 0.1, 0.1, 0),
  even: (n: number, rho: number) => mgcLine(n, (rho * n) / 0.1, 0.1, 0.5),
  uneven: (n: number, rho: number) => mgcLine(n, (rho * n) / 0.1, 0.1, 4),
};

describe.each(Object.entries(lines))('every line: %s', (_, line) => {
  test('more arrivals wait longer', () => {
    fc.assert(
      fc.property(slots, utilisation, utilisation, (n, one, other) => {
        const [low, high] = [line(n, Math.min(one, other)), line(n, Math.max(one, other))];
        expect(low.meanWaitSeconds).toBeLessThanOrEqual(high.meanWaitSeconds * (1 + 1e-11));
        expect(low.waitProbability).toBeLessThanOrEqual(high.waitProbability * (1 + 1e-11));
        expect(low.meanResponseSeconds).toBeLessThanOrEqual(high.meanResponseSeconds * (1 + 1e-11));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test('nobody waits where nobody comes', () => {
    const empty = line(4, 0);
    expect(empty).toMatchObject({ waitProbability: 0, meanWaitSeconds: 0, meanServiceSeconds: 0.1, meanWaiting: 0 });
  });

  test('near full load the wait is what is left over 1, with no digit lost', () => {
    const [near, nearer] = [1e-6, 1e-7].map((idle) => line(6, 1 - idle).meanWaitSeconds);
    expect((nearer ?? NaN) / (near ?? NaN)).toBeCloseTo(10, 4);
  });

  test.each([1, 2, 7, 33])('%d slots have possible figures at every load', (n) => {
    for (const rho of [0, 1e-300, 1e-9, 0.1, 0.9, 0.999, 1 - 1e-9, 1 - 1e-15]) {
      const found = line(n, rho);
      expect(impossibleNumbers(found), `utilisation ${rho}`).toEqual([]);
      expect(found.waitProbability).toBeLessThanOrEqual(1);
    }
  });
});

test.each([1e-300, 1e-17, 1e-6, 1e6, 1e17, 1e300])('waits %d times the CPU time leave possible figures', (ratio) => {
  for (const threads of [1, 2, 7, 33]) {
    for (const rho of [1e-9, 0.5, 0.999]) {
      const found = gilLine(threads, rho * gilThroughput(threads, 1, ratio), 1, ratio);
      expect(impossibleNumbers(found), `${threads} threads, utilisation ${rho}`).toEqual([]);
    }
  }
});

test.each([0.5, 0.999])('64 threads and 64 slots are M/M/64 where they should be: utilisation %d', (rho) => {
  const exact = mmc(64, rho * 64, 1);
  for (const line of [gilLine(64, rho * 64, 1e-16, 1), mgcLine(64, rho * 64, 1, 1 + 1e-12)]) {
    expect(apart(line.waitProbability, exact.law.waitProbability)).toBeLessThan(1e-9);
    expect(apart(line.meanWaitSeconds, exact.meanWaitSeconds)).toBeLessThan(1e-9);
  }
});

test.each([
  [() => gilLine(65, 1, 0.02, 0.08), 'expected `threads` to be an integer from 1 to 64, got 65'],
  [() => gilLine(1.5, 1, 0.02, 0.08), 'expected `threads` to be an integer from 1 to 64, got 1.5'],
  [() => gilLine(4, 1, -1, 0.08), 'expected `cpuSeconds` to be 0 or more, got -1'],
  [() => gilLine(4, 1, 0.02, NaN), 'expected `waitSeconds` to be 0 or more, got NaN'],
  [() => gilLine(4, 1, 0, 0), 'expected a request to take time, got 0 s of CPU and 0 s of waiting'],
  [() => gilLine(1, 10, 0.05, 0.05), 'expected `arrivalRatePerSecond` to be 0 or more and below 10, got 10'],
  [() => gilLine(1, -1, 0.05, 0.05), 'expected `arrivalRatePerSecond` to be 0 or more and below 10, got -1'],
  [() => mgcLine(65, 1, 1, 4), 'expected `slots` to be an integer from 1 to 64, got 65'],
  [() => mgcLine(10_001, 1, 1, 0), 'expected `slots` to be an integer from 1 to 10000, got 10001'],
  [() => mgcLine(0, 1, 1, 1), 'expected `slots` to be an integer of 1 or more, got 0'],
  [() => mgcLine(4, 1, 1, 0.25), 'expected `scv` to be from 0.5 to 10000, got 0.25'],
  [() => mgcLine(4, 40, 0.1, 4), 'expected `arrivalRatePerSecond` to be 0 or more and below 40, got 40'],
])('what cannot be computed is refused: case %#', (compute, message) => {
  expect(compute).toThrow(new RangeError(message));
});
