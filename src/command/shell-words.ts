/**
 * Splits a shell line into words.
 *
 * Not `shell-quote`: that package returns words without their places in the text, replaces `$VAR`
 * by its value or by nothing, and operators by objects. Here the reader must see what
 * each word means where it stands, and what only their machine knows:
 * `$VAR`, `${VAR:-4}`, `$(…)` and backquotes stay in a word as written, as do `{{ … }}` and
 * `<name>`, which people paste from templates.
 *
 * Nothing is run or filled in. Any text is accepted, in linear time: a quote without its partner
 * is an ordinary character.
 */

/** Text to split, and where each of its characters stands in the pasted text. */
export interface Piece {
  text: string;
  at: (index: number) => number;
}

/** A word without its quotes. */
export interface Word extends Piece {
  start: number;
  end: number;
  /** No shell fills in its `$`: it stands in single quotes, or where no shell runs. */
  literal: boolean;
}

export type Token =
  ({ kind: 'word' } & Word) | { kind: 'operator' | 'redirect' | 'comment'; text: string; start: number; end: number };

/** The part of the pasted text from `start` to `end`. */
export function pieceOf(source: string, start = 0, end = source.length): Piece {
  return { text: source.slice(start, end), at: (index) => start + index };
}

const BLANK = /[ \t\r\f\v\u00a0]+/y;
const CONTINUED = /\\[ \t\r]*\n/y;
const OPERATOR = /&&|\|\||;;|&(?!>)|[;|()\n]/y;
const REDIRECT = /(?:\d+|&)?[<>]{1,3}(?:&(?:\d+|-))?/y;
/** Characters that mean nothing to a shell. */
const PLAIN = /[^\s;|&()<>\\'"$`{]+/y;
/** Starts a word for certain. */
const PLAIN_START = /[\w./@%~:,+*=[\]-](?!\d*[<>])/y;
const COMMENT = /#[^\n]*/y;
const TEMPLATE = /\{\{[^{}]*\}\}|<[A-Za-z][\w-]*>/y;
const VARIABLE = /\$\w+/y;

export function shellWords(piece: Piece): Token[] {
  const { text, at } = piece;
  const tokens: Token[] = [];
  /** Quotes that have no partner in the rest of the text. */
  const lonely = new Set<string>();
  let index = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = index;
    return pattern.exec(text)?.[0];
  };
  const push = (kind: 'operator' | 'redirect' | 'comment', found: string): void => {
    tokens.push({ kind, text: found, start: at(index), end: at(index + found.length - 1) + 1 });
    index += found.length;
  };

  while (index < text.length) {
    const skipped = match(BLANK) ?? match(CONTINUED);
    if (skipped !== undefined) {
      index += skipped.length;
      continue;
    }
    if (match(PLAIN_START) === undefined && match(TEMPLATE) === undefined) {
      const operator = match(OPERATOR);
      const redirect = operator === undefined ? match(REDIRECT) : undefined;
      const comment = match(COMMENT);
      if (operator !== undefined) push('operator', operator);
      else if (redirect !== undefined) push('redirect', redirect);
      else if (comment !== undefined) push('comment', comment);
      if (operator ?? redirect ?? comment) continue;
    }
    index = readWord(index);
  }
  return tokens;

  /** Reads the word that starts at `from`; returns where it ends. */
  function readWord(from: number): number {
    /** Where its parts start: in the word, in the text, in turns. Quotes and backslashes lie between them. */
    const parts: number[] = [];
    let word = '';
    let literal = false;
    let here = from;
    let kept = -1;
    const keep = (end: number): void => {
      if (here !== kept) parts.push(word.length, here);
      word += text.slice(here, end);
      here = kept = end;
    };
    while (here < text.length) {
      index = here;
      const plain = match(PLAIN) ?? match(TEMPLATE);
      if (plain !== undefined) {
        keep(here + plain.length);
        continue;
      }
      const character = text.charAt(here);
      if (/[\s;|&()<>]/.test(character)) break;
      if (character === '\\') {
        const continued = match(CONTINUED);
        here += continued?.length ?? 1;
        if (continued === undefined && here < text.length) keep(here + 1);
      } else if (character === "'" || character === '"') {
        const end = lonely.has(character) ? -1 : closing(text, here);
        if (end < 0) {
          lonely.add(character);
          keep(here + 1);
          continue;
        }
        here++;
        if (character === "'") {
          literal ||= text.slice(here, end).includes('$');
          keep(end);
        } else
          while (here < end) {
            if (text[here] === '\\' && /["\\$`]/.test(text.charAt(here + 1))) here++;
            keep(Math.min(end, isHole(text, here) ? holeEnd(text, here) : here + 1));
          }
        here = end + 1;
      } else keep(isHole(text, here) ? holeEnd(text, here) : here + 1);
    }
    tokens.push({
      kind: 'word',
      text: word,
      at: (position) => at(placeOf(parts, position, from)),
      start: at(from),
      end: at(Math.max(from, here - 1)) + 1,
      literal,
    });
    // Always onwards, whatever stopped the word.
    return Math.max(here, from + 1);
  }
}

function isHole(text: string, index: number): boolean {
  return text[index] === '$' || text[index] === '`';
}

/** Where a character of a word stands. */
function placeOf(parts: readonly number[], position: number, otherwise: number): number {
  let place = otherwise;
  for (let part = 0; (parts[part] ?? Infinity) <= position; part += 2)
    place = (parts[part + 1] ?? 0) + position - (parts[part] ?? 0);
  return place;
}

/** Where the quote at `from` is closed, or -1. */
function closing(text: string, from: number): number {
  const quote = text.charAt(from);
  if (quote === "'") return text.indexOf(quote, from + 1);
  let here = from + 1;
  while (here < text.length) {
    const character = text[here];
    if (character === quote) return here;
    if (character === '\\') here += 2;
    else here = isHole(text, here) ? holeEnd(text, here) : here + 1;
  }
  return -1;
}

/** Where the expansion at `from` ends: after its bracket, or with the line where none closes it. */
function holeEnd(text: string, from: number): number {
  const opening = text.charAt(from + 1);
  if (text[from] === '`') {
    let here = from + 1;
    while (here < text.length && text[here] !== '`' && text[here] !== '\n') here++;
    return text[here] === '`' ? here + 1 : from + 1;
  }
  const partner = opening === '{' ? '}' : opening === '(' ? ')' : undefined;
  if (partner === undefined) {
    VARIABLE.lastIndex = from;
    return from + (VARIABLE.exec(text)?.[0].length ?? 1);
  }
  let depth = 0;
  let here = from + 1;
  for (; here < text.length && text[here] !== '\n'; here++) {
    if (text[here] === opening) depth++;
    else if (text[here] === partner && --depth === 0) return here + 1;
  }
  return here;
}
