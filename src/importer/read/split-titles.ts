import { trimSpaces } from './split-lines.ts';

/**
 * Splits titles that run together on one line, where the end of one is certain:
 *
 * 1. the thread's own title, when it ends with `?`, is one title wherever it stands between spaces;
 * 2. a `?` followed by a space and a capital ends a title.
 *
 * The rest stays whole, so a piece may hold several titles. The thread's own title is left out: that
 * question exists.
 */
export function splitTitles(line: string, ownTitle: string): string[] {
  return withoutOwnTitle(line, ownTitle)
    .flatMap((part) => part.split(/(?<=\?) +(?=\p{Lu})/u))
    .map(trimSpaces)
    .filter((title) => title !== '');
}

function withoutOwnTitle(line: string, ownTitle: string): string[] {
  if (!ownTitle.endsWith('?')) return [line];
  const parts: string[] = [];
  let start = 0;
  for (let at = line.indexOf(ownTitle); at >= 0; at = line.indexOf(ownTitle, at + 1)) {
    const end = at + ownTitle.length;
    if (at < start || !isEdge(line.charAt(at - 1)) || !isEdge(line.charAt(end))) continue;
    parts.push(line.slice(start, at));
    start = end;
  }
  parts.push(line.slice(start));
  return parts;
}

const isEdge = (character: string) => character === '' || character === ' ' || character === '\t';
