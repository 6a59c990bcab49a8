import type { Block, Note, ProseLine } from '../thread.ts';

/** A `*` behind a plain word; behind an address it would be a part of the address. */
const MARK = /(?<=(?:^|[\s("'“‘])[\p{L}\p{N}'’-]{0,60}[\p{L}\p{N}])\*(?=[\s.,;:!?)]|$)/gu;
const NOTE = /^\*(?=[^\s*])/;

/**
 * Turns a paragraph that opens with `*` into the footnote of the `word*` it answers, and reports it
 * as a guess. Only where there is no doubt which belongs to which: one mark in the body's prose, and
 * one such paragraph after it. Everything else stays as it was typed.
 */
export function pairFootnote(blocks: Block[], notes: Note[]): Block[] {
  const marks = blocks.flatMap((block, index) => proseOf(block).flatMap((line) => marksIn(line, index)));
  const answers = blocks.flatMap((block, index) => (opensWithStar(block) ? [{ block, index }] : []));
  const [mark, secondMark] = marks;
  const [answer, secondAnswer] = answers;
  if (!mark || !answer || secondMark || secondAnswer || answer.index <= mark.index) return blocks;

  mark.line.footnoteAt = mark.at;
  const [first, ...others] = answer.block.lines;
  if (!first) return blocks;
  const line = `written as the footnote of the \`*\` in line ${mark.line.number}`;
  notes.push({ kind: 'footnote', line: first.number, message: `the paragraph opens with \`*\`; ${line}` });
  const footnote: Block = { kind: 'footnote', lines: [{ ...first, text: first.text.slice(1) }, ...others] };
  return blocks.map((block, index) => (index === answer.index ? footnote : block));
}

function proseOf(block: Block): ProseLine[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'code' ? [] : block.lines;
}

function marksIn(line: ProseLine, index: number) {
  return [...line.text.matchAll(MARK)].map((match) => ({ line, index, at: match.index }));
}

function opensWithStar(block: Block): block is Block<'paragraph'> {
  return block.kind === 'paragraph' && NOTE.test(block.lines[0]?.text ?? '');
}
