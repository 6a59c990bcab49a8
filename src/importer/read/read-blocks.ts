import { codeLine, type Look } from './code-line.ts';
import { listItem } from './list-item.ts';
import { isBlank, proseLine, runsOf } from './split-lines.ts';
import type { Block, Note, SourceLine } from '../thread.ts';

/**
 * The paragraphs, lists and code of a body. Lines between blank lines are read one by one:
 *
 * - A line with a bullet is an item, and so is one with a number when the number is 0 or 1 or follows
 *   the list's last one. A deeper line below an item belongs to it. How deep an item stands is not
 *   kept: a nested list becomes one list, with a note.
 * - A line that looks like code is code, with the lines beside it that may be code. Code on both
 *   sides of a blank line is one block, unless it is in two languages.
 * - Every other line is prose.
 */
export function readBlocks(lines: readonly SourceLine[], notes: Note[]): Block[] {
  const reader = new BlockReader(notes);
  for (const run of runsOf(lines)) reader.read(run);
  return reader.blocks.map((block) => (block.kind === 'code' ? withoutSharedIndent(block) : block));
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #notes: Note[];
  /** Number of the last item of the last numbered list; 0 lets a list begin with 1. */
  #lastNumber = 0;
  /** Indent of the last item, to tell what belongs to it. */
  #indent = 0;
  #noted: Block<'list'> | undefined;

  constructor(notes: Note[]) {
    this.#notes = notes;
  }

  /** Reads lines that no blank line divides. */
  read(run: readonly SourceLine[]): void {
    const looks = run.map(({ text }) => codeLine(text));
    const opensCode = linesThatOpenCode(looks);
    let last: Block | undefined = this.blocks.at(-1);
    run.forEach((line, index) => {
      const within = index > 0;
      const list = this.#addItem(line, last);
      if (list) {
        last = list;
      } else if (within && last?.kind === 'list' && indentOf(line) > this.#indent) {
        last.items.at(-1)?.push(proseLine(line));
      } else if (opensCode[index] === true || (last?.kind === 'code' && belongsToCode(line, looks[index], within))) {
        last = this.#addCode(line, last, looks[index], within);
      } else if (within && last?.kind === 'paragraph') {
        last.lines.push(proseLine(line));
      } else {
        last = { kind: 'paragraph', lines: [proseLine(line)] };
        this.blocks.push(last);
      }
    });
  }

  /** Adds the item that a line opens to the list before it, or opens a list. */
  #addItem(line: SourceLine, last: Block | undefined): Block<'list'> | undefined {
    const item = listItem(line);
    if (!item) return undefined;
    if (item.marker === 'number' && item.number > 1 && item.number !== this.#lastNumber + 1) return undefined;
    const follows =
      last?.kind === 'list' &&
      last.marker === item.marker &&
      (item.marker !== 'number' || item.number === this.#lastNumber + 1);
    const list: Block<'list'> = follows ? last : { kind: 'list', marker: item.marker, start: item.number, items: [] };
    if (!follows) this.blocks.push(list);
    else if (item.indent > this.#indent && this.#noted !== list) {
      this.#noted = list;
      const message = 'the item stands deeper than the one before it; written as an item of the same list';
      this.#notes.push({ kind: 'nested-list', line: line.number, message });
    }
    list.items.push([item.line]);
    this.#indent = item.indent;
    if (item.marker === 'number') this.#lastNumber = item.number;
    return list;
  }

  /** Adds a line to the code before it, with the blank lines between, or opens a block. */
  #addCode(line: SourceLine, last: Block | undefined, look: Look | undefined, within: boolean): Block<'code'> {
    const language = look?.is === 'code' ? look.language : undefined;
    // A deeper line behind a blank one goes on with the code, whatever it looks like.
    const goesOn = within || look?.is !== 'code' || indentOf(line) >= 2;
    if (last?.kind !== 'code' || (!goesOn && last.language !== language)) {
      const code: Block<'code'> = { kind: 'code', language, lines: [line] };
      this.blocks.push(code);
      return code;
    }
    const end = last.lines.at(-1)?.number ?? line.number;
    for (let number = end + 1; number < line.number; number++) last.lines.push({ number, text: '' });
    last.lines.push(line);
    last.language ??= language;
    return last;
  }
}

/** For each line: whether it is code, or stands directly before code and may be code itself. */
function linesThatOpenCode(looks: readonly Look[]): boolean[] {
  const opens = looks.map(({ is }) => is === 'code');
  for (let i = looks.length - 2; i >= 0; i--) {
    if (looks[i]?.is === 'code beside code' && opens[i + 1] === true) opens[i] = true;
  }
  return opens;
}

/** Behind a blank line only a deeper line goes on with code: words that begin one may begin a sentence. */
const belongsToCode = (line: SourceLine, look: Look | undefined, within: boolean) =>
  look?.is === 'code beside code' && (within || indentOf(line) >= 2);

const indentOf = ({ text }: SourceLine) => text.search(/[^ \t]|$/);

function withoutSharedIndent(code: Block<'code'>): Block<'code'> {
  const texts = code.lines.filter((line) => !isBlank(line)).map(({ text }) => text);
  const first = texts[0] ?? '';
  let shared = indentOf({ number: 0, text: first });
  for (const text of texts) {
    while (!text.startsWith(first.slice(0, shared))) shared--;
  }
  return {
    ...code,
    lines: code.lines.map((line) => ({ ...line, text: isBlank(line) ? '' : line.text.slice(shared) })),
  };
}
