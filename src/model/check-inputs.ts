import type { Inputs } from './inputs.ts';
import { SERVER_IDS } from './server-id.ts';
import { SERVERS } from './servers/servers.ts';

/** A value that is outside its range. */
export interface Problem {
  /** Where it is: `load.arrivalRatePerSecond`. */
  field: string;
  value: unknown;
  /** What was expected and what came, in a sentence. */
  expectation: string;
}

/** A range that a number has to be in. `orZero`: 0 as well, though the range begins above it. */
interface Range {
  least: number;
  most: number;
  integer?: boolean;
  orZero?: boolean;
  orInfinity?: boolean;
  /** The ends themselves do not count. */
  open?: boolean;
}

const share = { least: 0, most: 1 };
const count = (least: number, most: number): Range => ({ least, most, integer: true });
// Below a nanosecond a reciprocal may be too large for a number, and no request is that short.
const time = (most: number): Range => ({ least: 1e-9, most, orZero: true });

const RANGES = {
  setup: { processes: count(1, 4096), threads: count(1, 100_000), backlog: count(0, 65_535) },
  work: {
    cpuSeconds: time(600),
    waitSeconds: time(3600),
    gilShare: { least: 1e-6, most: 1, orZero: true },
    scv: { least: 0, most: 100 },
  },
  load: { arrivalRatePerSecond: { least: 0, most: 10_000_000 }, timeoutSeconds: { least: 0.001, most: 86_400 } },
  host: {
    cores: { least: 0.05, most: 4096 },
    memoryMiB: { least: 16, most: 100_000_000 },
    processMiB: { least: 1, most: 1_000_000 },
    sharedShare: { least: 0, most: 0.95 },
    threadMiB: { least: 0, most: 1024 },
    hosts: count(1, 100_000),
    surge: share,
  },
  database: {
    poolSize: count(0, 10_000),
    maxOverflow: { ...count(0, 10_000), orInfinity: true },
    maxConnections: count(1, 262_143),
    reservedConnections: count(0, 1000),
  },
} as const satisfies Record<string, Record<string, Range>>;

const TARGETS = {
  response: { percentile: { ...share, open: true }, seconds: { least: 0.001, most: 86_400 } },
  waiting: { probability: share },
} as const satisfies Record<string, Record<string, Range>>;

/**
 * Every input that is outside its range; none where `assess` and `plan` can work with them.
 *
 * Nothing is rounded or moved into its range: a wrong value is the reader's to put right.
 *
 * @example
 * checkInputs({ ...defaultInputs, work: { ...defaultInputs.work, scv: -1 } });
 * // [{ field: 'work.scv', value: -1, expectation: 'expected `work.scv` to be from 0 to 100, got -1' }]
 */
export function checkInputs(inputs: Inputs): Problem[] {
  const { setup, work, target, database } = inputs;
  const problems = [
    ...outside('setup', setup, RANGES.setup),
    ...outside('work', work, RANGES.work),
    ...outside('load', inputs.load, RANGES.load),
    ...outside('host', inputs.host, RANGES.host),
    ...(database ? outside('database', database, RANGES.database) : []),
    ...(target.kind === 'waiting'
      ? outside('target', target, TARGETS.waiting)
      : outside('target', target, TARGETS.response)),
    ...oneOf('setup.server', setup.server, SERVER_IDS),
    ...oneOf('setup.line', setup.line, ['shared', 'split', 'least-busy']),
    ...oneOf('target.kind', target.kind, ['response', 'waiting']),
    ...(database ? oneOf('database.held', database.held, ['request', 'wait']) : []),
  ];
  if (work.cpuSeconds === 0 && work.waitSeconds === 0) {
    problems.push(problem('work.waitSeconds', 0, 'to be above 0 where `work.cpuSeconds` is 0'));
  }
  if (Object.hasOwn(SERVERS, setup.server) && SERVERS[setup.server].runs === 'nothing') {
    problems.push(problem('setup.server', setup.server, 'to be a server that runs WSGI applications'));
  }
  return problems;
}

/**
 * Refuses inputs with a value outside its range.
 *
 * @throws {RangeError} With the sentence about the first of them.
 */
export function requireInputs(inputs: Inputs): void {
  const [first] = checkInputs(inputs);
  if (first) throw new RangeError(first.expectation);
}

function outside<Key extends string>(
  group: string,
  // Other fields of the group are words or lists.
  values: Readonly<Record<NoInfer<Key>, number>>,
  ranges: Readonly<Record<Key, Range>>,
): Problem[] {
  // Object.keys forgets the keys' type.
  return (Object.keys(ranges) as Key[])
    .filter((key) => !isWithin(values[key], ranges[key]))
    .map((key) => problem(`${group}.${key}`, values[key], described(ranges[key])));
}

function isWithin(value: number, { least, most, integer, orZero, orInfinity, open }: Range): boolean {
  // −0 comes from a calculation gone wrong, never from a reader.
  if (Object.is(value, -0)) return false;
  if ((orZero && value === 0) || (orInfinity && value === Infinity)) return true;
  if (open && (value === least || value === most)) return false;
  return value >= least && value <= most && (!integer || Number.isInteger(value));
}

const written = (value: number) => (value < 1e-3 ? String(value) : value.toLocaleString('en-US'));

function described({ least, most, integer, orZero, orInfinity, open }: Range): string {
  if (open) return `to be above ${least} and below ${most}`;
  const range = `${orZero ? '0 or ' : ''}from ${written(least)} to ${written(most)}`;
  return `to be ${integer ? 'an integer ' : ''}${range}${orInfinity ? ' or Infinity' : ''}`;
}

const oneOf = (field: string, value: string, known: readonly string[]): Problem[] =>
  known.includes(value) ? [] : [problem(field, value, `to be one of ${known.join(', ')}`)];

const problem = (field: string, value: unknown, expected: string): Problem => ({
  field,
  value,
  expectation: `expected \`${field}\` ${expected}, got ${Object.is(value, -0) ? '-0' : String(value)}`,
});
