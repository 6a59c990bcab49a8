import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Question } from '../../../src/knowledge/read-knowledge.ts';
import { answerTexts } from '../../../src/search/files/answer-texts.ts';
import { dictionary } from '../../../src/search/files/dictionary.ts';
import { indexRecords } from '../../../src/search/files/index-record.ts';
import { makeTextIndex, type IndexFile } from '../../../src/search/files/make-text-index.ts';
import { packList, questionList } from '../../../src/search/files/question-list.ts';

/** What is loaded besides Pagefind's files and the dictionary. */
export const STRATEGIES = {
  all: 'question list, texts of answers',
  list: 'question list alone',
  pagefind: 'neither: Pagefind alone',
} as const;

export type Strategy = keyof typeof STRATEGIES;

/** The parts of the index that are kept in memory, as they are written. */
type Part = 'questions' | 'answers' | 'dictionary';

export interface SearchIndex {
  parts: Record<Part, string>;
  /** The question list where no texts of answers follow. */
  wholeList: string;
  pagefind: readonly IndexFile[];
  /** Seconds that it took to make. */
  seconds: { parts: number; pagefind: number };
}

/** Makes all files of the index. */
export async function makeIndex(questions: readonly Question[]): Promise<SearchIndex> {
  const start = performance.now();
  const parts = {
    questions: JSON.stringify(packList(questionList(questions))),
    answers: JSON.stringify(answerTexts(questions)),
    dictionary: JSON.stringify(dictionary(questions)),
  };
  const wholeList = JSON.stringify(packList(questionList(questions, true)));
  const between = performance.now();
  const pagefind = await makeTextIndex(indexRecords(questions));
  const end = performance.now();
  return { parts, wholeList, pagefind, seconds: { parts: (between - start) / 1000, pagefind: (end - between) / 1000 } };
}

/** Bytes as they travel: compressed, unless the file is so already. */
export interface IndexSizes {
  questions: number;
  answers: number;
  dictionary: number;
  /** Names of Pagefind's records. */
  records: number;
  /** Pagefind's code. */
  code: number;
  /** What Pagefind fetches before the first search. */
  meta: number;
  chunks: Files;
  fragments: Files;
  /** All files of the index as they lie on the disk, code excepted. */
  onDisk: number;
}

interface Files {
  count: number;
  bytes: number;
}

export function indexSizes({ parts, pagefind }: SearchIndex): IndexSizes {
  const all = (pattern: RegExp): Files => {
    const files = pagefind.filter(({ path }) => pattern.test(path));
    const bytes = files.map(({ path, content }) =>
      /\.js(on)?$/.test(path) ? gzipSync(content).length : content.length,
    );
    return { count: files.length, bytes: bytes.reduce((sum, each) => sum + each, 0) };
  };
  const onDisk = [
    ...Object.values(parts).map((text) => Buffer.byteLength(text)),
    ...pagefind.flatMap(({ path, content }) => (CODE.test(path) ? [] : [content.length])),
  ];
  return {
    questions: gzipSync(parts.questions).length,
    answers: gzipSync(parts.answers).length,
    dictionary: gzipSync(parts.dictionary).length,
    records: all(/records\.json$/).bytes,
    code: all(CODE).bytes,
    meta: all(/\.pf_meta$|entry\.json$/).bytes,
    chunks: all(/\.pf_index$/),
    fragments: all(/\.pf_fragment$/),
    onDisk: onDisk.reduce((sum, each) => sum + each, 0),
  };
}

const CODE = /pagefind\.js$|wasm\./;

/** Puts an index into a built site, in place of its own and under the same names. */
export function writeIndex(site: string, { parts, pagefind }: SearchIndex): void {
  rmSync(join(site, 'pagefind'), { recursive: true });
  for (const { path, content } of pagefind) {
    const target = join(site, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  writeFileSync(partPath(site, 'dictionary'), parts.dictionary);
}

/** Makes a site load what a strategy has: empty files for the rest. */
export function applyStrategy(site: string, { parts, wholeList }: SearchIndex, strategy: Strategy): void {
  const questions = { all: parts.questions, list: wholeList, pagefind: JSON.stringify(packList([])) }[strategy];
  const path = partPath(site, 'questions');
  const keys = (text: string) => Object.keys(JSON.parse(text) as object).join(', ');
  const found = keys(readFileSync(path, 'utf8'));
  if (found !== keys(questions))
    throw new Error(`found ${found} in ${path}, expected ${keys(questions)}: the site is older than the search`);
  writeFileSync(path, questions);
  writeFileSync(partPath(site, 'answers'), strategy === 'all' ? parts.answers : '[]');
}

function partPath(site: string, part: Part): string {
  const folder = join(site, '_astro');
  const name = readdirSync(folder).find((each) => each.startsWith(`${part}.`) && each.endsWith('.json'));
  if (name === undefined) throw new Error(`found no ${part}.*.json in ${folder}, expected a site with a search index`);
  return join(folder, name);
}
