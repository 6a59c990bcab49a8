import type { FullConfig } from './simulation-config.ts';

/** Names whose values are plain numbers. */
type NumberName = { [Name in keyof FullConfig]: FullConfig[Name] extends number ? Name : never }[keyof FullConfig];

const COUNTS: [NumberName, least: number, most: number][] = [
  ['processes', 1, 4096],
  ['threads', 1, 100_000],
  ['cpuBursts', 1, 10_000],
  ['requests', 1, 1_000_000_000],
  ['warmUp', 0, 100_000_000],
  ['seed', 0, 4_294_967_295],
];

const FINITE: NumberName[] = ['arrivalRatePerSecond', 'arrivalScv', 'cpuSeconds', 'cpuScv', 'waitSeconds', 'waitScv'];

const POSITIVE: NumberName[] = ['cores', 'switchSeconds', 'timeoutSeconds'];

/**
 * Refuses what cannot be simulated.
 *
 * @throws {RangeError} Naming the value and what was expected.
 */
export function checkConfig(config: FullConfig): void {
  for (const [name, least, most] of COUNTS) {
    const value = config[name];
    if (!Number.isInteger(value) || value < least || value > most) {
      refuse(name, `an integer from ${least} to ${most}`, value);
    }
  }
  for (const name of FINITE) {
    const value = config[name];
    if (!(value >= 0 && value < Infinity)) refuse(name, 'a finite number of 0 or more', value);
  }
  for (const name of POSITIVE) {
    const value = config[name];
    if (!(value > 0)) refuse(name, 'a number above 0', value);
  }
  const { backlog, gilShare, cpuSeconds, waitSeconds, databasePool } = config;
  if (backlog !== Infinity && !(Number.isInteger(backlog) && backlog >= 0)) {
    refuse('backlog', 'an integer of 0 or more, or Infinity', backlog);
  }
  if (!(gilShare >= 0 && gilShare <= 1)) refuse('gilShare', 'a number from 0 to 1', gilShare);
  if (cpuSeconds + waitSeconds === 0) refuse('cpuSeconds', 'a number above 0 where `waitSeconds` is 0', cpuSeconds);
  if (databasePool && !(Number.isInteger(databasePool.size) && databasePool.size >= 1)) {
    refuse('databasePool.size', 'an integer of 1 or more', databasePool.size);
  }
}

function refuse(name: string, expectation: string, value: number): never {
  throw new RangeError(`expected \`${name}\` to be ${expectation}, got ${value}`);
}
