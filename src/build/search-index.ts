import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Question } from '../knowledge/read-knowledge.ts';
import { indexRecords } from '../search/files/index-record.ts';
import { makeTextIndex } from '../search/files/make-text-index.ts';

/**
 * Writes Pagefind's part of the search index into a built site.
 *
 * @param folder Where the site is.
 * @returns How many records there are.
 * @throws {Error} If a record is refused, or their number is not that of the published answers.
 */
export async function writeSearchIndex(folder: string, questions: readonly Question[]): Promise<number> {
  const records = indexRecords(questions);
  for (const { path, content } of await makeTextIndex(records)) {
    const target = join(folder, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return records.length;
}
