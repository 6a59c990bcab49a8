import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitAddress } from '../knowledge/redirects.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { placeFragments, type OldFragment } from './place-fragments.ts';
import { addressOf } from './published-addresses.ts';
import { nginxRedirects, redirectsFile } from './redirect-files.ts';
import { headingOf, redirectPage } from './redirect-page.ts';
import type { Settled } from './settle-addresses.ts';

/** `/q/x/` → `q/x/index.html`; a file keeps its name. */
const fileOf = (address: string) => `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

/**
 * Writes what leads from old addresses to new ones: a page for each page, a copy for each file (no host follows a link
 * in JSON), old fragments into the pages, and the redirects of hosts that read them.
 *
 * @param origin The site's public origin.
 * @returns Whether any page was written.
 */
export function writeRedirects(site: BuiltSite, { addresses, fragments }: Settled, origin: string): boolean {
  const pages = new Map(site.pages.map((page) => [addressOf(page.file), page]));
  const under = (address: string) => site.base + address.slice(1);
  const pageAt = (address: string): BuiltPage => {
    const page = pages.get(splitAddress(address).path);
    if (!page) throw new Error(`found no page at ${address}, expected one: the check of addresses saw it`);
    return page;
  };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(site.folder, file)), { recursive: true });
    writeFileSync(join(site.folder, file), text);
  };

  for (const { from, to } of addresses) {
    if (from.endsWith('/')) write(fileOf(from), redirectPage(under(to), pageAt(to).document, origin));
    else {
      mkdirSync(dirname(join(site.folder, fileOf(from))), { recursive: true });
      cpSync(join(site.folder, fileOf(to)), join(site.folder, fileOf(from)));
    }
  }

  for (const [address, moves] of Map.groupBy(fragments, ({ page }) => page)) {
    const { file, html } = pageAt(address);
    const old = moves.map(({ fragment, to }): OldFragment => {
      const { path, fragment: here = '' } = splitAddress(to);
      if (path === address) return { fragment, to: { here } };
      return { fragment, to: { address: under(to), heading: headingOf(pageAt(to).document) } };
    });
    write(file, placeFragments(html, old));
  }

  write('_redirects', redirectsFile(addresses, site.base));
  write('redirects.nginx.conf', nginxRedirects(addresses, site.base));
  return addresses.length > 0 || fragments.length > 0;
}
