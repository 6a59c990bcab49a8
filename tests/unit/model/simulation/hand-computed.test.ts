import { describe, expect, test } from 'vitest';
import { simulate, type SimulationConfig } from '../../../../src/model/simulation/index.ts';
import { EVEN, responses } from './configs.ts';

const run = (config: Partial<SimulationConfig>) => simulate({ ...EVEN, ...config });
const times = (config: Partial<SimulationConfig>) =>
  responses({ ...EVEN, ...config }).map((time) => Math.round(time * 1e6) / 1e6);

describe('lines', () => {
  test('one slot serves requests in the order they came', () => {
    expect(times({ waitSeconds: 1.5 })).toEqual([1.5, 2, 2.5]);
    const { waitProbability, meanWaitSeconds, maxInFlight, maxBacklog } = run({ waitSeconds: 1.5 });
    expect(waitProbability.value).toBeCloseTo(2 / 3, 12);
    expect(meanWaitSeconds.value).toBe(0.5);
    expect([maxInFlight, maxBacklog]).toEqual([1, 1]);
  });

  test('a second process takes what the first has no slot for', () => {
    expect(times({ waitSeconds: 1.5, processes: 2 })).toEqual([1.5, 1.5, 1.5]);
  });

  test('a request that joined a line stays in it, even when another process is free', () => {
    const two = { waitSeconds: 2.5, processes: 2, requests: 4 };
    expect(times({ ...two, line: 'shared' })).toEqual([2.5, 2.5, 3, 3]);
    // The fourth finds one request at each process and joins the first, whose slot has just been taken.
    expect(times({ ...two, line: 'least-busy' })).toEqual([2.5, 2.5, 3, 4.5]);
    // The fifth finds the second process idle, while the fourth still waits for the first.
    expect(times({ ...two, line: 'least-busy', requests: 5 })).toEqual([2.5, 2.5, 3, 2.5, 4.5]);
  });

  test('a shared line gives a request to the process with the fewest in flight', () => {
    // Two of three computing requests share a lock unless each process gets one.
    const three = { processes: 3, threads: 3, cpuSeconds: 2.5 };
    expect(times({ ...three, line: 'shared' })).toEqual([2.5, 2.5, 2.5]);
  });
});

describe('events at the same instant happen in the order they were scheduled', () => {
  test('an arrival comes before the end of a wait that was scheduled after it', () => {
    // The second arrival, at 2 s, was scheduled before the first request began to wait.
    const { served, refused } = run({ waitSeconds: 1, requests: 2, backlog: 0 });
    expect([served, refused]).toEqual([1, 1]);
  });

  test('an arrival comes after the end of a wait that was scheduled before it', () => {
    // The first request, which began at 1 s, ends at 3 s; the third arrival was scheduled at 2 s.
    const { served, refused } = run({ waitSeconds: 2, threads: 2, backlog: 0 });
    expect([served, refused]).toEqual([3, 0]);
  });

  test('a request that gets its slot at the instant it came has not waited', () => {
    const { waitProbability, maxBacklog } = run({ waitSeconds: 1 });
    expect([waitProbability.value, maxBacklog]).toEqual([0, 1]);
  });
});

describe('limits', () => {
  test('a full backlog turns requests away, and those inside are not disturbed', () => {
    const full = { waitSeconds: 2.5, backlog: 1, requests: 5 };
    expect(times(full)).toEqual([2.5, 4, 4.5]);
    const { served, refused, refusedShare, arrivals, inside } = run(full);
    expect([served, refused, arrivals, inside]).toEqual([3, 2, 5, 0]);
    expect(refusedShare.value).toBeCloseTo(0.4, 12);
  });

  test('the work for a client that has left is done all the same', () => {
    const late = { waitSeconds: 1.5, timeoutSeconds: 2 };
    expect(times(late)).toEqual([1.5, 2, 2.5]);
    const { served, timedOut, timeoutShare } = run(late);
    expect([served, timedOut]).toEqual([2, 1]);
    expect(timeoutShare.value).toBeCloseTo(1 / 3, 12);
  });

  test('a pool of one connection, held for the request, serves one at a time', () => {
    const pool = { waitSeconds: 1.5, threads: 3, databasePool: { size: 1, held: 'request' } } as const;
    expect(times(pool)).toEqual([1.5, 2, 2.5]);
    // They wait for it in their slots.
    const { waitProbability, maxInFlight } = run(pool);
    expect([waitProbability.value, maxInFlight]).toEqual([0, 2]);
  });

  test('a pool of one connection, held while a request waits, lets others compute', () => {
    const pool = { cpuSeconds: 0.5, waitSeconds: 2, threads: 3, databasePool: { size: 1, held: 'wait' } } as const;
    // Computing ends at 1.5, 2.5 and 3.5 s; waits begin at 1.5, 3.5 and 5.5 s.
    expect(times(pool)).toEqual([2.5, 3.5, 4.5]);
  });

  test('a pool is of one process', () => {
    const pool = { waitSeconds: 1.5, processes: 3, databasePool: { size: 1, held: 'request' } } as const;
    expect(times(pool)).toEqual([1.5, 1.5, 1.5]);
  });
});

