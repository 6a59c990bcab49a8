import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  assess,
  checkInputs,
  defaultInputs,
  plan,
  type Change,
  type Inputs,
  type Plan,
} from '../../../src/model/index.ts';
import { impossibleNumbers } from './every-number.ts';
import { randomInputs } from './random-inputs.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

type Pick = Extract<Plan, { ok: true }>;
type NoPick = Extract<Plan, { ok: false }>;

function picked(inputs: Inputs): Pick {
  const answer = plan(inputs);
  if (!answer.ok) throw new Error('expected a set-up that fits');
  return answer;
}

function unpicked(inputs: Inputs): NoPick {
  const answer = plan(inputs);
  if (answer.ok) throw new Error(`expected none to fit, got ${answer.processes} × ${answer.threads}`);
  return answer;
}

const withArrivals = (arrivalRatePerSecond: number): Inputs => ({
  ...defaultInputs,
  load: { ...defaultInputs.load, arrivalRatePerSecond },
});

/** The inputs with a change made. */
function make(inputs: Inputs, { field, from, to }: Change): Inputs {
  if (field === 'target') {
    return {
      ...inputs,
      target:
        inputs.target.kind === 'waiting' ? { kind: 'waiting', probability: to } : { ...inputs.target, seconds: to },
    };
  }
  const [group, name] = field.split('.') as ['host' | 'work' | 'load' | 'database', string];
  const made = { ...inputs, [group]: { ...inputs[group], [name]: to } };
  if (field !== 'host.hosts') return made;
  return { ...made, load: { ...made.load, arrivalRatePerSecond: (inputs.load.arrivalRatePerSecond * from) / to } };
}

test('the pick for the defaults is the smallest that carries 100/s with a fifth in reserve', () => {
  const { processes, threads, assessment, rejected } = picked(defaultInputs);
  expect([processes, threads]).toEqual([3, 6]);
  expect(assessment.meetsTarget).toBe(true);
  expect(rejected).toEqual([
    { processes: 1, threads: 15, reason: 'Serves less than 50 requests/s; 100/s with a fifth in reserve need 125.' },
    { processes: 2, threads: 15, reason: 'Serves less than 100 requests/s; 100/s with a fifth in reserve need 125.' },
    { processes: 3, threads: 5, reason: 'Serves at most 120 requests/s; 100/s with a fifth in reserve need 125.' },
  ]);
});

test('a pick says which target the next smaller one misses', () => {
  const { threads, rejected } = picked({ ...defaultInputs, target: { kind: 'waiting', probability: 0.05 } });
  expect(rejected.at(-1)).toEqual({
    processes: 3,
    threads: threads - 1,
    reason: '6.63 % of requests wait; the target is 5 %.',
  });
});

test('both rules of thumb are told with what they serve', () => {
  const rules = picked(defaultInputs).rulesOfThumb;
  expect(rules.map(({ rule, processes, threads }) => [rule, processes, threads])).toEqual([
    ['2 × cores + 1', 9, 1],
    ['cores × (1 + wait ÷ compute)', 4, 5],
  ]);
  const throughput = rules[0]?.assessment.throughputPerSecond;
  expect(throughput && 'value' in throughput && throughput.value).toBeCloseTo(89.7, 1);
  expect(rules[0]?.assessment.flow.state).toBe('overloaded');
  expect(rules[1]?.assessment.meetsTarget).toBe(true);
});

test('a rule that a server cannot follow is left out', () => {
  const waitress: Inputs = { ...defaultInputs, setup: { ...defaultInputs.setup, server: 'waitress' } };
  expect(plan(waitress).rulesOfThumb.map(({ rule, processes, threads }) => [rule, processes, threads])).toEqual([
    ['cores × (1 + wait ÷ compute)', 1, 20],
  ]);
  const noCpu: Inputs = { ...defaultInputs, work: { ...defaultInputs.work, cpuSeconds: 0 } };
  expect(plan(noCpu).rulesOfThumb.map(({ rule }) => rule)).toEqual(['2 × cores + 1']);
});

