import type { Span } from '../reading.ts';

/** A line of the pasted text. */
export interface Line extends Span {
  text: string;
  indent: number;
}

/** The lines of a text, in order. */
export function linesOf(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text, start, end: start + text.length, indent: text.length - text.trimStart().length };
    start = line.end + 1;
    return line;
  });
}
