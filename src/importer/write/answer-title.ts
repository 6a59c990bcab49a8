import { shorten } from './shorten.ts';
import type { Block } from '../thread.ts';

const MOST_CHARACTERS = 110;

/** A full stop, question or exclamation mark before a capital; "e.g. gunicorn" goes on. */
const SENTENCE_END = /[.!?]["')\]”’]?(?= +["'(“‘]?\p{Lu})/u;

/**
 * The title of an answer still being written: its first sentence, or its first line if that is code,
 * cut at a whole word to at most 110 characters.
 */
export function answerTitle(blocks: readonly Block[]): string {
  const text = firstText(blocks).slice(0, 1000);
  const end = SENTENCE_END.exec(text);
  return shorten(end ? text.slice(0, end.index + end[0].length) : text, MOST_CHARACTERS);
}

function firstText([first]: readonly Block[]): string {
  if (!first) return '';
  if (first.kind === 'code') return first.lines[0]?.text.replace(/^[ \t]+/, '') ?? '';
  const lines = first.kind === 'list' ? (first.items[0] ?? []) : first.lines;
  return lines.map(({ text }) => text).join(' ');
}
