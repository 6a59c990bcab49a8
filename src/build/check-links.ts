import type { BuiltSite } from './built-site.ts';

/** Where pages point from: element and attribute. */
const SOURCES = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
  ['use', 'href'],
] as const;

/** Links of this kind are for others to keep; they are not asked for at build time. */
const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Every link of the site that leads nowhere inside it.
 *
 * @param origin The site's public origin; absolute links to it are checked too.
 * @returns One line a dead link: the page, the link, and what is missing.
 */
export function deadLinks(site: BuiltSite, origin: string): string[] {
  const files = new Set(site.files.map((file) => site.base + file));
  const ids = new Map(
    site.pages.map((page) => [
      page.address,
      new Set(
        page
          .document('[id]')
          .map((_, element) => element.attribs['id'])
          .get(),
      ),
    ]),
  );

  /** What an address misses, or nothing. */
  const missing = (address: URL): string | undefined => {
    const path = decodeURI(address.pathname);
    const targets = ids.get(path);
    if (!targets) return files.has(path) ? undefined : `nothing is at ${path}`;
    const fragment = decodeURIComponent(address.hash.slice(1)).split(':~:')[0];
    return fragment && !targets.has(fragment) ? `${path} has no id \`${fragment}\`` : undefined;
  };

  return site.pages.flatMap((page) =>
    SOURCES.flatMap(([tag, attribute]) =>
      page
        .document(`${tag}[${attribute}]`)
        .map((_, element) => element.attribs[attribute] ?? '')
        .get()
        .flatMap((link) => {
          const address = new URL(link, origin + page.address);
          if (OUTSIDE.test(link) && address.origin !== origin) return [];
          const reason = missing(address);
          return reason ? [`${page.file}: ${attribute}="${link}": ${reason}`] : [];
        }),
    ),
  );
}
