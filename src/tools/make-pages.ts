import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { astroConfig, type SiteAddress } from '../build/astro-config.ts';
import { readBuiltSite, type BuiltSite } from '../build/built-site.ts';
import { sitemap } from '../build/sitemap.ts';
import { isoDay } from '../knowledge/applies-to.ts';
import type { Question } from '../knowledge/read-knowledge.ts';

export interface PagesOptions extends SiteAddress {
  /** The project's folder. */
  root: string;
  /** Where the pages go; there and empty. */
  folder: string;
}

/** Makes every page and every file that somebody may link, as they are before they are finished. */
export async function makePages(
  { root, folder, ...address }: PagesOptions,
  questions: readonly Question[],
): Promise<BuiltSite> {
  const { site, base } = address;
  await build({ root, configFile: false, ...astroConfig(address), outDir: folder, logLevel: 'warn' });
  const made = readBuiltSite(folder, base);
  writeFileSync(join(folder, 'sitemap.xml'), sitemap(made, site, reviewedDays(questions, base)));
  return { ...made, files: [...made.files, 'sitemap.xml'] };
}

/** The day that each question was last read against its sources, by the address of its page. */
function reviewedDays(questions: readonly Question[], base: string): Map<string, string> {
  return new Map(
    questions.flatMap(({ slug, data }): [string, string][] =>
      data.status === 'published' ? [[`${base}q/${slug}/`, isoDay(data.reviewed)]] : [],
    ),
  );
}
