import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../knowledge/newest-software.ts';
import { readKnowledge, type Question } from '../knowledge/read-knowledge.ts';
import { readMeasurements } from '../knowledge/read-measurements.ts';
import { contentFiles, measurementFiles, readLedger } from './content-files.ts';

/**
 * Reads and checks all content, measurements among it.
 *
 * @param root The project's folder.
 * @returns The questions, drafts included.
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function checkedContent(root: string): Question[] {
  const { questions, problems } = readKnowledge(contentFiles(root));
  const { measurements, problems: badMeasurements } = readMeasurements(measurementFiles(root));
  const unread = [...problems, ...badMeasurements];
  // A file that cannot be read would be missed by the cross checks; its own problem says it all.
  const beside = () => ({
    ledger: readLedger(root),
    measured: new Set(measurements.map(({ id }) => id)),
    known: readNewestSoftware(readFileSync(join(root, NEWEST_SOFTWARE_PATH), 'utf8')),
  });
  const all = unread.length > 0 ? unread : checkKnowledge(questions, beside());
  if (all.length > 0) {
    const lines = all.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`${all.length} problem${all.length > 1 ? 's' : ''} in content:\n${lines.join('\n')}`);
  }
  return questions;
}
