import { expect, test } from 'vitest';
import { ordinaryWords } from '../../../../src/search/files/ordinary-words.ts';

const known = ['print', 'reach', 'thread', 'worker'].map((word) => ({ word, count: 10 }));
const found = ordinaryWords(known);

test.each(['paint', 'react', 'tread'])('%s would be taken for another word', (word) => {
  expect(found).toContain(word);
});

test('words that are here, that are like none, or that nobody would write so are not in it', () => {
  for (const word of ['print', 'reach', 'wroker', 'house', 'the']) expect(found).not.toContain(word);
});

test('each stem once, in its order; none without a word to be taken for', () => {
  expect(found).toEqual([...new Set(found)].sort());
  expect(ordinaryWords([])).toEqual([]);
});
