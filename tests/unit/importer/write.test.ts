import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTitle } from '../../../src/importer/write/answer-title.ts';
import { folderHash, withHash } from '../../../src/importer/write/folder-hash.ts';
import { shorten } from '../../../src/importer/write/shorten.ts';
import { slug } from '../../../src/knowledge/slug.ts';
import type { Block } from '../../../src/importer/thread.ts';

const seed = 20261122;

describe('a slug', () => {
  test('is of lower-case words with hyphens, or empty, and never over 60 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(text).length).toBeLessThanOrEqual(60);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    ['accents are left off', 'Café à la crème', 'cafe-a-la-creme'],
    ['apostrophes are left out', "It doesn’t, don't it?", 'it-doesnt-dont-it'],
    ['words are whole', `${'word '.repeat(11)}longer`, 'word-word-word-word-word-word-word-word-word-word-word'],
    ['a single long word is cut', 'a'.repeat(100), 'a'.repeat(60)],
    ['nothing is left of other scripts', 'שלום 日本 👍', ''],
  ])('%s', (_, text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('a shortened text', () => {
  test('is the text, or whole words of it and an ellipsis, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test.each([
    ['one two', 7, 'one two'],
    ['one two', 6, 'one…'],
    ['one two', 4, 'one…'],
    ['one two', 3, 'on…'],
    ['a👍b', 3, 'a…'],
  ])('%s in %i characters is %s', (text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });
});

describe('the title of an answer', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', lines: [{ number: 1, text }] });

  test.each([
    ['It is one. Not two.', 'It is one.'],
    ['Use e.g. gunicorn or uWSGI, i.e. a server. That is it.', 'Use e.g. gunicorn or uWSGI, i.e. a server.'],
    ['He said "no." Then he left', 'He said "no."'],
    ['Why? Éric knows', 'Why?'],
    ['no end', 'no end'],
  ])('%s → %s', (text, title) => {
    expect(answerTitle([paragraph(text)])).toBe(title);
  });

  test('is the first line of code, and the first item of a list', () => {
    expect(answerTitle([{ kind: 'code', language: undefined, lines: [{ number: 1, text: '  f()' }] }])).toBe('f()');
    const items = [[{ number: 1, text: 'one' }], [{ number: 2, text: 'two' }]];
    expect(answerTitle([{ kind: 'list', marker: '-', start: 0, items }])).toBe('one');
  });

  test('has at most 110 characters', () => {
    expect(answerTitle([paragraph('word '.repeat(50))])).toBe(`${'word '.repeat(21)}word…`);
  });
});

describe('the hash of a folder', () => {
  const QUESTION = '---\nimported:\n  hash: ""\n---\n\nA\n  hash: ""\n';
  const files = withHash(
    new Map([
      ['question.mdx', QUESTION],
      ['1-a.mdx', 'a\n'],
    ]),
  );
  const hash = folderHash(files);

  test('is the one that the folder contains', () => {
    expect(files.get('question.mdx')).toBe(QUESTION.replace('""', `"${hash}"`));
  });

  test('does not depend on line ends or on the order of files', () => {
    const windows = [...files].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')] as const);
    expect(folderHash(new Map(windows.reverse()))).toBe(hash);
  });

  test.each([
    ['a changed text', new Map([...files, ['1-a.mdx', 'b\n']])],
    ['a file more', new Map([...files, ['2-b.mdx', '']])],
    ['a file less', new Map([...files].slice(0, 1))],
    ['another name', new Map([...files].map(([name, text]) => [name.replace('1-', '2-'), text]))],
    ['a changed question', new Map([...files].map(([name, text]) => [name, text.replace('A', 'B')]))],
  ])('changes with %s', (_, changed) => {
    expect(folderHash(changed)).not.toBe(hash);
  });
});
