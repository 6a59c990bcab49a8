/**
 * What Jira's wiki renderer shows of one line, as text; what it makes of marks stands in angle quotes: `‹b›x‹/b›`,
 * `‹https://x.example›text‹/›`.
 *
 * It goes the renderer's own way: macros, blocks, links and addresses come before escapes, so that a backslash hides
 * from them only what they look for it at; most escapes become references, which stay until the end; phrases and
 * pictures come after that. (Its source is com.atlassian.renderer.v2, in the order of its components.)
 */
export function readJira(source: string): string {
  const macro = firstMacro(source);
  if (macro !== undefined) return `‹macro ${macro}›`;
  for (const [name, pattern] of BLOCKS) if (pattern.test(source)) return `‹${name}›`;

  const kept: string[] = [];
  const keep = (shown: string) => `\uE000${String.fromCharCode(0xe100 + kept.push(shown) - 1)}`;
  const line = source
    // A link's text ends at the first bar, whatever stands before it.
    .replace(/(?<!\\)\[(?![\]\s])((?:\\[[\]]|[^[\]])*?)(?<!\\)\]/g, (_, inside: string) => {
      const bar = inside.indexOf('|');
      return keep(
        bar > 0 ? `‹${inside.slice(bar + 1)}›${phrases(inside.slice(0, bar), keep)}‹/›` : `‹${inside}›${inside}‹/›`,
      );
    })
    // An address as it stands; a backslash may be part of it.
    .replace(
      /(^|[^"[|'!])((?<![\p{L}\p{N}])(?:(?:https?|ftp|news|irc):\/\/|mailto:|file:)[-_.!~*';/?:@#&=%+$,\p{L}\p{N}[\]()\\]+)/gu,
      (_, before: string, run: string) => {
        const address = run.replace(/[.,>)\];}"'!]+$/, '');
        return `${before}${keep(`‹${address}›${address}‹/›`)}${run.slice(address.length)}`;
      },
    );
  let shown = phrases(line, keep);
  while (shown.includes('\uE000'))
    shown = shown.replace(/\uE000([\uE100-\uF000])/g, (_, place: string) => kept[place.charCodeAt(0) - 0xe100] ?? '');
  return shown;
}

/** The first `{name}` that no backslash hides. */
function firstMacro(source: string): string | undefined {
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '{') {
      // The start of a phrase: {{, {*}.
      if ('{*?^_-+~'.includes(source[at + 1] ?? ' ')) at++;
      else {
        const name = /^\{(\w+)(?::[^}]*)?\}/.exec(source.slice(at))?.[1];
        if (name !== undefined) return name;
      }
    }
  }
  return undefined;
}

const BLOCKS: readonly [string, RegExp][] = [
  ['list', /^\s*(?!-{2,3})[*\-#]+\s/],
  ['heading', /^\s*h[1-6]\.\s/],
  ['quotation', /^\s*bq\.\s/],
  ['rule', /^\s*-{4,}\s*$/],
  ['table', /^\s*\|/],
];

const SIGNS =
  /(?:\((?:flagoff|flag|off|on|\*[rgby]?|[yni/x!?+-])\)|:-?[()]|:[PD]|(?<!&#?[a-zA-Z0-9]{1,10});-?\))(?![a-zA-Z])/g;

/** What encloses a phrase, in the order in which phrases are looked for. */
const PHRASES: readonly [string, string, string][] = [
  ['\\*', '\\*', 'b'],
  ['\\^', '\\^', 'sup'],
  ['~', '~', 'sub'],
  ['_', '_', 'em'],
  ['-', '-', 'del'],
  ['\\?\\?', '\\?\\?', 'cite'],
  ['\\+', '\\+', 'ins'],
  ['\\{\\{', '\\}\\}', 'tt'],
];

function phrases(source: string, keep: (shown: string) => string): string {
  let line = source
    // Braces and brackets become bare, everything else a reference. One backslash behind another escapes nothing.
    .replace(/(?<!\\)\\([-#*_+?^~|%{}[\]()!@])/g, (_, character: string) =>
      '{}[]'.includes(character) ? character : `&#${character.charCodeAt(0)};`,
    )
    .replace(/&(?!#?[a-zA-Z0-9]+;)/g, '&amp;')
    .replace(/(?<=^|\s)---?(?=\s|$)/g, '‹dash›')
    .replace(SIGNS, () => keep('‹picture›'))
    .replace(/(?<![\p{L}\p{N}\\])!(?=\S)[^!]*?[^\s!]!(?![\p{L}\p{N}])/gu, '‹image›');
  for (const [start, end, tag] of PHRASES) {
    const opening = `(?:(?<![\\p{L}\\p{N}\\\\])${start}|\\{${start}\\})`;
    const closing = `(?<!\\\\)(?:${end}(?![\\p{L}\\p{N}])|\\{${end}\\})`;
    const inside = `([^\\s${start}](?:(?!${end}).*?[^\\s${end}])??)`;
    line = line.replace(new RegExp(`${opening}${inside}${closing}`, 'gu'), `‹${tag}›$1‹/${tag}›`);
  }
  return line
    .replace(/\\\\/g, '‹line end›')
    .replace(/&(?:#(\d+)|amp);/g, (_, code: string | undefined) =>
      code === undefined ? '&' : String.fromCodePoint(Number(code)),
    );
}
