import { expect, test } from 'vitest';
import {
  assess,
  assessGrid,
  defaultInputs,
  GRID_STATES,
  type Inputs,
  type ServerId,
} from '../../../src/model/index.ts';

const at = (server: ServerId, more: Partial<Inputs> = {}): Inputs => ({
  ...defaultInputs,
  ...more,
  setup: { ...defaultInputs.setup, server },
});

test.each<ServerId>(['gunicorn-gthread', 'gunicorn-sync', 'gunicorn-gevent', 'uwsgi', 'waitress', 'uvicorn-wsgi'])(
  'a cell of %s says what its set-up’s assessment says',
  (server) => {
    const inputs = at(server);
    const grid = assessGrid(inputs, 9, 6);
    grid.processes.forEach((processes, row) => {
      grid.threads.forEach((threads, column) => {
        const cell = row * grid.threads.length + column;
        const { flow, meetsTarget } = assess({ ...inputs, setup: { ...inputs.setup, processes, threads } });
        const state = GRID_STATES[grid.state[cell] ?? -1];
        if (flow.state === 'overloaded') expect(state).toBe('overloaded');
        else expect(state).toBe(meetsTarget === undefined ? 'not modelled' : meetsTarget ? 'met' : 'missed');
        const p95 = flow.state === 'stable' && 'value' in flow.responseSeconds.p95 ? flow.responseSeconds.p95.value : 0;
        expect(grid.seconds[cell]).toBe(p95);
      });
    });
  },
);

test('a server with a fixed number of processes has one row, with a fixed number of threads one column', () => {
  expect(assessGrid(at('waitress'), 16, 32)).toMatchObject({ processes: [1], threads: { length: 32 } });
  expect(assessGrid(at('uvicorn-wsgi'), 16, 32)).toMatchObject({ processes: { length: 16 }, threads: [10] });
  expect(assessGrid(at('flask'), 16, 32)).toMatchObject({ processes: [1], threads: [4] });
});

test('a target for waiting is met or missed by the chance of waiting', () => {
  const grid = assessGrid(at('gunicorn-gthread', { target: { kind: 'waiting', probability: 0.1 } }), 4, 16);
  // 4 × 4 and 4 × 16.
  expect([51, 63].map((cell) => GRID_STATES[grid.state[cell] ?? -1])).toEqual(['missed', 'met']);
});

test('a whole grid of 16 × 32 takes a fraction of the time between two key strokes', () => {
  for (let run = 0; run < 20; run++) assessGrid(defaultInputs, 16, 32);
  let least = Infinity;
  for (let run = 0; run < 10; run++) {
    const before = process.cpuUsage();
    assessGrid(defaultInputs, 16, 32);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  // CPU milliseconds, with much room for a slow machine; about 7 on two shared cores.
  expect(least).toBeLessThan(20);
});

test('a maximum that is not a count is refused', () => {
  expect(() => assessGrid(defaultInputs, 0, 4)).toThrow(
    new RangeError('expected `processesMax` to be an integer of 1 or more, got 0'),
  );
});
