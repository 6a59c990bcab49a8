import { xmlDocument } from '../machines/xml.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * The site's map for search engines: each page that stands for itself, and no other form of it.
 *
 * It is made of the pages as they were built, so that none is forgotten: those with their own address as canonical and
 * without `noindex`.
 *
 * @param origin The site's public origin.
 * @param reviewed The day that a page was last checked, by its address; pages without one have no date.
 */
export function sitemap({ pages }: BuiltSite, origin: string, reviewed: ReadonlyMap<string, string>): string {
  const url = pages
    .filter(
      ({ address, document }) =>
        document('link[rel=canonical]').attr('href') === origin + address &&
        !document('meta[name=robots][content*=noindex]').length,
    )
    .map(({ address }) => {
      const lastmod = reviewed.get(address);
      return { loc: origin + address, ...(lastmod === undefined ? {} : { lastmod }) };
    });
  return xmlDocument({ urlset: { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', url } });
}
