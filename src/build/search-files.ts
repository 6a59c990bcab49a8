import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { answerTexts } from '../search/files/answer-texts.ts';
import { dictionary } from '../search/files/dictionary.ts';
import { packList, questionList } from '../search/files/question-list.ts';
import { contentFiles } from './content-files.ts';

const NAME = 'virtual:search-files';
const RESOLVED = `\0${NAME}`;

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
      const files = {
        questions: packList(questionList(questions)),
        answers: answerTexts(questions),
        dictionary: dictionary(questions),
      };
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
