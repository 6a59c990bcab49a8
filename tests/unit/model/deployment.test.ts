import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slots } from '../../../src/model/deployment.ts';

const count = fc.integer({ min: 1, max: 1000 });

test('one more thread adds one slot in each process', () => {
  fc.assert(
    fc.property(count, count, (processes, threads) => {
      return slots({ processes, threads: threads + 1 }) - slots({ processes, threads }) === processes;
    }),
    { seed: 1 },
  );
});

test.each([
  [{ processes: 0, threads: 1 }, 'expected `processes` to be an integer of 1 or more, got 0'],
  [{ processes: 2, threads: 1.5 }, 'expected `threads` to be an integer of 1 or more, got 1.5'],
  [{ processes: NaN, threads: 1 }, 'expected `processes` to be an integer of 1 or more, got NaN'],
])('%o is refused', (deployment, message) => {
  expect(() => slots(deployment)).toThrow(new RangeError(message));
});
