import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A page of the built site. */
export interface BuiltPage {
  /** From the folder of the site, with forward slashes: `q/worker-timeout/index.html`. */
  file: string;
  /** Address of the page from the root of the host: `/kb/q/worker-timeout/`. */
  address: string;
  html: string;
  document: CheerioAPI;
}

/** The built site as files. */
export interface BuiltSite {
  folder: string;
  /** The path the site is built for, with a slash at both ends. */
  base: string;
  /** Every file, from the folder, with forward slashes. */
  files: string[];
  pages: BuiltPage[];
}

/** Reads a built site; every page is parsed once, for all that is done with it. */
export function readBuiltSite(folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): BuiltPage => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, address: base + file.replace(/(^|\/)index\.html$/, '$1'), html, document: load(html) };
    });
  return { folder, base, files, pages };
}
