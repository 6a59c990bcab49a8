import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readKnowledge, type Question } from '../../src/knowledge/read-knowledge.ts';
import { answerTexts } from '../../src/search/files/answer-texts.ts';
import { dictionary } from '../../src/search/files/dictionary.ts';
import { indexRecords } from '../../src/search/files/index-record.ts';
import { makeTextIndex, RECORDS_FILE } from '../../src/search/files/make-text-index.ts';
import { questionList } from '../../src/search/files/question-list.ts';
import type { Pagefind } from '../../src/search/pagefind-api.ts';
import { SearchEngine, type EngineOptions, type SearchSources } from '../../src/search/search-engine.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { contentFiles } from '../../src/build/content-files.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is published, read from the content as it stands. */
export function publishedQuestions(): Question[] {
  const { questions, problems } = readKnowledge(contentFiles(ROOT));
  if (problems.length > 0) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return questions.filter(({ data }) => data.status === 'published');
}

/** Pagefind over these questions, in this process: its files are made anew in a folder of their own. */
export async function openTextIndex(questions: readonly Question[], folder: string): Promise<TextIndex> {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of await makeTextIndex(indexRecords(questions))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  readFilesByFetch(folder);
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  const names = JSON.parse(readFileSync(join(folder, RECORDS_FILE), 'utf8')) as string[];
  return TextIndex.open(pagefind, names, `${folder}/`);
}

const fetchOthers = globalThis.fetch;
const folders = new Set<string>();

/** Pagefind fetches its files; Node fetches none from a disk. */
function readFilesByFetch(folder: string): void {
  folders.add(folder);
  globalThis.fetch = (resource, options) => {
    const path = String(resource instanceof Request ? resource.url : resource).replace(/\?.*$/, '');
    if (![...folders].some((each) => path.startsWith(each))) return fetchOthers(resource, options);
    return Promise.resolve(new Response(readFileSync(path)));
  };
}

/** How much of the index is there: titles only, all that is in memory, or everything. */
export type Extent = 'titles' | 'memory' | 'everything';

/** Makes the engine over the content, as the browser has it once it is loaded so far. */
export async function contentEngine(
  questions: readonly Question[],
  texts: TextIndex,
  extent: Extent = 'everything',
  options: EngineOptions = {},
): Promise<SearchEngine> {
  const missing = () => Promise.reject(new Error('left out'));
  const sources: SearchSources = {
    questions: () => Promise.resolve(questionList(questions)),
    answers: extent === 'titles' ? missing : () => Promise.resolve(answerTexts(questions)),
    dictionary: extent === 'titles' ? missing : () => Promise.resolve(dictionary(questions)),
    texts: extent === 'everything' ? () => Promise.resolve(texts) : missing,
    address: (path) => path,
  };
  const engine = new SearchEngine(sources, { patience: Infinity, ...options });
  await engine.load();
  return engine;
}
