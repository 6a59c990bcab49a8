import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/importer/arguments.ts';
import { progress } from '../../../src/importer/progress.ts';
import { describeInput, describeTotals, type ReadInput } from '../../../src/importer/report.ts';

const read: ReadInput = {
  input: 'a.txt',
  outcome: 'new',
  folder: 'how-many',
  id: 'bcdf',
  title: 'How many?',
  tags: ['python'],
  answers: 2,
  wanted: [
    { tag: 'python', titles: 3 },
    { tag: 'wsgi', titles: 0 },
  ],
  edited: false,
  files: ['question.mdx'],
  notes: [{ kind: 'encoding', line: 2, message: 'not UTF-8; read as windows-1252' }],
};

describe('the report of a file', () => {
  test('says what was read, where it went and what to look at', () => {
    expect(describeInput(read, 'out')).toEqual([
      'a.txt: new: out/how-many (1 tag, 2 answers, 3 wanted titles in 2 lines)',
      '  a.txt:2: not UTF-8; read as windows-1252',
    ]);
  });

  test.each([
    [{ outcome: 'kept' }, 'a.txt: kept, because it was edited: out/how-many (1 tag, 2 answers)'],
    [
      { outcome: 'changed upstream' },
      'a.txt: changed upstream, nothing written; --update writes it: out/how-many (1 tag, 2 answers)',
    ],
    [
      { outcome: 'changed upstream', edited: true },
      'a.txt: changed upstream, nothing written, because the folder was edited: out/how-many (1 tag, 2 answers)',
    ],
  ] as const)('%j gives the reason', (change, line) => {
    expect(describeInput({ ...read, ...change, wanted: [], notes: [] }, 'out')).toEqual([line]);
  });

  test('shows twenty notes and counts the others', () => {
    const notes = Array.from({ length: 22 }, (_, line) => ({ kind: 'footnote', line, message: 'x' }) as const);
    const lines = describeInput({ ...read, notes }, 'out');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  and 2 notes more; --json has them all');
  });

  test('names the line of a refusal where there is one', () => {
    const refused = { input: 'a.txt', outcome: 'refused', reason: 'expected more' } as const;
    expect(describeInput(refused, 'out')).toEqual(['a.txt: refused: expected more']);
    expect(describeInput({ ...refused, line: 3 }, 'out')).toEqual(['a.txt:3: refused: expected more']);
  });

  test('ends with the number of files for each outcome', () => {
    const inputs = [read, read, { ...read, outcome: 'kept' } as const];
    expect(describeTotals({ out: 'out', dryRun: true, inputs })).toBe(
      '3 files: 2 new, 1 kept (dry run: nothing written)',
    );
    expect(describeTotals({ out: 'out', dryRun: false, inputs: [read] })).toBe('1 file: 1 new');
  });
});

describe('progress', () => {
  test('is one line that is written over on a terminal, from two files on', () => {
    expect([0, 1, 2].map((done) => progress(done, 2, true))).toEqual([
      '\r\u001B[Kimporting file 1 of 2',
      '\r\u001B[Kimporting file 2 of 2',
      '\r\u001B[K',
    ]);
    expect(progress(0, 1, true)).toBe('');
  });

  test('is a line for every 50 files elsewhere', () => {
    const lines = Array.from({ length: 121 }, (_, done) => progress(done, 120, false)).filter((line) => line !== '');
    expect(lines).toEqual(['imported 50 of 120 files\n', 'imported 100 of 120 files\n']);
  });
});

describe('arguments', () => {
  test('are files and options in any order', () => {
    expect(readArguments(['a', '--out', 'x', '--json', 'b', '--dry-run', '--update'])).toEqual({
      ask: 'import',
      options: { files: ['a', 'b'], out: 'x', dryRun: true, update: true, json: true },
    });
  });

  test('need no options', () => {
    expect(readArguments(['a'])).toEqual({
      ask: 'import',
      options: { files: ['a'], out: 'content/questions', dryRun: false, update: false, json: false },
    });
  });

  test.each([
    [[], 'expected at least one FILE, found none'],
    [['--out=', 'a'], 'expected a folder behind --out, found nothing'],
  ])('%j have to be mended', (args, reason) => {
    expect(readArguments(args)).toEqual({ ask: 'mend', reason });
  });

  test.each([[['--force', 'a']], [['a', '--out']], [['--json=yes', 'a']]])('%j are unknown', (args) => {
    expect(readArguments(args).ask).toBe('mend');
  });
});
