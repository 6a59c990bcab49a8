import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/importer/import-file.ts';
import { normalised, textContent } from './text-content.ts';

const thread = (question: string, answers: string) =>
  new TextEncoder().encode(
    `[python] Is it long?\n\n${question}\n\nThis question is related to python\n\nThe answer is\n\n\n${answers}\n`,
  );

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

describe('two megabytes', () => {
  const section =
    'A worker serves one request {at a time}, see https://x.example/a_b?c=d and `app.run()`, <b> *w* me@x.example.\n\n' +
    'app.run(host="::")\n\n• one\n• two\n\n1. first\n2. second\n\nSnake_case and __init__ & C:\\dir.\n\n';
  const answer = repeated(section, 100_000);
  const bytes = thread('See below.', Array.from({ length: 20 }, () => answer).join('\n\n'));

  test('are imported within 5 CPU seconds', { timeout: 60_000 }, () => {
    expect(bytes.length).toBeGreaterThan(2_000_000);
    // About 1 on a machine of 2020; what is to be seen here is a square of the length.
    expect(cpuSeconds(() => importFile('a.txt', bytes, [], false))).toBeLessThan(5);
  });

  test('all come out again', { timeout: 60_000 }, () => {
    const { write } = importFile('a.txt', bytes, [], false);
    const [, ...answers] = [...(write?.files.values() ?? [])];
    expect(answers).toHaveLength(20);
    // Numbered lists begin anew in every section, as they do in the text.
    for (const mdx of answers.slice(0, 2)) expect(normalised(textContent(mdx))).toBe(normalised(answer));
  });
});

const REPEATED = [
  ...[
    'a',
    '*',
    '[',
    '(',
    ')',
    '{',
    '<',
    '`',
    '_',
    '~',
    '|',
    '\\',
    '&',
    '!',
    '-',
    '#',
    '=',
    '.',
    ':',
    '@',
    '"',
    ' ',
    '\t',
    'é',
  ],
  ...[
    '\u202E',
    '\u00A0',
    '\u200D',
    '*a',
    'a*',
    'a* ',
    'a@',
    '@a',
    'a@b.',
    'http://',
    'http://a',
    'www.',
    '[a](',
    'a(',
    'a()',
  ],
  ...[
    '.a',
    '</a',
    '<a>',
    '&a',
    ' from "',
    'import a, ',
    '? A',
    '( ',
    '{ ',
    '; ',
    ': ',
    '-a',
    '--a ',
    '- ',
    '1. ',
    'a=',
    '$ ',
  ],
  ...['  \n', 'a\n ', 'a {\n', '- a\n', '1. a\n', '    a\n', '*a\n\n'],
];

/** Where a rule would try again and again: what stands before and behind decides that it fails late. */
const SURROUNDED: readonly (readonly [before: string, repeated: string, after: string])[] = [
  ['a', ' ', 'b'],
  ['x()', ' ', 'y'],
  ['x = ', 'a', ' b'],
  ['x = (', ' ', 'b'],
  ['x[', ']', '='],
  ['pip ', '-a', '.'],
  ['pip ', 'a.', ''],
  ['import ', 'a', ' b'],
  ['export ', ' from "a', ''],
  ['def f(', ': ', 'x'],
  ['if ', ': ', 'x'],
  ['a_b ', '; ', 'x'],
  ['a{', ' ', 'b'],
  ['<a>', '</a', ''],
  ['http://a', '/', '{'],
  ['http://a', 'a-', '!'],
  ['http://a', '.', 'x('],
  ['a@', 'b.', '!'],
  ['*', 'a', '*'],
  ['Note (', 'a', ''],
  ['[2020-01-01', 'a', ''],
];

const secondsFor = (text: string) => cpuSeconds(() => importFile('a.txt', thread(text, text), [], false));

describe('200,000 characters that repeat take less than 4 CPU seconds', () => {
  test.each(REPEATED)('%j', { timeout: 60_000 }, (piece) => {
    expect(secondsFor(repeated(piece, 200_000))).toBeLessThan(4);
  });

  test.each(SURROUNDED)('%j, %j again and again, %j', { timeout: 60_000 }, (before, piece, after) => {
    expect(secondsFor(before + repeated(piece, 200_000) + after)).toBeLessThan(4);
  });

  test('in a title, and in related titles', { timeout: 60_000 }, () => {
    const title = repeated('a b? A', 200_000);
    const text = `[python] ${title}\n\nThis question is related to python\n\nExamples related to python\n\n${title} ${title}`;
    expect(cpuSeconds(() => importFile('a.txt', new TextEncoder().encode(text), [], false))).toBeLessThan(4);
  });
});
