import { excerpt } from '../invisible.ts';

/** Openings of a block that adds to the answer before it, rather than answering by itself. */
const OPENINGS: readonly RegExp[] = [
  /^(?:note|n\.b\.|nb|p\.?s\.?|edit|update|updated|addendum|disclaimer)(?: ?#?\d+)?(?: \([^)]{1,40}\))?[ ]?[:.,–-]/i,
  // The format divides answers at two blank lines, which code may contain as well.
  /^(?: {4}|\t)/,
];

/** How a block opens if it probably continues the one before: words for a message. */
export function continuationOpening(line: string): string | undefined {
  const opening = OPENINGS.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined);
  if (opening === undefined) return undefined;
  return opening.trim() === '' ? 'an indent' : excerpt(opening);
}
