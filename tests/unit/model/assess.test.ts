import { describe, expect, test } from 'vitest';
import {
  assess,
  defaultInputs,
  type Figure,
  type Inputs,
  type NotModelled,
  type Stable,
} from '../../../src/model/index.ts';

/** The default inputs, changed in some fields of some groups. */
function inputs(changes: { [Group in keyof Inputs]?: Partial<Inputs[Group]> | undefined } = {}): Inputs {
  const merged = Object.entries(changes).map(([group, values]) => [
    group,
    values && { ...defaultInputs[group as keyof Inputs], ...values },
  ]);
  // What was merged group by group has the groups' types.
  return { ...defaultInputs, ...(Object.fromEntries(merged) as Partial<Inputs>) };
}

function stable(from: Inputs): Stable {
  const { flow } = assess(from);
  if (flow.state !== 'stable') throw new Error('expected a server that keeps up');
  return flow;
}

function value(figure: Figure | NotModelled): number {
  if (!('value' in figure)) throw new Error(figure.standing.reason);
  return figure.value;
}

const reason = (figure: Figure | NotModelled) => ('value' in figure ? undefined : figure.standing.reason);

describe('limits', () => {
  test('come lowest first and only where there is one', () => {
    expect(assess(inputs()).limits).toEqual([
      { name: 'slots', boundPerSecond: 160 },
      { name: 'gil', boundPerSecond: 200 },
      { name: 'cores', boundPerSecond: 200 },
      { name: 'database', boundPerSecond: 600 },
    ]);
    const free = inputs({ work: { gilShare: 0 }, database: undefined });
    expect(assess(free).limits.map(({ name }) => name)).toEqual(['slots', 'cores']);
    const idle = inputs({ work: { cpuSeconds: 0 }, database: undefined });
    expect(assess(idle).limits.map(({ name }) => name)).toEqual(['slots']);
  });

  test('greenlets of a process have one thread, whatever part of the CPU time gives up the lock', () => {
    const gevent = { server: 'gunicorn-gevent', threads: 1000 } as const;
    const [locked, unlocked] = [1, 0].map((gilShare) => assess(inputs({ setup: gevent, work: { gilShare } })));
    expect(locked).toEqual(unlocked);
  });

  test('a quota of half a core halves what computing allows', () => {
    const half = inputs({ host: { cores: 0.5 }, work: { waitSeconds: 0 }, load: { arrivalRatePerSecond: 10 } });
    expect(value(assess(half).throughputPerSecond)).toBeCloseTo(25, 9);
  });
});

describe('a database', () => {
  test('that gives each request a connection throughout makes spare threads wait for one', () => {
    const few = { poolSize: 2, maxOverflow: 0 };
    const starved = inputs({ setup: { threads: 16 }, database: few });
    const small = inputs({ setup: { threads: 2 }, database: few });
    expect(assess(starved).inFlight).toBe(64);
    expect(value(assess(starved).throughputPerSecond)).toBe(value(assess(small).throughputPerSecond));
  });

  test('with a connection for each thread changes nothing', () => {
    const [with_, without] = [assess(inputs()), assess(inputs({ database: undefined }))];
    expect(with_.flow).toEqual(without.flow);
    expect(without.connections).toBeUndefined();
  });

  test('counts the hosts of a rollout whole', () => {
    // 4 processes × 4 threads on one host, and on the second that a rollout of a quarter more needs.
    expect(assess(inputs()).connections).toEqual({ needed: 32, available: 97, fits: true });
    expect(assess(inputs({ host: { hosts: 10, surge: 0.1 } })).connections?.needed).toBe(11 * 16);
  });

  test('without a limit on connections takes one for each thread', () => {
    const unlimited = inputs({ setup: { threads: 64 }, database: { poolSize: 0, maxOverflow: 0 } });
    expect(assess(unlimited).connections).toEqual({ needed: 512, available: 97, fits: false });
  });
});

describe('memory', () => {
  test('is that of the processes and their threads', () => {
    expect(assess(inputs()).memory).toEqual({ needed: 4 * 150 + 16 * 2, available: 2048, fits: true });
  });

  test('is less where processes share a part', () => {
    expect(assess(inputs({ host: { sharedShare: 0.5 } })).memory.needed).toBe(75 + 4 * 75 + 32);
  });

  test('counts no threads for greenlets', () => {
    expect(assess(inputs({ setup: { server: 'gunicorn-gevent', threads: 1000 } })).memory.needed).toBe(600);
  });
});

describe('standing', () => {
  const standing = (from: Inputs) => stable(from).meanResponseSeconds.standing;

  test('is exact for single threads with a core each and one line', () => {
    const sync = inputs({ setup: { server: 'gunicorn-sync' }, load: { arrivalRatePerSecond: 30 } });
    expect(standing(sync)).toEqual({ kind: 'exact' });
    expect(stable(sync).responseSeconds.p99.standing).toEqual({ kind: 'exact' });
  });

  test('grows with the variability', () => {
    const errors = [1, 0.5, 3, 8].map((scv) => {
      const of = standing(
        inputs({ setup: { server: 'gunicorn-sync' }, work: { scv }, load: { arrivalRatePerSecond: 30 } }),
      );
      return of.kind === 'approximate' ? of.typicalError : 0;
    });
    expect(errors).toEqual([0, 0.03, 0.05, 0.25]);
  });

  test('is approximate for threads that share a lock', () => {
    expect(standing(inputs({ setup: { server: 'waitress' }, load: { arrivalRatePerSecond: 30 } })).kind).toBe(
      'approximate',
    );
  });

  test.each<[string, Inputs, string]>([
    ['a line that requests choose', inputs({ setup: { line: 'least-busy' } }), 'choose by its length'],
    ['service times that vary more than was checked', inputs({ work: { scv: 11 } }), 'vary this much'],
    [
      'threads without connections behind one line',
      inputs({ setup: { server: 'uwsgi' }, database: { poolSize: 3, maxOverflow: 0 } }),
      'few database connections',
    ],
  ])('is not modelled for %s', (_, from, part) => {
    const flow = stable(from);
    expect(reason(flow.meanWaitSeconds)).toContain(part);
    expect(reason(flow.meanResponseSeconds)).toContain('check by simulation');
    expect(assess(from).meetsTarget).toBeUndefined();
    expect(value(assess(from).throughputPerSecond)).toBeGreaterThan(0);
  });
});

