import { expect, test } from 'vitest';
import { mergeResults } from '../../../src/search/merge-results.ts';

const hits = (entries: Record<string, number>) => new Map(Object.entries(entries));

test('a record with both words beats one that has a single word often', () => {
  const ranked = mergeResults([hits({ both: 1, often: 3 }), hits({ both: 1 })], 100);
  expect(ranked.map(({ id }) => id)).toEqual(['both', 'often']);
  expect(ranked[0]?.coverage).toBe(1);
});

test('a word that nothing has lowers the coverage and hides nothing', () => {
  const ranked = mergeResults([hits({ one: 1 }), hits({})], 100);
  expect(ranked.map(({ id }) => id)).toEqual(['one']);
  expect(ranked[0]?.coverage).toBeLessThan(0.5);
});

test('a rare word counts for more than a common one', () => {
  const common = hits(Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`c${index}`, 1])));
  const ranked = mergeResults([common, hits({ rare: 1 })], 100);
  expect(ranked[0]?.id).toBe('rare');
});

test('no words, no results', () => {
  expect(mergeResults([], 10)).toEqual([]);
});
