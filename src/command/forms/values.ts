import { plainWord } from '../found.ts';
import { pieceOf, type Word } from '../shell-words.ts';
import type { Line } from './lines.ts';
import { flowList, scalar } from './lists.ts';

/** The value of a key. */
export interface Value {
  /** Its items, where it is a list. */
  list: Word[] | undefined;
  /** The text itself, where it is none. */
  string: Word;
  /** A list that Docker does not take for one. */
  broken: boolean;
  /** The line it ends on. */
  last: number;
}

/** A value that ends with its line, or with the lines that a backslash adds. */
export function lineValue(source: string, lines: Line[], place: number, from: number): Value {
  let last = place;
  while (/\\\s*$/.test(lines[last]?.text.slice(-9) ?? '') && last + 1 < lines.length) last++;
  const end = lines[last]?.end ?? from;
  const list = source[from] === '[' ? flowList(source, from) : undefined;
  return {
    list: list?.words,
    broken: list?.json === false,
    string: { ...pieceOf(source, from, end), start: from, end, literal: false },
    last,
  };
}

/** A value in YAML, however it is written. */
export function yamlValue(source: string, lines: Line[], place: number, from: number, column: number): Value {
  const rest = source.slice(from, lines[place]?.end).trim();
  const flow = rest.startsWith('[') ? flowList(source, from) : undefined;
  let last = place;
  if (flow) {
    while ((lines[last + 1]?.start ?? Infinity) < flow.end) last++;
    return { list: flow.words, string: plainWord('', from, from), broken: false, last };
  }
  if (rest !== '' && !rest.startsWith('#'))
    return { list: undefined, broken: false, ...yamlScalar(source, lines, place, from, column) };
  const list: Word[] = [];
  for (let item = lines[last + 1]; item; item = lines[last + 1]) {
    const dash = /^[ \t]*(?:-(?:[ \t]+|$)|(?=#|$))/.exec(item.text)?.[0];
    if (dash === undefined || (item.indent < column && item.text.trim() !== '')) break;
    last++;
    if (!dash.includes('-')) continue;
    const read = yamlScalar(source, lines, last, item.start + dash.length, item.indent);
    list.push(read.string);
    last = read.last;
  }
  return { list, string: plainWord('', from, from), broken: false, last };
}

/** A string that starts at `from`, and the line it ends on. */
function yamlScalar(
  source: string,
  lines: Line[],
  place: number,
  from: number,
  column: number,
): { string: Word; last: number } {
  const end = lines[place]?.end ?? from;
  const rest = source.slice(from, end);
  const quote = /^["']/.exec(rest)?.[0];
  const close = quote === undefined ? -1 : rest.lastIndexOf(quote);
  if (quote !== undefined && close > 0)
    return { string: scalar(source, from + 1, from + close, quote === '"'), last: place };
  let last = place;
  for (let next = place + 1; next < lines.length; next++) {
    const blank = lines[next]?.text.trim() === '';
    if (!blank && (lines[next]?.indent ?? 0) <= column) break;
    if (!blank) last = next;
  }
  const stop = lines[last]?.end ?? end;
  const block = /^[|>][-+\d]*[ \t]*$/.test(rest);
  const start = block ? Math.min(end + 1, stop) : from;
  const text = source.slice(start, stop);
  // Lines are one line, but in a `|` block.
  const joined = rest.startsWith('|') ? text : text.replaceAll('\n', ' ');
  return {
    string: plainWord(quote === undefined ? joined : ` ${joined.slice(1)}`.replace(/["'] *$/, ''), start, stop, !block),
    last,
  };
}