describe('no cap on threads', () => {
  const flask = { server: 'flask' } as const;

  test('lets nobody wait and makes all of them slower', () => {
    const flow = stable(inputs({ setup: flask, database: undefined, load: { arrivalRatePerSecond: 40 } }));
    expect(value(flow.waitProbability)).toBe(0);
    expect(value(flow.meanResponseSeconds)).toBeCloseTo(0.02 / (1 - 0.8) + 0.08, 12);
  });

  test('makes those wait that find no connection, where each needs one throughout', () => {
    const flow = stable(inputs({ setup: flask, load: { arrivalRatePerSecond: 40 } }));
    expect(value(flow.waitProbability)).toBeGreaterThan(0.01);
  });

  test('is overloaded by the CPU, with a line that has no end', () => {
    const { flow, utilisation } = assess(
      inputs({ setup: flask, database: undefined, load: { arrivalRatePerSecond: 60 } }),
    );
    expect(value(utilisation)).toBeCloseTo(1.2, 12);
    if (flow.state !== 'overloaded') throw new Error('expected an overload');
    expect(reason(flow.secondsUntilFull)).toBe(
      'The process takes in every connection, so its line has no end and only grows.',
    );
    expect(flow.goodputPerSecond.value).toBe(0);
    expect(flow.refusedShare.value).toBe(0);
  });

  test('and no CPU time has no throughput to speak of', () => {
    const assessment = assess(inputs({ setup: flask, work: { cpuSeconds: 0 }, database: undefined }));
    expect(reason(assessment.throughputPerSecond)).toBe(
      'Nothing limits it: no cap on requests, no CPU time and no limit on connections.',
    );
    expect(assessment.flow.state).toBe('stable');
    expect(assessment.meetsTarget).toBe(true);
  });
});

describe('overload', () => {
  const overload = (changes: Parameters<typeof inputs>[0]) => {
    const { flow } = assess(inputs(changes));
    if (flow.state !== 'overloaded') throw new Error('expected an overload');
    return flow;
  };
  const sync = { server: 'gunicorn-sync', processes: 4, backlog: 60 } as const;

  test('without a backlog is full at once and turns the surplus away', () => {
    const flow = overload({ setup: { ...sync, backlog: 0 }, load: { arrivalRatePerSecond: 80 } });
    expect(value(flow.secondsUntilFull)).toBe(0);
    // Erlang B of 4 slots and 8 erlangs.
    expect(flow.refusedShare.value).toBeCloseTo(0.57459, 4);
  });

  test('fills the backlog with what is too much and then answers late', () => {
    const flow = overload({ setup: sync, load: { arrivalRatePerSecond: 50, timeoutSeconds: 2 } });
    expect(flow.growthPerSecond.value).toBeCloseTo(10, 9);
    expect(value(flow.secondsUntilFull)).toBeGreaterThan(5);
    expect(value(flow.secondsUntilFull)).toBeLessThan(6);
    expect(value(flow.lateSeconds)).toBeCloseTo(64 / 40, 9);
    expect(flow.goodputPerSecond.value).toBeCloseTo(40, 9);
  });

  test('that answers later than clients stay does no good', () => {
    const flow = overload({ setup: sync, load: { arrivalRatePerSecond: 50, timeoutSeconds: 1 } });
    expect(flow.goodputPerSecond.value).toBe(0);
  });

  test('at exactly the throughput has no growth and fills by chance', () => {
    const flow = overload({ setup: sync, load: { arrivalRatePerSecond: 40 } });
    expect(flow.growthPerSecond.value).toBe(0);
    expect(value(flow.secondsUntilFull)).toBeCloseTo((60 * 60) / 80, 6);
  });

  test('of gthread fills what the processes accept ahead as well as the backlog', () => {
    const flow = overload({ setup: { backlog: 48 }, load: { arrivalRatePerSecond: 200 } });
    const throughput = value(assess(inputs()).throughputPerSecond);
    expect(value(flow.lateSeconds)).toBeCloseTo((4 * 1000 + 48) / throughput, 9);
  });
});

test('without arrivals nobody waits and a response is the work', () => {
  const flow = stable(inputs({ load: { arrivalRatePerSecond: 0 } }));
  expect(value(flow.waitProbability)).toBe(0);
  expect(value(flow.meanWaitSeconds)).toBe(0);
  expect(value(flow.meanResponseSeconds)).toBeCloseTo(0.1, 12);
});

test('nothing is changed by assessing it', () => {
  const before = structuredClone(defaultInputs);
  assess(defaultInputs);
  expect(defaultInputs).toEqual(before);
});
