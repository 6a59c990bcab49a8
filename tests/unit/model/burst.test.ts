import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burstSeconds, predictBurst } from '../../../src/model/burst.ts';
import { SERVER_IDS } from '../../../src/model/server-id.ts';

const count = (max: number) => fc.integer({ min: 1, max });

describe('a burst', () => {
  test.each([
    ['gunicorn-sync', 4, 1, { mostInFlight: 4, reached: true, slotsPerProcess: 1 }],
    ['gunicorn-gthread', 1, 4, { mostInFlight: 4, reached: true, slotsPerProcess: 4 }],
    ['gunicorn-gthread', 4, 8, { mostInFlight: 32, reached: false, slotsPerProcess: 8 }],
    ['gunicorn-gevent', 2, 10, { mostInFlight: 20, reached: true, slotsPerProcess: 10 }],
    ['gunicorn-tornado', 2, 1, { mostInFlight: 2, reached: false, slotsPerProcess: 1 }],
    ['uwsgi', 2, 4, { mostInFlight: 8, reached: true, slotsPerProcess: 4 }],
    ['waitress', 1, 4, { mostInFlight: 4, reached: true, slotsPerProcess: 4 }],
    ['flask', 1, 1, { mostInFlight: 64, reached: true, slotsPerProcess: Infinity }],
  ] as const)('of 64 clients on %s, %i × %i', (server, processes, threads, expected) => {
    expect(predictBurst({ server, processes, threads, clients: 64 })).toEqual(expected);
  });

  test('fills gthread for certain once a process accepts no more than its threads', () => {
    const burst = { server: 'gunicorn-gthread', processes: 4, threads: 8, clients: 64 } as const;
    expect(predictBurst({ ...burst, connections: 8 }).reached).toBe(true);
    expect(predictBurst({ ...burst, connections: 9 }).reached).toBe(false);
  });

  test('of greenlets that never yield runs one request a process', () => {
    const burst = { server: 'gunicorn-gevent', processes: 3, threads: 1000, clients: 64, yields: false } as const;
    expect(predictBurst(burst)).toMatchObject({ mostInFlight: 3, slotsPerProcess: 1 });
  });

  test('never has more in flight than clients, and never fewer with more processes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SERVER_IDS),
        count(50),
        count(50),
        count(500),
        (server, processes, threads, clients) => {
          const at = (more: number) =>
            predictBurst({ server, processes: processes + more, threads, clients }).mostInFlight;
          expect(at(0)).toBeLessThanOrEqual(clients);
          expect(at(1)).toBeGreaterThanOrEqual(at(0));
        },
      ),
    );
  });

  test('says which count is wrong', () => {
    expect(() => predictBurst({ server: 'waitress', processes: 1, threads: 0, clients: 1 })).toThrow(
      'expected `threads` to be an integer of 1 or more, got 0',
    );
  });
});

describe('the time of a burst', () => {
  test('is that of the process with the most rounds', () => {
    expect(burstSeconds([50, 6, 6, 2], 8, 0.5)).toBe(3.5);
    expect(burstSeconds([64], Infinity, 0.5)).toBe(0.5);
    expect(burstSeconds([], 8, 0.5)).toBe(0);
  });

  test('is least when the split is even', () => {
    fc.assert(
      fc.property(count(8), count(16), count(400), (processes, threads, clients) => {
        const even = Array.from({ length: processes }, (_, place) => Math.floor((clients + place) / processes));
        expect(burstSeconds(even, threads, 1)).toBeLessThanOrEqual(burstSeconds([clients], threads, 1));
        expect(burstSeconds(even, threads, 1)).toBe(Math.ceil(Math.ceil(clients / processes) / threads));
      }),
    );
  });
});
