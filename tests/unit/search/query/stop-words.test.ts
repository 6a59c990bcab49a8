import { expect, test } from 'vitest';
import { WEAK_WORDS } from '../../../../src/search/files/weak-words.ts';
import { STOP_WORDS } from '../../../../src/search/query/stop-words.ts';
import { splitWords } from '../../../../src/search/query/words.ts';

const WEAK = new Set(WEAK_WORDS.split(' '));

test.each([
  ['stop words', STOP_WORDS],
  ['weak words', WEAK],
])('%s are written as words of a text are keyed', (_, words) => {
  for (const word of words) expect(splitWords(word).map(({ key }) => key)).toEqual([word]);
});

test.each(['don’t', "can't", 'isn’t', "I'm", "what's"])('%s says nothing however it is written', (word) => {
  for (const { key } of splitWords(word)) expect(STOP_WORDS).toContain(key);
});

test('a word is one of the two at most', () => {
  expect([...STOP_WORDS].filter((word) => WEAK.has(word))).toEqual([]);
});

test.each(['keep', 'keeps'])('%s says little, but something: `keep alive`', (word) => {
  expect(STOP_WORDS).not.toContain(word);
  expect(WEAK).toContain(word);
});

test.each(['worker', 'thread', 'timeout', 'memory', 'killed', 'request', 'error', 'database'])(
  '%s is neither',
  (word) => {
    expect(STOP_WORDS).not.toContain(word);
    expect(WEAK).not.toContain(word);
  },
);
