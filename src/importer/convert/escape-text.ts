import { INVISIBLE } from '../invisible.ts';

/** What the site's MDX engine (Sätteri, CommonMark with GFM) could read as markup at any place. */
const UNSAFE: readonly RegExp[] = [
  // Escapes and code spans, emphasis and strikethrough, expressions, tags, links, table cells.
  /[\\`*~{}<[|]/,
  // Between letters or digits an underscore is one in any case, and names stay readable.
  /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/,
  // Character references.
  /&(?=#\d{1,10};|#[xX][\da-fA-F]{1,10};|[A-Za-z][A-Za-z\d]{0,40};)/,
];

const ANYWHERE = new RegExp(`(?<unsafe>${UNSAFE.map(({ source }) => source).join('|')})|${INVISIBLE.source}`, 'gu');

/** What begins a block at the start of a line: each first group is safe, and a backslash goes behind it. */
const UNSAFE_AT_START: readonly RegExp[] = [
  // Bullets, thematic breaks, setext underlines, the second row of a table, the fence of frontmatter.
  /^()[-+](?=[ \t:|+-]|$)/,
  /^():(?=[ \t]*-)/,
  /^()=+[ \t]*$/,
  /^()#{1,6}(?=[ \t]|$)/,
  /^()>/,
  /^(\d{1,9})[.)](?=[ \t]|$)/,
];

/** A module's statement at the start of a line, which no backslash hides: `import …`, `export …`. */
const STATEMENT = /^(?:import|export)(?![A-Za-z0-9])/;

/**
 * A piece of a line as MDX that shows the same characters and is nothing but text.
 *
 * Escapes are backslashes where those are enough. Characters that an author cannot see are written as
 * references (`&#x202E;`), and so is the first letter of `import` and `export` at the start of a line.
 *
 * @param text Without line ends, and without white space at the start of a line.
 * @param atStart Whether it stands at the start of a line.
 */
export function escapeText(text: string, atStart: boolean): string {
  if (!atStart) return escapeAnywhere(text);
  if (STATEMENT.test(text)) return reference(text.charAt(0)) + escapeAnywhere(text.slice(1));
  for (const pattern of UNSAFE_AT_START) {
    const match = pattern.exec(text);
    if (!match) continue;
    const before = match[1] ?? '';
    return `${before}\\${text.charAt(before.length)}${escapeAnywhere(text.slice(before.length + 1))}`;
  }
  return escapeAnywhere(text);
}

const escapeAnywhere = (text: string): string =>
  text.replace(ANYWHERE, (found: string, unsafe: string | undefined) =>
    unsafe === undefined ? reference(found) : `\\${unsafe}`,
  );

const reference = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
