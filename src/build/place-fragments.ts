import { load } from 'cheerio';
import { escapeMarkup } from './redirect-page.ts';

/** An old fragment of a page, and where it leads. */
export interface OldFragment {
  fragment: string;
  /** A fragment of the same page (its beginning, where empty), or another page with its address and heading. */
  to: { here: string } | { address: string; heading: string };
}

/** Offsets of an element in the markup. */
interface Location {
  startOffset: number;
  endOffset: number;
  startTag?: { endOffset: number };
  endTag?: { startOffset: number };
}

/** An element of a parsed page, as far as it is read here. */
interface Located {
  name: string;
  sourceCodeLocation?: Location | null;
}

/** What takes no other element as its first: the old fragment is put in front of it. */
const CLOSED = /^(?:area|br|col|dl|hr|img|input|ol|pre|source|table|tbody|thead|tr|track|ul|wbr)$/;

/**
 * Old places take no room, and lend the mark of what an address names to the new place; a part that went elsewhere is
 * told only to those who look for it.
 */
const STYLE =
  '.moved-here{position:absolute;outline:0}' +
  'main :has(>.moved-here:target){outline:3px solid var(--busy);outline-offset:.75rem;border-radius:4px}' +
  '.moved-away{display:none}.moved-away:target{display:block}';

/**
 * A page with its old fragments: one that is elsewhere on the page gets an anchor there, one that is on another page a
 * line at the end, which shows when the address names it. Neither needs a script.
 *
 * @param html Of a page with a `main`; all but the additions stays as it is, byte for byte.
 * @throws {Error} If the page has no such id, which the check of addresses finds before.
 */
export function placeFragments(html: string, fragments: readonly OldFragment[]): string {
  if (fragments.length === 0) return html;
  const document = load(html, { sourceCodeLocationInfo: true });
  const insertions: { at: number; markup: string }[] = [];
  const place = (elements: unknown[], what: string): Located & { sourceCodeLocation: Location } => {
    const [element] = elements as Located[];
    const location = element?.sourceCodeLocation;
    if (!location) throw new Error(`found no ${what} on the page, expected one: the check of addresses saw it`);
    return { name: element.name, sourceCodeLocation: location };
  };
  const main = place(document('main').toArray(), 'main');
  const byId = (id: string) =>
    place(
      document('main [id]')
        .filter((_, element) => element.attribs['id'] === id)
        .toArray(),
      `\`${id}\``,
    );
  for (const { fragment, to } of fragments) {
    const id = escapeMarkup(fragment);
    if ('here' in to) {
      const { name, sourceCodeLocation: location } = to.here ? byId(to.here) : main;
      const inside = CLOSED.test(name) ? undefined : location.startTag?.endOffset;
      const markup = `<span class="moved-here" id="${id}"></span>`;
      insertions.push({ at: inside ?? location.startOffset, markup });
    } else {
      const line = `This part is now at <a href="${escapeMarkup(to.address)}">${escapeMarkup(to.heading)}</a>`;
      const { endTag, endOffset } = main.sourceCodeLocation;
      insertions.push({
        at: endTag?.startOffset ?? endOffset,
        markup: `<p class="moved-away" id="${id}">${line}</p>`,
      });
    }
  }
  const head = html.indexOf('</head>');
  insertions.push({ at: head, markup: `<style>${STYLE}</style>` });
  // From the end, so that earlier offsets stay right.
  return [...insertions]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, markup }) => text.slice(0, at) + markup + text.slice(at), html);
}