describe('CPU', () => {
  // The first arrives at 1 s, the second at 2 s; each needs 2 s of CPU.
  const two = { threads: 2, cpuSeconds: 2, requests: 2 };

  test('two threads take turns of a slice with the lock', () => {
    // First: 1–2.5, 3–3.5. Second: 2.5–3, 3.5–5.
    expect(times({ ...two, switchSeconds: 0.5 })).toEqual([2.5, 3]);
  });

  test('greenlets run to the end of a burst', () => {
    expect(times({ ...two, switchSeconds: Infinity })).toEqual([2, 3]);
  });

  test('half a core takes twice as long, slices included', () => {
    // First: 1–3, 4–5, 6–7. Second: 3–4, 5–6, 7–9.
    expect(times({ ...two, cores: 0.5 })).toEqual([6, 7]);
  });

  test('without a lock both compute at once, if there are cores', () => {
    expect(times({ ...two, gilShare: 0 })).toEqual([2, 2]);
  });

  test('without a lock two threads share one core', () => {
    // First alone until 2 s, both at half speed until 4 s, second alone until 5 s.
    expect(times({ ...two, gilShare: 0, cores: 1 })).toEqual([3, 3]);
  });

  test('half of a burst without the lock overlaps with the locked half of another', () => {
    // First: lock 1–2, without 2–3. Second: lock 2–3, without 3–4.
    expect(times({ ...two, gilShare: 0.5 })).toEqual([2, 2]);
    // On one core they share it from 2 s to 4 s.
    expect(times({ ...two, gilShare: 0.5, cores: 1 })).toEqual([3, 3]);
  });

  test('processes have a lock each but share the cores', () => {
    expect(times({ ...two, threads: 1, processes: 2 })).toEqual([2, 2]);
    expect(times({ ...two, threads: 1, processes: 2, cores: 1 })).toEqual([3, 3]);
  });

  test('bursts divide CPU time and wait, so that others get the lock in between', () => {
    const half = { ...two, cpuSeconds: 2, waitSeconds: 2, switchSeconds: Infinity };
    // First: 1–3, waits 3–5. Second: 3–5, waits 5–7.
    expect(times({ ...half, cpuBursts: 1 })).toEqual([4, 5]);
    // First: 1–2, waits 2–3, 3–4 and 4–5. Second: 2–3, waits 3–4, 4–5 and 5–6.
    expect(times({ ...half, cpuBursts: 2 })).toEqual([4, 4]);
  });

  test('slices of default length add up to the burst although 0.005 is no binary fraction', () => {
    // In ms: first 5–15, 20–25, 30–35; second 15–20, 25–30, 35–45, alone at last.
    const tick = { ...two, arrivalRatePerSecond: 200, cpuSeconds: 0.02, switchSeconds: 0.005 };
    expect(times(tick)).toEqual([0.03, 0.035]);
    // No speck of a slice beside those six and three arrivals.
    expect(run(tick).events).toBe(9);
  });
});

test('nothing arrives at a rate of 0, and that is a result', () => {
  const { state, arrivals, throughputPerSecond } = run({ arrivalRatePerSecond: 0, waitSeconds: 1 });
  expect([state, arrivals, throughputPerSecond.value]).toEqual(['finished', 0, 0]);
});
