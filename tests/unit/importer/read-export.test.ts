import { describe, expect, test } from 'vitest';
import { readExport } from '../../../src/importer/read/read-export.ts';

const TEXT = `[Python] Does it scale?

It has two.

This question is related to python, flask wsgi
The answer is


Yes.

It does.


Note: sometimes.



No.

Examples related to WSGI

What is it? Where is it

Examples related to python

Does it scale?
`;

function read(text: string) {
  const reading = readExport(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.thread;
}

describe('a question in the export', () => {
  test('has its title without the tag, and every tag once in lower case', () => {
    expect(read(TEXT)).toMatchObject({ title: 'Does it scale?', line: 1, tags: ['python', 'flask', 'wsgi'] });
  });

  test('has an answer for each block between two blank lines or more', () => {
    expect(read(TEXT).answers.map(({ line, blocks }) => [line, blocks.length])).toEqual([
      [9, 2],
      [14, 1],
      [18, 5],
    ]);
  });

  test('has a note where a block probably continues the answer before it', () => {
    expect(read(TEXT).notes).toEqual([
      {
        kind: 'continuation',
        line: 14,
        message: 'the block opens with "Note:" and probably continues the answer before it; written as answer 2',
      },
    ]);
  });

  test('has related titles only where `Examples related to …` begins a block', () => {
    expect(read(TEXT).related).toEqual([]);
    expect(read(TEXT.replace('No.\n', 'No.\n\n')).related).toEqual([
      { tag: 'wsgi', line: 21, titles: ['What is it?', 'Where is it'] },
      { tag: 'python', line: 25, titles: [] },
    ]);
  });

  test('may have neither answers nor related titles', () => {
    const { answers, related } = read('[a] B\n\nThis question is related to a');
    expect({ answers, related }).toEqual({ answers: [], related: [] });
  });

  test('has one note for all characters that cannot be seen, at the first of them', () => {
    const message = 'characters that cannot be seen: U+202E and 1 more; written as references where that is possible';
    expect(read(TEXT.replace('has', 'h\u202Ea\u0001s')).notes[0]).toEqual({ kind: 'invisible', line: 3, message });
  });
});

describe('text that is no question in the export is refused with what was expected, and where', () => {
  test.each([
    ['nothing', ' \n', 1, 'expected a title such as "[python] How many?", found nothing but white space'],
    ['no tag', '\nHow many?\n', 2, 'expected a title such as "[python] How many?", found "How many?"'],
    ['a title nobody sees', '[python] \u200B\n', 1, 'expected a title that can be seen, found "\\u{200b}"'],
    [
      'a terminal escape',
      '\u001B[31m\u009B'.padEnd(200, 'x'),
      1,
      `expected a title such as "[python] How many?", found "\\u001b[31m\\u{9b}${'x'.repeat(53)}…"`,
    ],
    [
      'no line of tags',
      '[a] B\n\nThis question is related to a\n\nThat is why.\n',
      1,
      'expected below the title a line `This question is related to …`, then `The answer is`, `Examples related to …` or the end, found none',
    ],
    [
      'two questions',
      `${TEXT}${TEXT}`,
      31,
      'expected one question in a file, found the tags of a second; the first has its tags in line 5',
    ],
    [
      'too many answers',
      `[a] B\n\nThis question is related to a\n\nThe answer is\n${'\n\n\nC'.repeat(1001)}`,
      3009,
      'expected at most 1000 answers, found 1001; two blank lines divide answers',
    ],
  ])('%s', (_, text, line, reason) => {
    expect(readExport(text)).toEqual({ ok: false, line, reason });
  });
});
