import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EventHeap } from '../../../../src/model/simulation/event-heap.ts';
import { LeastLoaded } from '../../../../src/model/simulation/least-loaded.ts';
import { LINK, NUMBER, RequestTable } from '../../../../src/model/simulation/request-table.ts';
import { ResponseTimes } from '../../../../src/model/simulation/response-times.ts';
import { select } from '../../../../src/model/simulation/select.ts';

test('a heap gives rows by time, those at the same time by number, also after some were moved forward', () => {
  const few = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 200 }), fc.array(fc.nat()), (times, moved) => {
      const table = new RequestTable();
      const heap = new EventHeap(table);
      const rows = times.map((due, order) => {
        const row = table.take();
        table.numbers[row + NUMBER.due] = due;
        table.numbers[row + NUMBER.order] = order;
        heap.push(row);
        return row;
      });
      for (const [i, which] of moved.entries()) {
        const row = rows[which % rows.length] ?? 0;
        table.numbers[row + NUMBER.due] = (table.numbers[row + NUMBER.due] ?? 0) - 1;
        table.numbers[row + NUMBER.order] = times.length + i;
        heap.advance(row);
      }
      const key = (row: number, column: number) => table.numbers[row + column] ?? 0;
      const expected = rows.toSorted(
        (a, b) => key(a, NUMBER.due) - key(b, NUMBER.due) || key(a, NUMBER.order) - key(b, NUMBER.order),
      );
      expect(rows.map(() => heap.pop())).toEqual(expected);
      expect(heap.keys[0]).toBe(Infinity);
    }),
    { seed: 1 },
  );
});

test('rows are used again, and the table keeps what it holds when it grows', () => {
  const table = new RequestTable();
  const first = table.take();
  table.release(table.take());
  table.numbers[first] = 0.5;
  const rows = Array.from({ length: 5000 }, () => table.take());
  expect(new Set([first, ...rows]).size).toBe(5001);
  expect(table.numbers[first]).toBe(0.5);
});

test('the least loaded process is the first of those with the fewest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(), { maxLength: 100 }), (processes, steps) => {
      const least = new LeastLoaded(processes);
      const loads = new Array<number>(processes).fill(0);
      for (const step of steps) {
        const process = step % processes;
        const by = step % 3 === 0 && (loads[process] ?? 0) > 0 ? -1 : 1;
        loads[process] = (loads[process] ?? 0) + by;
        least.change(process, by);
        if (least.least() !== loads.indexOf(Math.min(...loads))) return false;
      }
      return true;
    }),
    { seed: 2 },
  );
});

test('selecting ranks in rising order finds what sorting finds', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true })), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.array(fc.nat(), { maxLength: 4 }), (values, some) => {
      // 0 and -0 are equal to a comparison but not to a sort.
      const column = Float64Array.from(values, (value) => value + 0);
      const sorted = column.toSorted();
      let from = 0;
      for (const rank of some.map((one) => one % values.length).toSorted((a, b) => a - b)) {
        expect(select(column, from, rank)).toBe(sorted[rank]);
        from = rank;
      }
    }),
    { seed: 3 },
  );
});

describe('response times', () => {
  /** Records times as the counted requests 0, 1, 2 … of batch 0. */
  function recorded(requests: number, times: number[]): ResponseTimes {
    const table = new RequestTable();
    const responses = new ResponseTimes(table, requests);
    const row = table.take();
    for (const [index, time] of times.entries()) {
      table.numbers[row + NUMBER.due] = time;
      table.links[row + LINK.index] = index;
      table.links[row + LINK.batch] = 0;
      responses.record(row);
    }
    return responses;
  }
  const times = Array.from({ length: 1000 }, (_, i) => (((i * 7919) % 1000) + 1) / 100);

  test('are kept up to a million requests, and percentiles are times that occurred', () => {
    expect(recorded(1000, times).percentiles([0.5, 0.95, 0.99, 1])).toEqual([5, 9.5, 9.9, 10]);
    // Those that were never answered do not count.
    expect(recorded(100_000, times).percentiles([0.5, 1])).toEqual([5, 10]);
  });

  test('are counted in buckets of 0.8 % above that', () => {
    const found = recorded(1_000_001, times).percentiles([0.5, 0.95, 0.99]) ?? [];
    for (const [i, exact] of [5, 9.5, 9.9].entries()) expect(Math.abs((found[i] ?? 0) / exact - 1)).toBeLessThan(0.004);
  });

  test('below and above all buckets fall into the outermost', () => {
    const [least, most] = recorded(1_000_001, [0, 1e300]).percentiles([0.5, 1]) ?? [];
    expect(least).toBeLessThan(1e-12);
    expect(most).toBeGreaterThan(16e6);
  });

  test('of nothing are nothing', () => {
    expect(recorded(10, []).percentiles([0.5])).toBeUndefined();
    expect(recorded(1_000_001, []).percentiles([0.5])).toBeUndefined();
  });

  test('with buckets make the same hash', () => {
    expect(recorded(1_000_001, times).hash).toBe(recorded(1000, times).hash);
  });
});
