import { checkGuide, type Guide } from '../knowledge/check-guide.ts';
import { readGlossary } from '../knowledge/glossary.ts';
import type { Question } from '../knowledge/read-knowledge.ts';
import { readStart } from '../knowledge/start.ts';
import { glossaryFiles, startFiles } from '../build/content-files.ts';

/**
 * Reads and checks the glossary and the steps of the way in.
 *
 * @param root The project's folder.
 * @param questions What they may name; drafts are refused.
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function checkedGuide(root: string, questions: readonly Question[]): Guide {
  const { terms, problems } = readGlossary(glossaryFiles(root));
  const start = readStart(startFiles(root));
  const unread = [...problems, ...start.problems];
  const guide = { terms, steps: start.steps };
  const all = unread.length > 0 ? unread : checkGuide(guide, questions);
  if (all.length > 0) {
    const lines = all.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`${all.length} problem${all.length > 1 ? 's' : ''} in the guide:\n${lines.join('\n')}`);
  }
  return guide;
}
