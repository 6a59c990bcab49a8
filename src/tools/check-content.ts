import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../knowledge/newest-software.ts';
import type { Ledger } from '../knowledge/ledger.ts';
import { readKnowledge, type Question } from '../knowledge/read-knowledge.ts';
import { readRedirects, type Redirects } from '../knowledge/redirects.ts';
import { readMeasurements } from '../knowledge/read-measurements.ts';
import { contentFiles, measurementFiles, readLedger, redirectsText } from '../build/content-files.ts';

/** Content without a problem, and what was published of it before. */
export interface CheckedContent {
  /** Drafts included. */
  questions: Question[];
  /** What was asked to hold. */
  ledger: Ledger;
  redirects: Redirects;
}

/**
 * The questions of {@link checkContent}.
 *
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function checkedContent(root: string): Question[] {
  return checkContent(root).questions;
}

/**
 * Reads and checks all content, measurements among it.
 *
 * @param root The project's folder.
 * @param grow What the ledger becomes before it is asked to hold, where new ids and wordings are about to be entered.
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function checkContent(
  root: string,
  grow: (ledger: Ledger, questions: readonly Question[]) => Ledger = (ledger) => ledger,
): CheckedContent {
  const { questions, problems } = readKnowledge(contentFiles(root));
  const { measurements, problems: badMeasurements } = readMeasurements(measurementFiles(root));
  const { redirects, problems: badRedirects } = readRedirects(redirectsText(root));
  const unread = [...problems, ...badMeasurements, ...badRedirects];
  const ledger = grow(readLedger(root), questions);
  // A file that cannot be read would be missed by the cross checks; its own problem says it all.
  const beside = () => ({
    ledger,
    redirects,
    measured: new Set(measurements.map(({ id }) => id)),
    known: readNewestSoftware(readFileSync(join(root, NEWEST_SOFTWARE_PATH), 'utf8')),
  });
  const all = unread.length > 0 ? unread : checkKnowledge(questions, beside());
  if (all.length > 0) {
    const lines = all.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`${all.length} problem${all.length > 1 ? 's' : ''} in content:\n${lines.join('\n')}`);
  }
  return { questions, ledger, redirects };
}
