import { expect, test } from 'vitest';
import { erlangB } from '../../../../src/model/queueing/erlang-b.ts';
import { erlangC } from '../../../../src/model/queueing/erlang-c.ts';
import { gilThroughput } from '../../../../src/model/queueing/gil-throughput.ts';
import { mmc } from '../../../../src/model/queueing/mmc.ts';
import { mmck } from '../../../../src/model/queueing/mmck.ts';
import { responseQuantile } from '../../../../src/model/queueing/response-law.ts';
import { impossibleNumbers } from '../every-number.ts';

const SLOTS = [1, 2, 3, 170, 171, 1000, 99_999, 1_000_000];
const UTILISATIONS = [0, 1e-300, 1e-9, 0.1, 0.5, 0.9, 0.999, 0.999999];

test.each(SLOTS)('%d slots have possible figures at every utilisation below 1', (slots) => {
  for (const utilisation of UTILISATIONS) {
    const line = mmc(slots, utilisation * slots, 1);
    expect(impossibleNumbers(line), `utilisation ${utilisation}`).toEqual([]);
    for (const percentile of [0.5, 0.99, 0.9999999]) {
      const seconds = responseQuantile(line.law, percentile);
      expect(seconds, `utilisation ${utilisation}, percentile ${percentile}`).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(Infinity);
    }
  }
});

test.each(SLOTS)('%d slots make everybody wait at a utilisation of 1 and more', (slots) => {
  expect(erlangC(slots, slots)).toBe(1);
  expect(erlangC(slots, slots * 1.5)).toBe(1);
  expect(erlangB(slots, slots * 1.5)).toBeGreaterThan(0);
});

test.each(SLOTS)('%d slots with a limited line have possible figures at every load', (slots) => {
  for (const utilisation of [1e-9, 0.5, 0.999999, 1, 1.5, 1000]) {
    for (const limit of [0, 1, 65_535]) {
      expect(impossibleNumbers(mmck(slots, utilisation * slots, 1, limit)), `${utilisation}, ${limit}`).toEqual([]);
    }
  }
});

test('a line without an arrival is empty', () => {
  expect(mmc(4, 0, 0.1)).toMatchObject({ meanWaitSeconds: 0, meanResponseSeconds: 0.1, meanWaiting: 0 });
});

test('a line that grows without end has no mean', () => {
  expect(() => mmc(4, 40, 0.1)).toThrow(
    new RangeError('expected `arrivalRatePerSecond` to be 0 or more and below 40, got 40'),
  );
});

test.each([
  [0, 1, 'expected `slots` to be an integer of 1 or more, got 0'],
  [1.5, 1, 'expected `slots` to be an integer of 1 or more, got 1.5'],
  [1, -1, 'expected `offeredLoad` to be 0 or more, got -1'],
  [1, NaN, 'expected `offeredLoad` to be 0 or more, got NaN'],
  [1, Infinity, 'expected `offeredLoad` to be 0 or more, got Infinity'],
])('Erlang B of %d slots and %d erlangs is refused', (slots, load, message) => {
  expect(() => erlangB(slots, load)).toThrow(new RangeError(message));
});

test('the digits of the throughput last where nearly all threads wait', () => {
  // Four threads that compute for a picosecond: 4/(cpu + wait) less a share of about 3 × 10⁻¹².
  const exact = 4 / (1 + 1e-12 * (1 + 3e-12));
  expect(Math.abs(gilThroughput(4, 1e-12, 1) / exact - 1)).toBeLessThan(1e-15);
});

test('a request that takes no time is refused', () => {
  expect(() => gilThroughput(4, 0, 0)).toThrow(
    new RangeError('expected a request to take time, got 0 s of CPU and 0 s of waiting'),
  );
});
