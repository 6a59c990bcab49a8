const NAME = /^[ \t]*(?:await[ \t]+)?[A-Za-z_][\w.]*\(/;
const AFTER = /^[ \t]*(?:[;,][ \t]*)?(?:(?:#|\/\/).*)?$/;
const CHAINED = /^(?:\.\w+)*[([]/;

/**
 * Whether a line is one call and nothing else, perhaps with a comment: `app.run(port=80) # why`.
 *
 * The parenthesis behind the name has to close at the end, so that prose such as "run() is a method
 * (see the docs)" is none. Quotes are skipped; a line that closes nothing is none either.
 */
export function isCall(line: string): boolean {
  const name = NAME.exec(line);
  if (!name) return false;
  let at = name[0].length - 1;
  for (;;) {
    at = closingOf(line, at) + 1;
    if (at === 0) return false;
    const chained = CHAINED.exec(line.slice(at, at + 80));
    if (!chained) return AFTER.test(line.slice(at));
    at += chained[0].length - 1;
  }
}

/** Where the bracket at `open` closes, or -1. */
function closingOf(line: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let i = open; i < line.length; i++) {
    const character = line.charAt(i);
    if (quote) {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth === 0) return i;
  }
  return -1;
}
