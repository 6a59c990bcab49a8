import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFlight, readFlightLog, type FlightRecord } from '../../lab/driver/flight-log.ts';

/** Bytes as the application writes them. */
function bytesOf(records: readonly FlightRecord[]): Uint8Array {
  const bytes = new Uint8Array(records.length * 28);
  const view = new DataView(bytes.buffer);
  for (const [index, { nanoseconds, pid, thread, step }] of records.entries()) {
    view.setBigInt64(index * 28, nanoseconds, true);
    view.setUint32(index * 28 + 16, pid, true);
    view.setUint32(index * 28 + 20, thread, true);
    view.setInt32(index * 28 + 24, step, true);
  }
  return bytes;
}

const at = (nanoseconds: number, pid: number, step: 1 | -1): FlightRecord => ({
  nanoseconds: BigInt(nanoseconds),
  pid,
  thread: pid,
  step,
});

test('what was written is what is read', () => {
  const records = [at(5, 10, 1), at(2 ** 40, 11, -1)];
  expect(readFlightLog(bytesOf(records))).toEqual(records);
});

test('a record that was cut off is an error, not a count', () => {
  expect(() => readFlightLog(bytesOf([at(1, 1, 1)]).slice(0, 20))).toThrow(
    'flight.log: found 20 bytes, expected a multiple of 28',
  );
});

test('requests that only touch were never in flight together', () => {
  const records = [at(0, 1, 1), at(10, 1, -1), at(10, 2, 1), at(20, 2, -1)];
  expect(countFlight(records)).toEqual({ maxInFlight: 1, perProcess: [1, 1], unfinished: 0 });
});

test('a process that was killed leaves its requests unfinished', () => {
  expect(countFlight([at(0, 1, 1), at(1, 2, 1), at(5, 2, -1)])).toEqual({
    maxInFlight: 2,
    perProcess: [1, 1],
    unfinished: 1,
  });
});

test('most in flight is what a count at every moment finds, in whichever order processes wrote', () => {
  const request = fc.record({
    pid: fc.integer({ min: 1, max: 4 }),
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 30 }), (requests) => {
      const records = requests.flatMap(({ pid, from, length }) => [at(from, pid, 1), at(from + length, pid, -1)]);
      const moments = Array.from(
        { length: 80 },
        (_, time) => requests.filter(({ from, length }) => from <= time && time < from + length).length,
      );
      const counted = countFlight(readFlightLog(bytesOf(records.reverse())));
      expect(counted.maxInFlight).toBe(Math.max(...moments));
      expect(counted.perProcess.reduce((a, b) => a + b, 0)).toBe(requests.length);
      expect(counted.unfinished).toBe(0);
    }),
  );
});
