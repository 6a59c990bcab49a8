import { afterEach, expect, test, vi } from 'vitest';
import { inSlices, Slices } from '../../../src/search/slices.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A clock that moves on by so many milliseconds with every look at it. */
function clock(step: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
}

test('a slice that is not used up goes on without a pause', async () => {
  clock(0);
  const turns = vi.spyOn(globalThis, 'setTimeout');
  const slices = new Slices();
  for (let step = 0; step < 100; step++) await slices.pause();
  expect(turns).not.toHaveBeenCalled();
});

test('a slice that is used up ends, and another begins', async () => {
  clock(1);
  const turns = vi.spyOn(globalThis, 'setTimeout');
  const slices = new Slices();
  for (let step = 0; step < 8; step++) await slices.pause();
  expect(turns).toHaveBeenCalledTimes(1);
  for (let step = 0; step < 8; step++) await slices.pause();
  expect(turns).toHaveBeenCalledTimes(2);
});

test('others come to work while there is a pause', async () => {
  clock(100);
  const heard: string[] = [];
  setTimeout(() => heard.push('other'));
  await new Slices().pause();
  heard.push('this');
  expect(heard).toEqual(['other', 'this']);
});

test('work is done to its end, step by step', async () => {
  clock(9);
  const turns = vi.spyOn(globalThis, 'setTimeout');
  const done: number[] = [];
  function* work() {
    for (let step = 0; step < 5; step++) yield done.push(step);
  }
  await inSlices(work());
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(turns).toHaveBeenCalledTimes(5);
});

test('what goes wrong in a step is told', async () => {
  function* work(): Generator<void> {
    yield;
    throw new Error('found no texts');
  }
  await expect(inSlices(work())).rejects.toThrow('found no texts');
});
