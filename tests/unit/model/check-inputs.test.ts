import { expect, test } from 'vitest';
import { assess, checkInputs, defaultInputs, plan, type Inputs } from '../../../src/model/index.ts';

const changed = <Group extends 'setup' | 'work' | 'load' | 'host'>(
  group: Group,
  values: Partial<Inputs[Group]>,
): Inputs => ({
  ...defaultInputs,
  [group]: { ...defaultInputs[group], ...values },
});

test('the defaults are within every range', () => {
  expect(checkInputs(defaultInputs)).toEqual([]);
});

test.each<[string, Inputs, string]>([
  [
    'no processes',
    changed('setup', { processes: 0 }),
    'expected `setup.processes` to be an integer from 1 to 4,096, got 0',
  ],
  [
    'half a thread',
    changed('setup', { threads: 1.5 }),
    'expected `setup.threads` to be an integer from 1 to 100,000, got 1.5',
  ],
  [
    'too many threads',
    changed('setup', { threads: 1e9 }),
    'expected `setup.threads` to be an integer from 1 to 100,000, got 1000000000',
  ],
  [
    'a negative backlog',
    changed('setup', { backlog: -1 }),
    'expected `setup.backlog` to be an integer from 0 to 65,535, got -1',
  ],
  [
    'negative arrivals',
    changed('load', { arrivalRatePerSecond: -1 }),
    'expected `load.arrivalRatePerSecond` to be from 0 to 10,000,000, got -1',
  ],
  [
    'minus nothing',
    changed('load', { arrivalRatePerSecond: -0 }),
    'expected `load.arrivalRatePerSecond` to be from 0 to 10,000,000, got -0',
  ],
  [
    'no number',
    changed('load', { timeoutSeconds: NaN }),
    'expected `load.timeoutSeconds` to be from 0.001 to 86,400, got NaN',
  ],
  ['no end', changed('host', { cores: Infinity }), 'expected `host.cores` to be from 0.05 to 4,096, got Infinity'],
  [
    'too short a time',
    changed('work', { cpuSeconds: 1e-12 }),
    'expected `work.cpuSeconds` to be 0 or from 1e-9 to 600, got 1e-12',
  ],
  [
    'a percentage',
    changed('work', { gilShare: 100 }),
    'expected `work.gilShare` to be 0 or from 0.000001 to 1, got 100',
  ],
  [
    'no time at all',
    changed('work', { cpuSeconds: 0, waitSeconds: 0 }),
    'expected `work.waitSeconds` to be above 0 where `work.cpuSeconds` is 0, got 0',
  ],
  [
    'a percentile in percent',
    { ...defaultInputs, target: { kind: 'response', percentile: 95, seconds: 1 } },
    'expected `target.percentile` to be above 0 and below 1, got 95',
  ],
  [
    'more than certain',
    { ...defaultInputs, target: { kind: 'waiting', probability: 2 } },
    'expected `target.probability` to be from 0 to 1, got 2',
  ],
  [
    'half a connection',
    {
      ...defaultInputs,
      database: { poolSize: 5, maxOverflow: 0.5, held: 'wait', maxConnections: 100, reservedConnections: 3 },
    },
    'expected `database.maxOverflow` to be an integer from 0 to 10,000 or Infinity, got 0.5',
  ],
])('%s is refused and not moved into its range', (_, inputs, expectation) => {
  expect(checkInputs(inputs).map((problem) => problem.expectation)).toEqual([expectation]);
  expect(() => assess(inputs)).toThrow(new RangeError(expectation));
  expect(() => plan(inputs)).toThrow(new RangeError(expectation));
});

test('every problem is told, with its field and value', () => {
  const inputs = { ...changed('setup', { processes: -3 }), load: { arrivalRatePerSecond: NaN, timeoutSeconds: 30 } };
  expect(checkInputs(inputs)).toMatchObject([
    { field: 'setup.processes', value: -3 },
    { field: 'load.arrivalRatePerSecond', value: NaN },
  ]);
});
