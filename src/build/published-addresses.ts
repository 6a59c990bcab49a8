import type { CheerioAPI } from 'cheerio';
import type { BuiltSite } from './built-site.ts';

/** Files that readers and machines link: pages and texts. Pictures, scripts and what a host reads are none of them. */
const LINKED = /\.(?:html|json|md|txt|xml)$/;
/** Files under names that change with each build, and the page that answers everywhere. */
const NOT_LINKED = /^(?:_astro|pagefind|preview)\/|^404\.html$/;

/** Elements whose ids serve their labels, and parts of pictures. */
const TECHNICAL = 'input, select, textarea, button, output, option, datalist, template, svg *, [hidden]';
/** Attributes that point to an element for the page's own use. */
const POINTERS = [
  'for',
  'form',
  'list',
  'headers',
  'popovertarget',
  'commandfor',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-owns',
];

/**
 * Every address of a built site that somebody may have linked, from the base path (`/q/x/`), with its fragments: sorted,
 * as the ledger has them.
 *
 * A fragment is the id of any element within `main`, except the plainly technical: ids of form fields, of what is hidden
 * or within a picture, ids that an element points to for its own use (labels, descriptions, panels), and names of
 * sections that have an id themselves. What scripts add is not in the files.
 */
export function publishedAddresses({ files, pages }: BuiltSite): Map<string, string[]> {
  const documents = new Map(pages.map(({ file, document }) => [file, document]));
  return new Map(
    files
      .filter((file) => LINKED.test(file) && !NOT_LINKED.test(file))
      .map((file): [string, string[]] => {
        const document = documents.get(file);
        return [addressOf(file), document ? fragmentsOf(document) : []];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `q/x/index.html` → `/q/x/`; a file that is no folder's page keeps its name. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function fragmentsOf(document: CheerioAPI): string[] {
  const named = (selector: string, attribute: string) =>
    document(selector)
      .map((_, element) => document(element).attr(attribute)?.split(/\s+/))
      .get();
  const technical = new Set([
    ...POINTERS.flatMap((attribute) => named(`[${attribute}]`, attribute)),
    ...named('[id][aria-labelledby]', 'aria-labelledby'),
  ]);
  const ids = document('main [id]')
    .not(TECHNICAL)
    .map((_, element) => document(element).attr('id'))
    .get();
  return [...new Set(ids)].filter((id) => id !== '' && !technical.has(id)).sort();
}
