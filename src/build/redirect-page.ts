import type { CheerioAPI } from 'cheerio';

/** Text as markup may have it, in attributes too. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Takes the query and the fragment along, which the refresh of a page cannot. One text on every such page, so that the
 * security policy of the site needs one hash for all of them.
 */
const TAKE_ALONG =
  'const to=new URL(document.links[0].href);to.search=location.search;to.hash||=location.hash;location.replace(to)';

/** The site's paper, ink and letters; the rest of its style would be most of this page. */
const STYLE =
  ':root{color-scheme:light dark;background:light-dark(#fbfaf7,#141412);color:light-dark(#1c1b18,#eceae3)}' +
  'body{max-inline-size:68ch;margin:4rem auto;padding-inline:1rem;' +
  "font:1.0625rem/1.6 ui-sans-serif,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}" +
  'a{color:light-dark(#0a5bb5,#86b7ff)}';

/** What a program that previews links reads of a page. */
const PREVIEW = 'meta[name=description], meta[property^="og:"], meta[name^="twitter:"]';

/**
 * The page at an old address: it leads to the new one by itself, with a link for whoever it does not lead, and previews
 * as the new page does.
 *
 * @param to The new address from the root of the host, perhaps with a fragment: `/kb/q/new/`.
 * @param target The page there.
 * @param origin The site's public origin.
 */
export function redirectPage(to: string, target: CheerioAPI, origin: string): string {
  const title = escapeMarkup(target('title').first().text());
  const heading = escapeMarkup(headingOf(target));
  const page = escapeMarkup(origin + to.replace(/#.*$/, ''));
  const address = escapeMarkup(to);
  const preview = target(PREVIEW)
    .map((_, tag) => target.html(tag))
    .get();
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    ...preview,
    `<link rel="canonical" href="${page}">`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>This page has moved</h1>',
    `<p>It is now at <a href="${address}">${heading}</a></p>`,
    '</main>',
    `<script>${TAKE_ALONG}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What a page says it is. */
export function headingOf(document: CheerioAPI): string {
  return document('h1').first().text().replace(/\s+/g, ' ').trim() || document('title').first().text();
}
