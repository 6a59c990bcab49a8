import { describe, expect, test } from 'vitest';
import { simulate, type SimulationConfig, type SimulationResult } from '../../../../src/model/simulation/index.ts';
import { value, vectors, type Vector } from '../read-vectors.ts';

/** Independent runs of each case, and requests of each run. */
const RUNS = 12;
const REQUESTS = 30_000;
/** 97.5 % and 99.99 % points of Student's t with 11 degrees of freedom. */
const T_95 = 2.201;
const T_FAR = 5.8;

/** What is compared: the exact value's name, and where the simulation has it. */
const READ: Record<string, (result: SimulationResult) => number> = {
  erlangC: (result) => result.waitProbability.value,
  pWait: (result) => result.waitProbability.value,
  Wq: (result) => result.meanWaitSeconds.value,
  W: (result) => result.meanResponseSeconds.value,
  R: (result) => result.meanResponseSeconds.value,
  refused: (result) => result.refusedShare.value,
  L: (result) => result.meanInFlight.value + result.meanBacklog.value,
  X: (result) => result.throughputPerSecond.value,
};

interface Case {
  vector: Vector;
  config: Partial<SimulationConfig>;
  fields: string[];
}

// No seed is used twice: cases that share seeds are copies of one draw, and their agreement means nothing.
let seed = 0;

/** How many standard errors each figure is away from the exact value. */
function distances({ vector, config, fields }: Case): { name: string; t: number }[] {
  const results = Array.from({ length: RUNS }, () =>
    simulate({
      processes: 1,
      threads: 1,
      line: 'shared',
      cores: 1,
      arrivalRatePerSecond: 1,
      cpuSeconds: 0,
      waitSeconds: 0,
      requests: REQUESTS,
      warmUp: REQUESTS / 10,
      seed: ++seed,
      ...config,
    }),
  );
  return fields.map((field) => {
    const found = results.map(READ[field] ?? (() => NaN));
    const mean = found.reduce((sum, one) => sum + one, 0) / RUNS;
    const variance = found.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (RUNS - 1);
    return { name: `${vector['id']} ${field}`, t: (mean - value(vector, field)) / Math.sqrt(variance / RUNS) };
  });
}

const only = (group: string, ids: string[]) => vectors(group).filter(({ id }) => ids.includes(String(id)));

/** Slots as processes or threads, waiting or computing: what ends a service makes no difference. */
const mmc = (vector: Vector): Case => {
  const slots = value(vector, 'c');
  const [arrivalRatePerSecond, service] = [value(vector, 'lambda'), 1 / value(vector, 'mu')];
  const computing = { processes: 1, threads: slots, cores: slots, gilShare: 0, cpuSeconds: service };
  const waiting = { processes: slots, threads: 1, waitSeconds: service };
  return {
    vector,
    config: { arrivalRatePerSecond, ...(slots % 2 ? computing : waiting) },
    fields: ['erlangC', 'Wq'],
  };
};

const groups: Record<string, Case[]> = {
  'M/M/c': only(
    'mmc',
    ['001', '004', '005', '010', '019', '021', '022', '023', '025', '026', '029', '031'].map((id) => `mmc-${id}`),
  ).map(mmc),
  // Any number of threads that share the cores fairly is as many inside as in a line before them.
  'processor sharing': only('mmc', ['mmc-004', 'mmc-010', 'mmc-019', 'mmc-023']).map((vector) => ({
    vector,
    config: {
      threads: 5000,
      gilShare: 0,
      cores: value(vector, 'c'),
      arrivalRatePerSecond: value(vector, 'lambda'),
      cpuSeconds: 1 / value(vector, 'mu'),
    },
    fields: ['W'],
  })),
  'M/M/c/K': only('mmck', ['mmck-001', 'mmck-003', 'mmck-009']).map((vector) => ({
    vector,
    config: {
      threads: value(vector, 'c'),
      backlog: value(vector, 'K') - value(vector, 'c'),
      arrivalRatePerSecond: value(vector, 'lambda'),
      waitSeconds: 1 / value(vector, 'mu'),
    },
    fields: ['refused', 'Wq', 'L', 'X'],
  })),
  'threads with a lock': only('gilOpen', ['gil-003', 'gil-005', 'gil-010', 'gil-011', 'gil-013']).map((vector) => ({
    vector,
    config: {
      threads: value(vector, 'T'),
      arrivalRatePerSecond: value(vector, 'lambda'),
      cpuSeconds: value(vector, 'cpu'),
      waitSeconds: value(vector, 'wait'),
    },
    fields: ['pWait', 'Wq', 'R'],
  })),
  // With an SCV of 0.5 the vectors have another law of the same mean and variance, which one slot cannot tell.
  'M/G/c': only(
    'mgc',
    ['001', '002', '003', '005', '012', '013', '021', '022', '031', '040', '051'].map((id) => `mgc-${id}`),
  ).map((vector) => ({
    vector,
    config: {
      threads: value(vector, 'c'),
      arrivalRatePerSecond: value(vector, 'lambda'),
      waitSeconds: 1,
      waitScv: value(vector, 'scv'),
    },
    fields: ['pWait', 'Wq'],
  })),
  // Always more requests than can be served.
  saturated: [
    ...only('gilClosed', ['gilx-006', 'gilx-007']).map((vector) => ({ vector, n: 'n', processes: 1, cores: 1 })),
    ...only('coresClosed', ['corex-001', 'corex-004']).map((vector) => ({
      vector,
      n: 'n',
      processes: value(vector, 'n'),
      cores: value(vector, 'C'),
    })),
  ].map(({ vector, n, processes, cores }) => ({
    vector,
    config: {
      processes,
      threads: value(vector, n) / processes,
      cores,
      arrivalRatePerSecond: 3 * value(vector, 'X'),
      backlog: 500,
      cpuSeconds: 'cpu' in vector ? value(vector, 'cpu') : 0,
      waitSeconds: 'wait' in vector ? value(vector, 'wait') : 0,
    },
    fields: ['X'],
  })),
};

describe('the simulator agrees with the exact values', () => {
  const found: { name: string; t: number }[] = [];

  test.each(Object.entries(groups))('%s', { timeout: 120_000 }, (_, cases) => {
    const group = cases.flatMap(distances);
    for (const { name, t } of group) expect(Math.abs(t), name).toBeLessThan(T_FAR);
    found.push(...group);
  });

  test('as often as it should, and to both sides', () => {
    const outside = found.filter(({ t }) => Math.abs(t) > T_95).length;
    const below = found.filter(({ t }) => t < 0).length;
    const mean = found.reduce((sum, { t }) => sum + t, 0) / found.length;
    const summary = `${outside} of ${found.length} outside, ${below} below, mean t ${mean.toFixed(2)}`;
    // Figures of one run depend on each other, so the limits are those of a third as many.
    const independent = found.length / 3;
    expect(outside / found.length, summary).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / independent));
    expect(Math.abs(below / found.length - 0.5), summary).toBeLessThan(3 * Math.sqrt(0.25 / independent));
    expect(Math.abs(mean), summary).toBeLessThan((3 * 1.1) / Math.sqrt(independent));
  });
});
