import { load } from 'cheerio';
import { termPath, type Term } from '../knowledge/glossary.ts';

/** A page has at most this many links to the glossary: more of them would be noise. */
const MOST = 8;

/** Whose words are left alone; bold words at the start of a paragraph stand in for headings. */
const LEFT_ALONE =
  'a, b, button, code, em, figcaption, figure, h1, h2, h3, h4, h5, h6, kbd, pre, script, strong, style, summary, svg, th';

/** A page and its markup. */
interface Page {
  file: string;
  html: string;
}

/** Where a page first uses a term: offsets into its markup. */
interface Use {
  term: Term;
  start: number;
  end: number;
}

/**
 * Links the first use of a term in the prose of each page to its page in the glossary, at most 8 a page.
 *
 * Where a page uses more terms, those come first that fewer of the pages use: `worker` is everywhere and needs
 * no link, `backlog` may be new. Equally common ones go in the order of the page.
 *
 * A use is one of the term's wordings as a whole word: not a part of a word with hyphens, and not within one of the
 * phrases that the term excepts. Words in links, code, headings and pictures are left alone.
 *
 * @param pages Pages to link from; one without prose stays as it is.
 * @param base The path the site is built for, with a slash at both ends.
 * @returns The changed markup of the pages that changed, by file; the rest of each is as it was, byte for byte.
 */
export function linkTerms(pages: readonly Page[], terms: readonly Term[], base: string): Map<string, string> {
  const find = finder(terms);
  if (!find) return new Map();
  const uses = pages.map(({ file, html }) => ({ file, html, uses: find(html) }));

  const commonness = new Map<Term, number>();
  for (const page of uses) for (const { term } of page.uses) commonness.set(term, (commonness.get(term) ?? 0) + 1);
  const common = ({ term }: Use) => commonness.get(term) ?? 0;

  return new Map(
    uses.flatMap((page): [string, string][] => {
      const chosen = [...page.uses].sort((a, b) => common(a) - common(b) || a.start - b.start).slice(0, MOST);
      return chosen.length > 0 ? [[page.file, withLinks(page.html, chosen, base)]] : [];
    }),
  );
}

function withLinks(html: string, uses: readonly Use[], base: string): string {
  let linked = html;
  // From the end, so that earlier offsets stay right.
  for (const { term, start, end } of [...uses].sort((a, b) => b.start - a.start)) {
    const link = `<a class="term" href="${base}${termPath(term.slug).slice(1)}">${html.slice(start, end)}</a>`;
    linked = linked.slice(0, start) + link + linked.slice(end);
  }
  return linked;
}

/** Text nodes of a parsed page, as far as they are read here. */
interface TextNode {
  type: string;
  sourceCodeLocation?: { startOffset: number; endOffset: number } | null;
}

/** Makes what finds the first use of each term on a page; nothing where no term links. */
function finder(terms: readonly Term[]): ((html: string) => Use[]) | undefined {
  const byWording = new Map(terms.flatMap((term) => term.data.links.map((wording) => [keyOf(wording), term] as const)));
  if (byWording.size === 0) return undefined;
  const wordings = wholeWords([...byWording.keys()].map(eitherCase), 'gu');
  const excepted = terms.flatMap(({ data }) => data.except.map(pattern));
  const exceptions = excepted.length > 0 ? wholeWords(excepted, 'giu') : undefined;

  return (html) => {
    if (!html.includes('class="prose"')) return [];
    const document = load(html, { sourceCodeLocationInfo: true });
    const first = new Map<Term, Use>();
    for (const node of document('.prose, .prose *').contents().toArray() as unknown as TextNode[]) {
      if (node.type !== 'text' || !node.sourceCodeLocation) continue;
      const { startOffset, endOffset } = node.sourceCodeLocation;
      const text = html.slice(startOffset, endOffset);
      const found = [...text.matchAll(wordings)];
      if (found.length === 0 || document(node as never).closest(LEFT_ALONE).length > 0) continue;
      const falseFriends = exceptions ? [...text.matchAll(exceptions)] : [];
      for (const match of found) {
        const term = byWording.get(keyOf(match[0]));
        const end = match.index + match[0].length;
        const within = falseFriends.some((other) => other.index < end && match.index < other.index + other[0].length);
        if (!term || within) continue;
        const use = { term, start: startOffset + match.index, end: startOffset + end };
        const before = first.get(term);
        if (!before || use.start < before.start) first.set(term, use);
      }
    }
    return [...first.values()];
  };
}

/** A wording with its first letter small where only that differs, single spaces and plain apostrophes. */
function keyOf(wording: string): string {
  const text = wording.replace(/\s+/g, ' ').replace(/’|&#39;/g, "'");
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A phrase as the markup may have it: white space may be a line end, an apostrophe is one of three. */
const pattern = (phrase: string) =>
  phrase
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/['’]/g, "(?:'|’|&#39;)"))
    .join(String.raw`\s+`);

function eitherCase(key: string): string {
  const first = key.charAt(0);
  return /[a-z]/.test(first) ? `[${first.toUpperCase()}${first}]${pattern(key.slice(1))}` : pattern(key);
}

/** The longest first: `event loop thread` before `event loop`. */
function wholeWords(patterns: readonly string[], flags: string): RegExp {
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length);
  return new RegExp(String.raw`(?<![\p{L}\p{N}_.:/-])(?:${longestFirst.join('|')})(?![\p{L}\p{N}_/-]|\.\p{L})`, flags);
}