describe('when nothing fits, each change or all of them make something fit', () => {
  test.each<[string, Inputs, string[]]>([
    ['too much load', withArrivals(400), ['host.hosts', 'work.cpuSeconds', 'load.arrivalRatePerSecond']],
    [
      'too little time',
      { ...defaultInputs, target: { kind: 'response', percentile: 0.95, seconds: 0.1 } },
      ['work.waitSeconds', 'target'],
    ],
    ['too little memory', { ...defaultInputs, host: { ...defaultInputs.host, memoryMiB: 100 } }, ['host.memoryMiB']],
    [
      'too few connections',
      {
        ...defaultInputs,
        database: { poolSize: 5, maxOverflow: 10, held: 'request', maxConnections: 20, reservedConnections: 3 },
      },
      ['database.maxConnections', 'work.waitSeconds', 'load.arrivalRatePerSecond'],
    ],
  ])('%s', (_, inputs, fields) => {
    const { changes, each } = unpicked(inputs);
    expect(each).toBe(true);
    expect(changes.map(({ field }) => field)).toEqual(fields);
    for (const change of changes) expect(plan(make(inputs, change)).ok, change.sentence).toBe(true);
  });

  test('too little of everything', () => {
    const inputs: Inputs = {
      ...withArrivals(400),
      host: { ...defaultInputs.host, memoryMiB: 100 },
      target: { kind: 'response', percentile: 0.95, seconds: 0.2 },
    };
    const { changes, each } = unpicked(inputs);
    expect(each).toBe(false);
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'Spread the load over 3 hosts instead of 1.',
      'Give a host 650 MiB of memory instead of 100.',
      'Allow 0.45 instead of 0.2 as the target.',
    ]);
    expect(plan(changes.reduce(make, inputs)).ok).toBe(true);
  });
});

test('where no formula covers any set-up, no change is made up', () => {
  const answer = unpicked({ ...defaultInputs, work: { ...defaultInputs.work, scv: 50 } });
  expect(answer.changes).toEqual([]);
  expect(answer.rejected[0]?.reason).toBe('Serves less than 50 requests/s; 100/s with a fifth in reserve need 125.');
  expect(answer.rejected[2]?.reason).toContain('check by simulation');
});

test('any pick meets its target with a reserve and fits; anything else says why', () => {
  fc.assert(
    fc.property(randomInputs, (inputs) => {
      const answer = plan(inputs);
      expect(impossibleNumbers(answer)).toEqual([]);
      for (const { reason } of answer.rejected) expect(reason).toMatch(/\.$/);
      if (answer.ok) {
        const { assessment, processes, threads } = answer;
        expect(assessment.meetsTarget).toBe(true);
        expect(assessment.memory.fits).toBe(true);
        expect(assessment.connections?.fits ?? true).toBe(true);
        if ('value' in assessment.utilisation)
          expect(assessment.utilisation.value).toBeLessThanOrEqual(0.8 * (1 + 1e-9));
        expect(assess({ ...inputs, setup: { ...inputs.setup, processes, threads } })).toEqual(assessment);
      } else {
        expect(answer.rejected.length).toBeGreaterThan(0);
        const made = answer.changes.map((change) => make(inputs, change));
        for (const each of made) expect(checkInputs(each)).toEqual([]);
        if (answer.each) for (const each of made.slice(0, 2)) expect(plan(each).ok).toBe(true);
      }
    }),
    { seed: 99, numRuns: 150 },
  );
});

test('a pick of few processes is the least memory of all set-ups that fit', () => {
  const sizes = fc.record({
    cores: fc.integer({ min: 1, max: 3 }),
    cpuSeconds: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
    waitSeconds: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
    share: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    threadMiB: fc.double({ min: 0, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(sizes, ({ cores, cpuSeconds, waitSeconds, share, threadMiB }) => {
      const inputs: Inputs = {
        ...defaultInputs,
        database: undefined,
        work: { ...defaultInputs.work, cpuSeconds, waitSeconds },
        load: { arrivalRatePerSecond: (share * cores) / cpuSeconds, timeoutSeconds: 30 },
        host: { ...defaultInputs.host, cores, threadMiB },
        target: { kind: 'response', percentile: 0.9, seconds: 5 * (cpuSeconds + waitSeconds) },
      };
      const answer = plan(inputs);
      let least = Infinity;
      for (let processes = 1; processes <= 4 * cores + 1; processes++) {
        for (let threads = 1; threads <= 256; threads++) {
          const needed = 150 * processes + threadMiB * processes * threads;
          if (needed > 2048 || needed >= least) break;
          const { utilisation, meetsTarget } = assess({ ...inputs, setup: { ...inputs.setup, processes, threads } });
          if (meetsTarget && 'value' in utilisation && utilisation.value <= 0.8) least = needed;
        }
      }
      expect(answer.ok ? answer.assessment.memory.needed : Infinity).toBeCloseTo(least, 6);
    }),
    { seed: 7, numRuns: 60 },
  );
});
