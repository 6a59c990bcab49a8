import { describe, expect, test } from 'vitest';
import { pairFootnote } from '../../../src/importer/read/pair-footnote.ts';
import { readBlocks } from '../../../src/importer/read/read-blocks.ts';
import { splitLines } from '../../../src/importer/read/split-lines.ts';
import type { Block, Note } from '../../../src/importer/thread.ts';

/** Blocks as one word and their lines, `|` between the items of a list. */
function describeBlock(block: Block): string {
  if (block.kind === 'list') {
    const items = block.items.map((lines) => lines.map(({ text }) => text).join('/'));
    return `${block.marker === 'number' ? `${block.start}.` : block.marker} ${items.join('|')}`;
  }
  const lines = block.lines.map(({ text }) => text).join('/');
  return `${block.kind === 'code' ? (block.language ?? 'code') : block.kind}: ${lines}`;
}

function read(text: string, notes: Note[] = []): string[] {
  return pairFootnote(readBlocks(splitLines(text), notes), notes).map(describeBlock);
}

describe('paragraphs', () => {
  test('end at a blank line, and at a line that is something else', () => {
    expect(read('a\nb\n \t\n c\n- d\ne')).toEqual(['paragraph: a/b', 'paragraph: c', '- d', 'paragraph: e']);
  });
});

describe('lists', () => {
  test.each([
    ['every bullet makes a list of its own', '• a\n• b\n- c\n* d', ['• a|b', '- c', '* d']],
    ['a deeper line belongs to the item above it', '- a\n  b\n- c', ['- a/b|c']],
    ['blank lines between items do not end a list', '1. a\n\n2. b', ['1. a|b']],
    ['a number that does not follow is prose', '1. a\n3. b', ['1. a', 'paragraph: 3. b']],
    ['a list goes on below what stands between', '1. a\n\nb\n\n2) c', ['1. a', 'paragraph: b', '2. c']],
    ['a list may begin anew, and with 0', '1. a\n1. b\n0. c\n1. d', ['1. a', '1. b', '0. c|d']],
    [
      'numbers with leading zeros, years and bare markers are prose',
      '007. a\n1986. b\n-\n1.',
      ['paragraph: 007. a/1986. b/-/1.'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  test('an item that stands deeper is written as an item of the same list, with a note', () => {
    const notes: Note[] = [];
    expect(read('- a\n  - b\n    - c', notes)).toEqual(['- a|b|c']);
    const message = 'the item stands deeper than the one before it; written as an item of the same list';
    expect(notes).toEqual([{ kind: 'nested-list', line: 2, message }]);
  });
});

describe('code', () => {
  test.each([
    [
      'loses the indent that all its lines share',
      '    a = 1\n\n        b = 2\n    c = 3',
      ['python: a = 1//    b = 2/c = 3'],
    ],
    [
      'takes the lines beside it that may be code',
      '# one\nx = 1\nfor a in b:\n  c\nand so on',
      ['python: # one/x = 1/for a in b:/  c', 'paragraph: and so on'],
    ],
    ['leaves these lines alone where no code is', '# one\nfor example:\n  c', ['paragraph: # one/for example:/c']],
    ['goes on behind a blank line', 'x = 1\n\ny = 2', ['python: x = 1//y = 2']],
    ['ends where another language begins', 'x = 1\n\n$ ls', ['python: x = 1', 'sh: $ ls']],
    ['is not what follows it in a sentence', 'f()\n\nreturn', ['python: f()', 'paragraph: return']],
    [
      'stands between prose without blank lines',
      'Do:\nf()\nDone.',
      ['paragraph: Do:', 'python: f()', 'paragraph: Done.'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });
});

describe('a footnote', () => {
  test('is a paragraph behind a star that answers the only marked word', () => {
    const notes: Note[] = [];
    expect(read('One tick*, two.\n\n*a tick is short', notes)).toEqual([
      'paragraph: One tick*, two.',
      'footnote: a tick is short',
    ]);
    const message = 'the paragraph opens with `*`; written as the footnote of the `*` in line 1';
    expect(notes).toEqual([{ kind: 'footnote', line: 3, message }]);
  });

  test.each([
    ['two marks', 'a* b*\n\n*c'],
    ['two notes', 'a*\n\n*b\n\n*c'],
    ['the note first', '*b\n\na*'],
    ['no mark', 'a\n\n*b'],
    ['a mark in code', 'f(a*)\n\n*b'],
    ['a mark at an address', 'http://a*\n\n*b'],
    ['bold text', 'a*\n\n**b**'],
  ])('is not read where it is in doubt: %s', (_, text) => {
    expect(read(text).filter((block) => block.startsWith('footnote'))).toEqual([]);
  });
});
