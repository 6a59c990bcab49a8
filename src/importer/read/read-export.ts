import { INVISIBLE, excerpt } from '../invisible.ts';
import { continuationOpening } from './continuation-opening.ts';
import { RELATED, TAGS, divideExport, tagLines } from './divide-export.ts';
import { noteUnseen } from './note-unseen.ts';
import { pairFootnote } from './pair-footnote.ts';
import { readBlocks } from './read-blocks.ts';
import { isBlank, splitLines, trimSpaces } from './split-lines.ts';
import { splitTitles } from './split-titles.ts';
import type { Answer, Block, Note, Refusal, Related, SourceLine, Thread } from '../thread.ts';

export type Reading = { ok: true; thread: Thread } | Refusal;

const TITLE = /^\[([^[\]]+)\][ \t]+(?=[^ \t])/;

/** More than anybody wrote; so many that each is a file would rather be something else. */
const MOST_ANSWERS = 1000;

/**
 * Reads a question and its answers out of the plain-text export:
 *
 * ```text
 * [tag] Title
 *
 * The question.
 *
 * This question is related to tag tag tag
 *
 * The answer is
 *
 *
 * An answer; two blank lines stand before the next.
 *
 *
 * Examples related to tag
 *
 * Titles that run together on one line
 * ```
 *
 * There may be no answers, and nothing related. A file holds one question. Text that has no title line,
 * no line of tags, or a second question is refused, with the line to look at.
 */
export function readExport(text: string): Reading {
  const lines = splitLines(text);
  const top = lines.findIndex((line) => !isBlank(line));
  const titleLine = lines[top];
  if (!titleLine) return refuse(1, 'expected a title such as "[python] How many?", found nothing but white space');
  const opening = TITLE.exec(titleLine.text);
  if (!opening) {
    return refuse(titleLine.number, `expected a title such as "[python] How many?", found ${excerpt(titleLine.text)}`);
  }

  const title = trimSpaces(titleLine.text.slice(opening[0].length));
  if (title.replace(INVISIBLE, '').trim() === '') {
    return refuse(titleLine.number, `expected a title that can be seen, found ${excerpt(title)}`);
  }

  const [tagIndex, secondIndex] = tagLines(lines, top + 1);
  const tagLine = tagIndex === undefined ? undefined : lines[tagIndex];
  if (tagIndex === undefined || !tagLine) {
    const expected = '`This question is related to …`, then `The answer is`, `Examples related to …` or the end';
    return refuse(titleLine.number, `expected below the title a line ${expected}, found none`);
  }
  if (secondIndex !== undefined) {
    return refuse(
      secondIndex + 1,
      `expected one question in a file, found the tags of a second; the first has its tags in line ${tagIndex + 1}`,
    );
  }

  const { bodies, related } = divideExport(lines, tagIndex + 1);
  const oneTooMany = bodies[MOST_ANSWERS];
  if (oneTooMany) {
    const reason = `expected at most ${MOST_ANSWERS} answers, found ${bodies.length}; two blank lines divide answers`;
    return refuse(oneTooMany[0]?.number ?? 1, reason);
  }

  const notes: Note[] = [];
  const question = readBody(lines.slice(top + 1, tagIndex), notes);
  const answers = bodies.map((body, index) => readAnswer(body, index, notes));
  notes.push(...noteUnseen(lines));
  const tags = [opening[1] ?? '', ...tagLine.text.replace(TAGS, '').split(/[ \t,]+/)]
    .map((tag) => trimSpaces(tag).toLowerCase())
    .filter((tag) => tag !== '');
  return {
    ok: true,
    thread: {
      title,
      line: titleLine.number,
      tags: [...new Set(tags)],
      question,
      answers,
      related: related.map((lines) => readRelated(lines, title)),
      notes: notes.sort((a, b) => a.line - b.line),
    },
  };
}

const refuse = (line: number, reason: string): Refusal => ({ ok: false, line, reason });

function readBody(lines: readonly SourceLine[], notes: Note[]): Block[] {
  return pairFootnote(readBlocks(lines, notes), notes);
}

function readAnswer(lines: readonly SourceLine[], index: number, notes: Note[]): Answer {
  const [first] = lines;
  const line = first?.number ?? 0;
  const opening = index > 0 && first ? continuationOpening(first.text) : undefined;
  if (opening !== undefined) {
    const message = `the block opens with ${opening} and probably continues the answer before it; written as answer ${index + 1}`;
    notes.push({ kind: 'continuation', line, message });
  }
  return { line, blocks: readBody(lines, notes) };
}

function readRelated(lines: readonly SourceLine[], title: string): Related {
  const [heading, ...titles] = lines;
  return {
    tag: (RELATED.exec(heading?.text ?? '')?.[1] ?? '').toLowerCase(),
    line: heading?.number ?? 0,
    titles: titles.flatMap((line) => splitTitles(line.text, title)),
  };
}
