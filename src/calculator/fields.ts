import type { NumberRule } from './read-number.ts';

/** Where a field stands: the visible ones first, the rest in groups that open. */
export const GROUPS = {
  setup: 'Set-up',
  request: 'One request',
  load: 'Load',
  machine: 'Machine and memory',
  queue: 'Queue',
  database: 'Database',
  target: 'Target',
} as const;

export type Group = keyof typeof GROUPS;

/** Keys of the numbers: the names that links use. */
export type NumberKey =
  | 'p'
  | 't'
  | 'cpu'
  | 'io'
  | 'r'
  | 'c'
  | 'gil'
  | 'ml'
  | 'mem'
  | 'sh'
  | 'mt'
  | 'h'
  | 'su'
  | 'bl'
  | 'to'
  | 'scv'
  | 'db'
  | 'ov'
  | 'mc'
  | 'mr'
  | 'tp'
  | 'tm';

export interface NumberField {
  key: NumberKey;
  label: string;
  /** As it stands behind the number. */
  unit: string;
  group: Group;
  rule: NumberRule;
  initial: number;
}

const whole = (least: number, most: number): NumberRule => ({ least, most, whole: true });
const decimal = (least: number, most: number): NumberRule => ({ least, most, whole: false });
const orZero = (least: number, most: number): NumberRule => ({ least, most, whole: false, orZero: true });

/** Every number of the calculator, in the unit that a person types; ranges are the model's. */
export const NUMBER_FIELDS: readonly NumberField[] = [
  { key: 'p', label: 'Processes', unit: '', group: 'setup', rule: whole(1, 4096), initial: 4 },
  { key: 't', label: 'Threads each', unit: '', group: 'setup', rule: whole(1, 100_000), initial: 4 },
  { key: 'cpu', label: 'On the CPU', unit: 'ms', group: 'request', rule: orZero(1e-5, 600_000), initial: 20 },
  { key: 'io', label: 'Waiting', unit: 'ms', group: 'request', rule: orZero(1e-5, 3_600_000), initial: 80 },
  { key: 'r', label: 'Arrivals', unit: 'per s', group: 'load', rule: decimal(0, 10_000_000), initial: 100 },
  { key: 'c', label: 'CPU cores', unit: '', group: 'machine', rule: decimal(0.05, 4096), initial: 4 },
  { key: 'gil', label: 'CPU time under the GIL', unit: '%', group: 'machine', rule: orZero(1e-3, 100), initial: 100 },
  { key: 'ml', label: 'Memory limit', unit: 'MiB', group: 'machine', rule: decimal(16, 100_000_000), initial: 2048 },
  { key: 'mem', label: 'One process', unit: 'MiB', group: 'machine', rule: decimal(1, 1_000_000), initial: 150 },
  { key: 'sh', label: 'Shared after preload', unit: '%', group: 'machine', rule: decimal(0, 95), initial: 0 },
  { key: 'mt', label: 'One thread', unit: 'MiB', group: 'machine', rule: decimal(0, 1024), initial: 2 },
  { key: 'h', label: 'Hosts', unit: '', group: 'machine', rule: whole(1, 100_000), initial: 1 },
  { key: 'su', label: 'More during a rollout', unit: '%', group: 'machine', rule: decimal(0, 100), initial: 25 },
  { key: 'bl', label: 'Backlog', unit: '', group: 'queue', rule: whole(0, 65_535), initial: 2048 },
  { key: 'to', label: 'Clients leave after', unit: 's', group: 'queue', rule: decimal(0.001, 86_400), initial: 30 },
  { key: 'scv', label: 'Variability (SCV)', unit: '', group: 'queue', rule: decimal(0, 100), initial: 1 },
  { key: 'db', label: 'Pool size', unit: '', group: 'database', rule: whole(0, 10_000), initial: 5 },
  { key: 'ov', label: 'Overflow', unit: '', group: 'database', rule: whole(0, 10_000), initial: 10 },
  { key: 'mc', label: 'Server allows', unit: '', group: 'database', rule: whole(1, 262_143), initial: 100 },
  { key: 'mr', label: 'Reserved', unit: '', group: 'database', rule: whole(0, 1000), initial: 3 },
  { key: 'tp', label: 'Percentile', unit: '%', group: 'target', rule: decimal(1, 99.99), initial: 95 },
  { key: 'tm', label: 'Answered within', unit: 'ms', group: 'target', rule: decimal(1, 3_600_000), initial: 500 },
];

/** How a request uses the database. */
export const HOLDS = {
  req: 'A connection for the whole request',
  io: 'A connection while it waits',
  none: 'No database',
} as const;

/** How waiting requests line up; `auto` is what the server does. */
export const LINES = {
  auto: 'As the server does it',
  shared: 'One line for all',
  split: 'One line each process, by chance',
  'least-busy': 'One line each process, the shortest',
} as const;
