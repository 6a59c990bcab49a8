import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishedAddresses } from '../build/published-addresses.ts';
import { settleAddresses } from '../build/settle-addresses.ts';
import { addAddresses, addToLedger, type Ledger } from '../knowledge/ledger.ts';
import { addressProblems } from './address-problems.ts';
import { checkContent } from './check-content.ts';
import { checkedGuide } from './check-guide.ts';
import { makePages } from './make-pages.ts';

/** Addresses below the base path are the same wherever the site will be. */
const ANYWHERE = { site: 'https://inflight.example', base: '/' };

/**
 * The ledger with all that is new: ids, wordings, addresses and fragments. What was there stays as it was.
 *
 * It makes the pages to see their addresses. While something that was published is gone, nothing is added: what is new
 * may be the old under a wrong name.
 *
 * @param root The project's folder.
 * @param on The day of new wordings: `2026-11-22`.
 * @throws {Error} With every problem of the content, and with what is gone and how to mend it.
 */
export async function growLedger(root: string, on: string): Promise<Ledger> {
  const { questions, ledger, redirects } = checkContent(root, (before, all) => addToLedger(before, all, on));
  checkedGuide(root, questions);
  const folder = join(root, '.build', `ledger-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const published = publishedAddresses(await makePages({ root, folder, ...ANYWHERE }, questions));
    const { problems } = settleAddresses(ledger, redirects, published);
    const failure = addressProblems({ problems, fresh: [] });
    if (failure !== undefined) throw new Error(failure);
    return addAddresses(ledger, published);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
