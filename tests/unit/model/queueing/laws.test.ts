import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { busyProcesses, cappedSpeed } from '../../../../src/model/queueing/busy-processes.ts';
import { closedThroughput } from '../../../../src/model/queueing/closed-network.ts';
import { erlangB } from '../../../../src/model/queueing/erlang-b.ts';
import { erlangC } from '../../../../src/model/queueing/erlang-c.ts';
import { flowLine } from '../../../../src/model/queueing/flow-line.ts';
import { gilThroughput } from '../../../../src/model/queueing/gil-throughput.ts';
import { variabilityFactor } from '../../../../src/model/queueing/mgc.ts';
import { mmc } from '../../../../src/model/queueing/mmc.ts';
import { mmck } from '../../../../src/model/queueing/mmck.ts';
import { responseQuantile, responseTail, waitQuantile } from '../../../../src/model/queueing/response-law.ts';
import { sharedCpuSeconds } from '../../../../src/model/queueing/shared-cpu.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const seeded = { seed: 4711 };
const slots = fc.integer({ min: 1, max: 400 });
const threads = fc.integer({ min: 1, max: 64 });
const utilisation = fc.double({ min: 0, max: 0.999, noNaN: true });
const time = fc.double({ min: 1e-4, max: 10, noNaN: true });
const scv = fc.double({ min: 0, max: 10, noNaN: true });
const percentile = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
/** Room for rounding in comparisons of computed numbers. */
const [a, little] = [1 + 1e-11, 1e-12];

const lock = (count: number) => new Float64Array(count + 1).fill(1, 1);

test('Erlang B is a probability and Erlang C lies between it and 1', () => {
  fc.assert(
    fc.property(slots, utilisation, (c, rho) => {
      const [b, wait] = [erlangB(c, rho * c), erlangC(c, rho * c)];
      expect(b).toBeGreaterThanOrEqual(0);
      expect(wait).toBeGreaterThanOrEqual(b / a);
      expect(wait).toBeLessThanOrEqual(1);
    }),
    seeded,
  );
});

test('Erlang B follows its recursion', () => {
  fc.assert(
    fc.property(slots, fc.double({ min: 0.01, max: 500, noNaN: true }), (c, load) => {
      let blocking = 1;
      for (let n = 1; n <= c; n++) blocking = (load * blocking) / (n + load * blocking);
      expect(Math.abs(erlangB(c, load) - blocking)).toBeLessThanOrEqual(1e-13 * blocking + 1e-300);
    }),
    seeded,
  );
});

test('one more slot never makes waiting more likely', () => {
  fc.assert(
    fc.property(slots, fc.double({ min: 0, max: 420, noNaN: true }), (c, load) => {
      expect(erlangC(c + 1, load)).toBeLessThanOrEqual(erlangC(c, load) * a);
    }),
    seeded,
  );
});

test('with one slot the chance of waiting is the load', () => {
  fc.assert(
    fc.property(utilisation, (load) => {
      expect(Math.abs(erlangC(1, load) - load)).toBeLessThanOrEqual(1e-14);
    }),
    seeded,
  );
});

test('more arrivals wait longer', () => {
  fc.assert(
    fc.property(slots, utilisation, utilisation, time, (c, one, other, service) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((rho) =>
        mmc(c, (rho * c) / service, service),
      );
      expect(low?.meanWaitSeconds ?? NaN).toBeLessThanOrEqual((high?.meanWaitSeconds ?? NaN) * a);
    }),
    seeded,
  );
});

test('Little’s law holds for a line without limit and for one with', () => {
  fc.assert(
    fc.property(slots, utilisation, time, fc.nat(200), (c, rho, service, limit) => {
      const rate = (rho * c) / service;
      const line = mmc(c, rate, service);
      expect(line.meanWaiting).toBeCloseTo(rate * line.meanWaitSeconds, 10);
      if (rate < 1e-200) return;
      const limited = mmck(c, rate, service, limit);
      expect(limited.meanRequests / limited.throughputPerSecond / limited.meanResponseSeconds).toBeCloseTo(1, 10);
      expect(limited.throughputPerSecond / (rate * (1 - limited.refusedShare))).toBeCloseTo(1, 9);
    }),
    seeded,
  );
});

