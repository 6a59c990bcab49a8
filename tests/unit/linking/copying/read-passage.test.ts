import { expect, test } from 'vitest';
import { readPassage } from '../../../../src/linking/copying/read-passage.ts';

test('a passage in the page is read as it was written', () => {
  const passage = { title: 'A', text: 'B', facts: [{ label: 'C', text: 'D' }], url: 'https://inflight.example/' };
  expect(readPassage(JSON.stringify(passage))).toEqual(passage);
});

test.each(['', 'null', '{}', '{"title":"A","facts":[]}', '{"title":"A","url":"x"}'])('%j is none', (text) => {
  expect(() => readPassage(text)).toThrow(`expected a passage in data-passage, found ${text}`);
});
