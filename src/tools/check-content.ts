import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { readKnowledge, type Question } from '../knowledge/read-knowledge.ts';
import { contentFiles, readLedger } from './content-files.ts';

/**
 * Reads and checks all content.
 *
 * @param root The project's folder.
 * @returns The questions, drafts included.
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function checkedContent(root: string): Question[] {
  const { questions, problems } = readKnowledge(contentFiles(root));
  // A file that cannot be read would be missed by the cross checks; its own problem says it all.
  const all = problems.length > 0 ? problems : checkKnowledge(questions, readLedger(root));
  if (all.length > 0) {
    const lines = all.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`${all.length} problem${all.length > 1 ? 's' : ''} in content:\n${lines.join('\n')}`);
  }
  return questions;
}
