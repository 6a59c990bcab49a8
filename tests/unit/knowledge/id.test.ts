import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshId, ID_PATTERN, seedOf } from '../../../src/knowledge/id.ts';

test('an id has the form of an id and is free, whatever is taken', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 300 }), (seed, count) => {
      const taken = new Set<string>();
      // The same seed again and again: the hardest way to stay free.
      for (let i = 0; i < count; i++) taken.add(freshId(seed, taken));
      const id = freshId(seed, taken);
      return ID_PATTERN.test(id) && !taken.has(id) && taken.size === count;
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('the same seed and the same taken ids give the same id', () => {
  expect(freshId(seedOf('a title'), new Set())).toBe(freshId(seedOf('a title'), new Set()));
  expect(seedOf('a title')).not.toBe(seedOf('a title.'));
});

test('no id reads as a number or holds a letter that is easily mistaken', () => {
  const taken = new Set<string>();
  for (let seed = 0; seed < 2000; seed++) taken.add(freshId(seed, taken));
  expect([...taken].filter((id) => /^[0-9]|[01aeioul]/.test(id))).toEqual([]);
  expect(taken.size).toBe(2000);
});
