import type { ProseLine, SourceLine } from '../thread.ts';

/**
 * The lines of a text, numbered from 1, whatever its line ends (`\n`, `\r\n`, `\r`). Form feeds and
 * vertical tabs become spaces; half a surrogate pair, which no file can hold, becomes U+FFFD.
 */
export function splitLines(text: string): SourceLine[] {
  return text
    .toWellFormed()
    .replace(/[\f\v]/g, ' ')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** Whether a line holds nothing but spaces and tabs. */
export const isBlank = (line: SourceLine | undefined): boolean => line !== undefined && /^[ \t]*$/.test(line.text);

/**
 * A text without the spaces and tabs around it. `trim()` would also remove characters that the
 * importer does not treat as white space, such as a no-break space.
 */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

const isSpace = (code: number) => code === 0x20 || code === 0x09;

/** A line as prose: without the spaces and tabs around it. */
export const proseLine = ({ number, text }: SourceLine): ProseLine => ({ number, text: trimSpaces(text) });

/** The runs of lines between blank lines. */
export function runsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  let blank = true;
  for (const line of lines) {
    if (!isBlank(line)) {
      if (blank) runs.push([]);
      runs.at(-1)?.push(line);
    }
    blank = isBlank(line);
  }
  return runs;
}
