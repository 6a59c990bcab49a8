import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTitles } from '../../../src/importer/read/split-titles.ts';

test.each([
  ['a question mark before a capital ends a title', 'Is it? Was it? It was', ['Is it?', 'Was it?', 'It was']],
  ['a question mark before anything else does not', 'Is it? was it? 1 (Or not)?', ['Is it? was it? 1 (Or not)?']],
  ['the own title ends the one before it and begins the next', 'one How? two How? Three', ['one', 'two', 'Three']],
  ['the own title inside a word is none', 'xHow? How?x', ['xHow?', 'How?x']],
  ['a line of nothing has no titles', '  \t ', []],
])('%s', (_, line, titles) => {
  expect(splitTitles(line, 'How?')).toEqual(titles);
});

test('an own title without a question mark may be a part of another, and stays', () => {
  expect(splitTitles('How to start How to start it', 'How to start')).toEqual(['How to start How to start it']);
});

test('titles put together again are the line', () => {
  const word = fc.constantFrom('a', 'B', '?', 'c?', ' ', '  ', 'É?', 'D');
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join('')),
      (line) => {
        expect(splitTitles(line, 'none').join(' ').replace(/ +/g, ' ')).toBe(line.replace(/ +/g, ' ').trim());
      },
    ),
    { seed: 20261122 },
  );
});
