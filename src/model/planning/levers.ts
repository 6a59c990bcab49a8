import type { Inputs } from '../inputs.ts';

/** An input that can be changed to make a set-up fit. */
export interface Lever {
  field: string;
  read: (inputs: Inputs) => number;
  apply: (inputs: Inputs, value: number) => Inputs;
  /** The furthest value. */
  limit: (inputs: Inputs) => number;
  /** 1 where more of it helps, −1 where less does. */
  direction: 1 | -1;
  /** Whether it is pulled as well where no lever is enough by itself. */
  joins: boolean;
  /** To a value that a person would write, away from the present one. */
  round: (value: number) => number;
  sentence: (from: number, to: number) => string;
}

const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
const milliseconds = (seconds: number) => `${number(seconds * 1000)} ms`;

/** To three digits, up or down. */
function threeDigits(value: number, direction: 1 | -1): number {
  const nearest = Number(value.toPrecision(3));
  if (nearest === value || nearest > value === direction > 0) return nearest;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((nearest + direction * unit).toPrecision(3));
}

const up: Pick<Lever, 'direction' | 'joins' | 'round'> = {
  direction: 1,
  joins: true,
  round: Math.ceil,
};

const down: Pick<Lever, 'direction' | 'joins' | 'round'> = {
  direction: -1,
  joins: false,
  round: (value) => threeDigits(value, -1),
};

const hostLever = (field: 'cores' | 'memoryMiB', limit: number, sentence: Lever['sentence']): Lever => ({
  ...up,
  field: `host.${field}`,
  read: ({ host }) => host[field],
  apply: (inputs, value) => ({ ...inputs, host: { ...inputs.host, [field]: value } }),
  limit: () => limit,
  sentence,
});

const workLever = (field: 'cpuSeconds' | 'waitSeconds', sentence: Lever['sentence']): Lever => ({
  ...down,
  field: `work.${field}`,
  read: ({ work }) => work[field],
  apply: (inputs, value) => ({ ...inputs, work: { ...inputs.work, [field]: value } }),
  limit: () => 1e-6,
  sentence,
});

/** In the order in which they are tried and told. */
export const LEVERS: readonly Lever[] = [
  hostLever(
    'memoryMiB',
    100_000_000,
    (from, to) => `Give a host ${number(to)} MiB of memory instead of ${number(from)}.`,
  ),
  {
    ...up,
    field: 'database.maxConnections',
    read: ({ database }) => database?.maxConnections ?? 0,
    apply: (inputs, value) =>
      inputs.database ? { ...inputs, database: { ...inputs.database, maxConnections: value } } : inputs,
    limit: ({ database }) => (database ? 262_143 : 0),
    sentence: (from, to) => `Let the database take ${number(to)} connections instead of ${number(from)}.`,
  },
  {
    ...hostLever('cores', 4096, (from, to) => `Give a host ${number(to)} cores instead of ${number(from)}.`),
    joins: false,
  },
  {
    ...up,
    field: 'host.hosts',
    read: ({ host }) => host.hosts,
    // The same requests, spread over other hosts.
    apply: (inputs, value) => ({
      ...inputs,
      load: { ...inputs.load, arrivalRatePerSecond: (inputs.load.arrivalRatePerSecond * inputs.host.hosts) / value },
      host: { ...inputs.host, hosts: value },
    }),
    limit: () => 100_000,
    sentence: (from, to) =>
      `Spread the load over ${number(to)} ${to === 1 ? 'host' : 'hosts'} instead of ${number(from)}.`,
  },
  workLever(
    'cpuSeconds',
    (from, to) => `Bring the CPU time of a request from ${milliseconds(from)} down to ${milliseconds(to)}.`,
  ),
  workLever(
    'waitSeconds',
    (from, to) => `Bring the waits of a request from ${milliseconds(from)} down to ${milliseconds(to)}.`,
  ),
  {
    ...down,
    field: 'load.arrivalRatePerSecond',
    read: ({ load }) => load.arrivalRatePerSecond,
    apply: (inputs, value) => ({ ...inputs, load: { ...inputs.load, arrivalRatePerSecond: value } }),
    limit: () => 1e-3,
    sentence: (from, to) => `Send a host ${number(to)} requests/s instead of ${number(from)}.`,
  },
  {
    field: 'target',
    read: ({ target }) => (target.kind === 'waiting' ? target.probability : target.seconds),
    apply: (inputs, value) => ({
      ...inputs,
      target:
        inputs.target.kind === 'waiting'
          ? { kind: 'waiting', probability: value }
          : { ...inputs.target, seconds: value },
    }),
    limit: ({ target }) => (target.kind === 'waiting' ? 1 : 86_400),
    direction: 1,
    joins: true,
    round: (value) => threeDigits(value, 1),
    sentence: (from, to) => `Allow ${number(to)} instead of ${number(from)} as the target.`,
  },
];
