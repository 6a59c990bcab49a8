import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFiles } from '../../../src/build/content-files.ts';
import { chooseFiles, searchFiles } from '../../../src/build/search-files.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import type { AnswerTexts } from '../../../src/search/files/answer-texts.ts';
import { dictionary, type Dictionary } from '../../../src/search/files/dictionary.ts';
import { questionList, unpackList, type PackedList } from '../../../src/search/files/question-list.ts';
import { ROOT } from '../../search/content-engine.ts';
import { FILES, sampleQuestions } from '../search/sample-knowledge.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-files-'));
  for (const { path, text } of FILES) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The hooks of the plugin that a build calls, in its order. */
interface Hooks {
  configResolved(config: { root: string }): void;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

function hooks(): Hooks {
  const made = searchFiles() as unknown as Hooks;
  made.configResolved({ root });
  return made;
}

test('the page imports the addresses of three files, which hold what is published', () => {
  const plugin = hooks();
  const module = plugin.load(plugin.resolveId('virtual:search-files') ?? '') ?? '';
  const files = new Map(
    [...module.matchAll(/^export \{ default as (\w+) \} from "(.+)\?url";$/gm)].map(([, name, path]) => [name, path]),
  );
  expect([...files.keys()]).toEqual(['questions', 'answers', 'dictionary']);
  const read = (name: string): unknown => JSON.parse(readFileSync(files.get(name) ?? '', 'utf8'));
  expect(unpackList(read('questions') as PackedList)).toEqual(questionList(sampleQuestions()));
  expect((read('answers') as AnswerTexts).map(({ answers }) => answers.length)).toEqual([1, 2]);
  expect(read('dictionary') as Dictionary).toEqual(dictionary(sampleQuestions()));
});

test('nothing published is three empty files', () => {
  const { questions, answers, dictionary: words } = chooseFiles([]);
  expect(unpackList(questions)).toEqual([]);
  expect(answers).toEqual([]);
  expect(words).toEqual(dictionary([]));
});

test('of the content as it is the list and the texts are both kept', () => {
  const { questions: all } = readKnowledge(contentFiles(ROOT));
  const { questions, answers } = chooseFiles(all);
  const list = questionList(all);
  expect(list.length).toBeGreaterThan(0);
  expect(unpackList(questions)).toEqual(list);
  expect(answers).toHaveLength(list.length);
});

test('other modules are none of its business', () => {
  const plugin = hooks();
  expect(plugin.resolveId('virtual:other')).toBeUndefined();
  expect(plugin.load('/src/page.ts')).toBeUndefined();
});