test('a limited line becomes one without limit as the limit grows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      time,
      (c, rho, service) => {
        const rate = (rho * c) / service;
        const limited = mmck(c, rate, service, 5000);
        expect(limited.refusedShare).toBeLessThan(1e-100);
        expect(limited.meanWaitSeconds / mmc(c, rate, service).meanWaitSeconds).toBeCloseTo(1, 9);
      },
    ),
    seeded,
  );
});

test('a limited line turns requests away at any load, and more of them at a higher one', () => {
  fc.assert(
    fc.property(slots, fc.double({ min: 0.01, max: 5, noNaN: true }), fc.nat(2000), (c, rho, limit) => {
      const [less, more] = [mmck(c, rho * c, 1, limit), mmck(c, rho * c * 1.1, 1, limit)];
      expect(less.refusedShare).toBeGreaterThanOrEqual(0);
      expect(more.refusedShare).toBeGreaterThanOrEqual(less.refusedShare / a - little);
      expect(more.throughputPerSecond).toBeLessThanOrEqual(c * a);
    }),
    seeded,
  );
});

test('the throughput under one lock rises with the threads, ever more slowly', () => {
  fc.assert(
    fc.property(threads, time, time, (n, cpu, wait) => {
      const [x1, x2, x3] = [n, n + 1, n + 2].map((count) => gilThroughput(count, cpu, wait)) as [
        number,
        number,
        number,
      ];
      expect(x2).toBeGreaterThanOrEqual(x1 / a);
      expect(x3 - x2).toBeLessThanOrEqual((x2 - x1) * a + little * x3);
    }),
    seeded,
  );
});

test('the throughput under one lock stays below its two bounds', () => {
  fc.assert(
    fc.property(threads, time, time, (n, cpu, wait) => {
      expect(gilThroughput(n, cpu, wait)).toBeLessThanOrEqual(Math.min(n / (cpu + wait), 1 / cpu) * a);
    }),
    seeded,
  );
});

test('without CPU time all threads only wait, and without waits the lock never rests', () => {
  expect(gilThroughput(16, 0, 0.25)).toBe(64);
  expect(gilThroughput(16, 0.02, 0)).toBe(50);
});

test('the general network with one lock is the closed form', () => {
  fc.assert(
    fc.property(threads, time, time, (n, cpuSeconds, waitSeconds) => {
      const network = closedThroughput({ cpuSeconds, cpuSpeed: lock(n), waitSeconds, connections: Infinity });
      expect(network / gilThroughput(n, cpuSeconds, waitSeconds)).toBeCloseTo(1, 11);
    }),
    seeded,
  );
});

test('fewer connections never serve more', () => {
  fc.assert(
    fc.property(threads, fc.integer({ min: 1, max: 64 }), time, time, (n, connections, cpuSeconds, waitSeconds) => {
      const stations = { cpuSeconds, cpuSpeed: lock(n), waitSeconds };
      const [few, more] = [connections, connections + 1].map((count) =>
        closedThroughput({ ...stations, connections: count }),
      );
      expect(few ?? NaN).toBeLessThanOrEqual((more ?? NaN) * a);
      expect(few ?? NaN).toBeLessThanOrEqual((connections / waitSeconds) * a);
    }),
    seeded,
  );
});

test('a line before threads under a lock becomes M/M/c as the CPU time goes to 0', () => {
  fc.assert(
    fc.property(threads, fc.double({ min: 0.05, max: 0.99, noNaN: true }), time, (n, rho, waitSeconds) => {
      const cpuSeconds = waitSeconds * 1e-12;
      const rate = (rho * n) / waitSeconds;
      const throughput = gilThroughput(n, cpuSeconds, waitSeconds);
      const line = flowLine({ cpuSeconds, cpuSpeed: lock(n), waitSeconds, connections: Infinity }, rate, throughput);
      const exact = mmc(n, rate, waitSeconds);
      expect(line.waitProbability / exact.law.waitProbability).toBeCloseTo(1, 6);
      expect(line.meanServiceSeconds / waitSeconds).toBeCloseTo(1, 6);
    }),
    seeded,
  );
});

