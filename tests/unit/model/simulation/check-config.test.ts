import { expect, test } from 'vitest';
import { startSimulation } from '../../../../src/model/simulation/index.ts';
import { FOUR_BY_FOUR } from './configs.ts';

test.each([
  [{ processes: 0 }, 'expected `processes` to be an integer from 1 to 4096, got 0'],
  [{ threads: 1.5 }, 'expected `threads` to be an integer from 1 to 100000, got 1.5'],
  [{ requests: NaN }, 'expected `requests` to be an integer from 1 to 1000000000, got NaN'],
  [{ warmUp: -1 }, 'expected `warmUp` to be an integer from 0 to 100000000, got -1'],
  [{ seed: 2 ** 32 }, 'expected `seed` to be an integer from 0 to 4294967295, got 4294967296'],
  [{ cores: 0 }, 'expected `cores` to be a number above 0, got 0'],
  [{ switchSeconds: NaN }, 'expected `switchSeconds` to be a number above 0, got NaN'],
  [{ backlog: 0.5 }, 'expected `backlog` to be an integer of 0 or more, or Infinity, got 0.5'],
  [
    { arrivalRatePerSecond: Infinity },
    'expected `arrivalRatePerSecond` to be a finite number of 0 or more, got Infinity',
  ],
  [{ gilShare: 1.1 }, 'expected `gilShare` to be a number from 0 to 1, got 1.1'],
  [{ cpuSeconds: 0, waitSeconds: 0 }, 'expected `cpuSeconds` to be a number above 0 where `waitSeconds` is 0, got 0'],
  [
    { databasePool: { size: 0, held: 'wait' as const } },
    'expected `databasePool.size` to be an integer of 1 or more, got 0',
  ],
])('%o is refused', (difference, message) => {
  expect(() => startSimulation({ ...FOUR_BY_FOUR, ...difference })).toThrow(new RangeError(message));
});
