import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteAddress } from '../build/astro-config.ts';
import { readBuiltSite } from '../build/built-site.ts';
import { deadLinks } from '../build/check-links.ts';
import { headersFile } from '../build/headers-file.ts';
import { linkTerms } from '../build/link-terms.ts';
import { writeSearchIndex } from '../build/search-index.ts';
import { securityPolicy, withPolicy } from '../build/security-policy.ts';
import { publishedAddresses } from '../build/published-addresses.ts';
import { settleAddresses } from '../build/settle-addresses.ts';
import { writeRedirects } from '../build/write-redirects.ts';
import { isoDay } from '../knowledge/applies-to.ts';
import { evidenceLine, evidenceShare } from '../knowledge/evidence-share.ts';
import { addAddresses, addToLedger, ledgerAdditions, type Ledger } from '../knowledge/ledger.ts';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../knowledge/newest-software.ts';
import type { Question } from '../knowledge/read-knowledge.ts';
import { checkSnippets } from '../snippets/checking/check-snippets.ts';
import { problemsText } from '../snippets/checking/content-problem.ts';
import { projectChecker } from '../snippets/checking/project-checker.ts';
import { addressProblems } from './address-problems.ts';
import { checkContent } from './check-content.ts';
import { checkedGuide } from './check-guide.ts';
import { readLedger, snippetFiles } from '../build/content-files.ts';
import { makePages } from './make-pages.ts';

export interface BuildOptions extends SiteAddress {
  /** The project's folder. */
  root: string;
  /** Where the site ends up; replaced only by a build that is whole. */
  outDir: string;
  /**
   * What happens where ids, wordings or addresses are not in the ledger yet: a build to publish is refused, one to look
   * at says so. What was published and is gone stops both.
   */
  unentered?: 'refuse' | 'tell';
}

/**
 * Builds the site: content and its snippets are checked, pages are made, asked for every address that was ever
 * published, linked to the glossary, indexed, given their security policy and checked for dead links, all in a fresh
 * folder that then takes the place of the old one.
 *
 * @throws {Error} With what is wrong and where; the old site then stays as it was.
 */
export async function buildSite({ root, outDir, unentered = 'refuse', ...address }: BuildOptions): Promise<void> {
  const { site, base } = address;
  const isLook = unentered === 'tell';
  const { questions, ledger, redirects } = checkContent(root, isLook ? enteredToday : undefined);
  const { terms } = checkedGuide(root, questions);
  // Before Astro, which keeps pages whose text has not changed, though the library may have.
  const { problems } = await checkSnippets(snippetFiles(root), projectChecker());
  if (problems.length > 0) throw new Error(problemsText(problems));
  const fresh = join(root, '.build', `site-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const made = await makePages({ root, folder: fresh, ...address }, questions);
    const settled = settleAddresses(ledger, redirects, publishedAddresses(made));
    // Before its first address is entered, a site has published none.
    const unprotected = Object.keys(ledger.addresses).length === 0;
    const failure = addressProblems(unprotected || isLook ? { ...settled, fresh: [] } : settled);
    if (failure !== undefined) throw new Error(failure);
    const built = writeRedirects(made, settled, site) ? readBuiltSite(fresh, base) : made;

    const prose = built.pages.filter(({ file }) => /^[qa]\//.test(file));
    const linked = linkTerms(prose, terms, base);
    for (const page of built.pages) {
      // Each page allows what is in it; the headers, which are one for all, allow what is in any.
      writeFileSync(join(fresh, page.file), withPolicy(linked.get(page.file) ?? page.html, securityPolicy([page])));
    }
    writeFileSync(join(fresh, '_headers'), headersFile(securityPolicy(built.pages), base));
    const records = await writeSearchIndex(fresh, questions);

    const dead = deadLinks(readBuiltSite(fresh, base), site);
    if (dead.length > 0) throw new Error(`${dead.length} dead links:\n${dead.join('\n')}`);

    swap(fresh, outDir);
    if (unprotected) console.log(UNPROTECTED);
    else if (isLook) tellUnentered(readLedger(root), addAddresses(ledger, publishedAddresses(made)));
    const known = readNewestSoftware(readFileSync(join(root, NEWEST_SOFTWARE_PATH), 'utf8'));
    console.log(evidenceLine(evidenceShare(questions, known)));
    console.log(`${built.pages.length} pages, ${records} answers in the search index: ${outDir}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const enteredToday = (ledger: Ledger, questions: readonly Question[]) =>
  addToLedger(ledger, questions, isoDay(new Date()));

/** Says how much of what is shown is not in the ledger yet. */
function tellUnentered(before: Ledger, after: Ledger): void {
  const { length } = ledgerAdditions(before, after);
  if (length > 0)
    console.log(
      `${length} ids, wordings or addresses are new: \`npm run publish-ledger\` enters them before you publish.`,
    );
}

const UNPROTECTED =
  'content/ledger.json lists no address yet, so none is kept: `npm run publish-ledger` enters them all.';

/** Puts the fresh folder where the old one was; the old one is away for two renames only. */
function swap(fresh: string, outDir: string): void {
  const old = `${fresh}-old`;
  if (existsSync(outDir)) renameSync(outDir, old);
  renameSync(fresh, outDir);
  rmSync(old, { recursive: true, force: true });
}