test('a line before many threads under a lock becomes a shared CPU', () => {
  const [cpuSeconds, waitSeconds, rate] = [0.02, 0.08, 40];
  const stations = { cpuSeconds, cpuSpeed: lock(4000), waitSeconds, connections: Infinity };
  const line = flowLine(stations, rate, closedThroughput(stations));
  expect(line.waitProbability).toBeLessThan(1e-300);
  expect(line.meanServiceSeconds).toBeCloseTo(0.02 / (1 - 0.8) + 0.08, 12);
  expect(sharedCpuSeconds(cpuSeconds, lock(1), rate)).toBeCloseTo(0.1, 12);
});

test('a CPU of several cores that all requests share is M/M/c in its mean', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), utilisation, time, (cores, rho, cpuSeconds) => {
      const speed = Float64Array.from({ length: cores + 1 }, (_, k) => k);
      const rate = (rho * cores) / cpuSeconds;
      const exact = mmc(cores, rate, cpuSeconds).meanResponseSeconds;
      expect(sharedCpuSeconds(cpuSeconds, speed, rate) / exact).toBeCloseTo(1, 9);
    }),
    seeded,
  );
});

test('merging lines never makes the mean wait longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), threads, utilisation, time, (lines, n, rho, service) => {
      const split = mmc(n, (rho * n) / service, service);
      const merged = mmc(n * lines, (rho * n * lines) / service, service);
      expect(merged.meanWaitSeconds).toBeLessThanOrEqual(split.meanWaitSeconds * a);
    }),
    seeded,
  );
});

test('the factor for the spread of service times is 1 at an SCV of 1 and Pollaczek–Khinchine for one slot', () => {
  fc.assert(
    fc.property(slots, fc.double({ min: 0.01, max: 0.99, noNaN: true }), scv, (c, rho, s) => {
      expect(variabilityFactor(c, rho, 1)).toBeCloseTo(1, 12);
      expect(variabilityFactor(1, rho, s)).toBeCloseTo((1 + s) / 2, 12);
      const factor = variabilityFactor(c, rho, s);
      expect(factor).toBeGreaterThanOrEqual(0.5 / a);
      expect(factor).toBeLessThanOrEqual(Math.max(1, (1 + s) / 2) * a);
    }),
    seeded,
  );
});

test('a percentile of the response is above that of the wait, and the tail there is what is left', () => {
  fc.assert(
    fc.property(
      slots,
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      time,
      scv,
      percentile,
      (c, rho, service, s, p) => {
        const law = { ...mmc(c, (rho * c) / service, service).law, scv: s };
        const response = responseQuantile(law, p);
        expect(response).toBeGreaterThanOrEqual(waitQuantile(law, p) / a);
        // A fixed part of the service time is a jump in the tail.
        if (s > 1e-6) expect(responseTail(law, response) / (1 - p)).toBeCloseTo(1, 6);
      },
    ),
    seeded,
  );
});

test('as many threads as are runnable are busy with one thread each, and no more processes than there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (processes, each) => {
      const mean = busyProcesses(processes, each);
      expect(mean[0]).toBe(0);
      expect(mean[1]).toBeCloseTo(1, 10);
      expect(mean.at(-1)).toBeCloseTo(processes, 9);
      for (let k = 1; k < mean.length; k++) {
        expect(mean[k] ?? NaN).toBeLessThanOrEqual(Math.min(k, processes) * a);
        expect(mean[k] ?? NaN).toBeGreaterThanOrEqual((mean[k - 1] ?? NaN) / a);
      }
    }),
    { ...seeded, numRuns: 50 },
  );
});

test('with cores to spare the capped speed is the mean number of busy processes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (processes, each) => {
      const [mean, capped] = [busyProcesses(processes, each), cappedSpeed(processes, each, processes)];
      capped.forEach((speed, k) => expect(speed).toBeCloseTo(mean[k] ?? NaN, 9));
    }),
    { ...seeded, numRuns: 50 },
  );
});

test('single threads on few cores use as many cores as are runnable, up to all', () => {
  const speed = cappedSpeed(9, 1, 3.5);
  expect([...speed].map((cores) => Math.round(cores * 1e9) / 1e9)).toEqual([0, 1, 2, 3, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5]);
});
