/** The first line in which two texts differ. */
export interface Difference {
  /** From 1. */
  line: number;
  /** `undefined` where the text has ended. */
  expected: string | undefined;
  found: string | undefined;
}

/** Where a text first departs from what was expected; `undefined` if it does not. */
export function difference(expected: string, found: string): Difference | undefined {
  if (expected === found) return undefined;
  const expectedLines = linesOf(expected);
  const foundLines = linesOf(found);
  let line = 0;
  while (expectedLines[line] === foundLines[line]) line++;
  return { line: line + 1, expected: expectedLines[line], found: foundLines[line] };
}

/** A difference in words. */
export function describeDifference({ line, expected, found }: Difference): string {
  const said = (text: string | undefined, end: string) => (text === undefined ? end : JSON.stringify(text));
  return `line ${line} of the output: expected ${said(expected, 'no such line')}, printed ${said(found, 'nothing more')}`;
}

/** Nothing at all has no line; else an empty text and an empty line would be the same. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
