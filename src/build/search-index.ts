import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Question } from '../knowledge/read-knowledge.ts';
import { indexRecord } from '../search/index-record.ts';
import type { BuiltSite } from './built-site.ts';

/** What the browser fetches; Pagefind's own interface and its styles are left out. */
const NEEDED = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|.+\.pf_\w+)$/;

/**
 * Writes the search index of a built site: one record an answer, nothing else.
 *
 * @returns How many records there are.
 * @throws {Error} If a record is refused, or their number is not that of the published answers.
 */
export async function writeSearchIndex(site: BuiltSite, questions: readonly Question[]): Promise<number> {
  const pages = new Map(site.pages.map((page) => [page.file, page.html]));
  const records = questions.flatMap((question) => {
    if (question.data.status !== 'published') return [];
    return question.answers
      .flatMap(({ data }) => (data.status === 'published' ? [data] : []))
      .map((answer, index) => {
        const html = pages.get(`a/${answer.id}/index.html`);
        if (html === undefined)
          throw new Error(`found no page a/${answer.id}/index.html, expected one for the answer “${answer.title}”`);
        return indexRecord(question, answer, html, index + 1);
      });
  });

  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addHTMLFile(record);
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    const count = pageCount(written.files);
    if (count !== records.length)
      throw new Error(`found ${count} records in the search index, expected ${records.length}, one an answer`);
    for (const { path, content } of written.files) {
      if (!NEEDED.test(path.replace(/^.*\//, ''))) continue;
      const target = join(site.folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return count;
  } finally {
    await close();
  }
}

/** The number of records that the index says it has. */
function pageCount(files: readonly { path: string; content: Uint8Array }[]): number {
  const entry = files.find(({ path }) => path.endsWith('pagefind-entry.json'));
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{}').toString()) as {
    languages?: Record<string, { page_count: number }>;
  };
  return Object.values(languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
}
