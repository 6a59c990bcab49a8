import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexRecord } from './index-record.ts';

/** What the browser fetches; Pagefind's own interface and its styles are left out. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.+\.pf_\w+)$/;

/** A file of the index, below the folder that holds it. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Names of the records as Pagefind gives them with a result, in the order of the records. */
export const RECORDS_FILE = 'records.json';

/**
 * Makes Pagefind's files: one record an answer, nothing else, and {@link RECORDS_FILE}, which says whose record a
 * result is without fetching it.
 *
 * @throws {Error} If a record is refused, or their number is not that of the published answers.
 */
export async function makeTextIndex(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addHTMLFile(record);
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    const names = recordNames(written.files);
    if (names.size !== records.length)
      throw new Error(`found ${names.size} records in the search index, expected ${records.length}, one an answer`);
    const list = JSON.stringify(records.map(({ url }) => names.get(url)));
    return [
      ...written.files.filter(({ path }) => NEEDED.test(path.replace(/^.*\//, ''))),
      { path: RECORDS_FILE, content: Buffer.from(list) },
    ];
  } finally {
    await close();
  }
}

/** The name of each record by its address: a fragment is a compressed JSON behind a mark of Pagefind's. */
function recordNames(files: readonly IndexFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, content } of files) {
    const name = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(
      gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, ''),
    ) as { url: string };
    names.set(url, name);
  }
  return names;
}
