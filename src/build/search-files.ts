import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { readKnowledge, type Question } from '../knowledge/read-knowledge.ts';
import { answerTexts, type AnswerTexts } from '../search/files/answer-texts.ts';
import { dictionary, type Dictionary } from '../search/files/dictionary.ts';
import { packList, questionList, type PackedList } from '../search/files/question-list.ts';
import { contentFiles } from './content-files.ts';

const NAME = 'virtual:search-files';
const RESOLVED = `\0${NAME}`;

/**
 * Above so many compressed bytes the question list is left out: on a slow network Pagefind by itself then shows the
 * first results earlier (`npm run search:cost`: at about 3,300 questions).
 */
const MOST_LIST = 350_000;
/** Above so many the texts of answers are: they would hold up Pagefind, and rows can fetch theirs (about 1,000 questions). */
const MOST_TEXTS = 500_000;

/** What is kept in memory of so many questions. */
export function chooseFiles(questions: readonly Question[]): {
  questions: PackedList;
  answers: AnswerTexts;
  dictionary: Dictionary;
} {
  const whole = packList(questionList(questions, true));
  const texts = answerTexts(questions);
  const isListed = compressed(whole) <= MOST_LIST;
  const hasTexts = isListed && compressed(texts) <= MOST_TEXTS;
  return {
    questions: hasTexts ? packList(questionList(questions)) : isListed ? whole : packList([]),
    answers: hasTexts ? texts : [],
    dictionary: dictionary(questions),
  };
}

const compressed = (content: unknown) => gzipSync(JSON.stringify(content)).length;

/** Lets the page import the addresses of the parts of the search index that are kept in memory: hashed, for ever. */
export function searchFiles(): Plugin {
  let root = '.';
  return {
    name: 'search-files',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { questions } = readKnowledge(contentFiles(root));
      const folder = join(root, '.build/search-files');
      mkdirSync(folder, { recursive: true });
      const files = chooseFiles(questions);
      return Object.entries(files)
        .map(([name, content]) => {
          const file = join(folder, `${name}.json`);
          writeFileSync(file, JSON.stringify(content));
          return `export { default as ${name} } from ${JSON.stringify(`${file}?url`)};`;
        })
        .join('\n');
    },
  };
}
