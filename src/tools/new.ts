// npm run new -- "<question title>"                      a question with its first answer
// npm run new -- --answer <folder> "<claim>"             an answer to a question
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshId } from '../knowledge/id.ts';
import { newAnswer, newQuestion, type NewFile } from '../knowledge/new-content.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentFiles, readLedger } from '../build/content-files.ts';

const USAGE = `usage: npm run new -- "<question title>"
       npm run new -- --answer <folder> "<claim>"`;

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

const { questions } = readKnowledge(contentFiles('.'));
const taken = new Set([
  ...Object.keys(readLedger('.').ids),
  // Also the ids of files that do not pass the schema yet.
  ...contentFiles('.').flatMap(({ text }) => /^id: *["']?(\w+)/m.exec(text)?.[1] ?? []),
]);
const nextId = () => {
  const id = freshId(Math.floor(Math.random() * 2 ** 32), taken);
  taken.add(id);
  return id;
};

const [first, ...rest] = process.argv.slice(2);
let files: NewFile[];
if (first === '--answer') {
  const [slug, claim] = rest;
  if (!slug || !claim || rest.length > 2) fail(USAGE, 2);
  if (!existsSync(join('content/questions', slug, 'question.mdx'))) {
    fail(`found no content/questions/${slug}/question.mdx, expected the folder of a question`, 1);
  }
  const places = questions.find((question) => question.slug === slug)?.answers.map(({ place }) => place) ?? [];
  files = [newAnswer(slug, claim, Math.max(0, ...places) + 1, nextId())];
} else {
  if (!first || first.startsWith('-') || rest.length > 0) fail(USAGE, 2);
  files = newQuestion(first, nextId(), nextId());
}

const existing = files.find(({ path }) => existsSync(path));
if (existing) fail(`${existing.path} is there already; nothing was written`, 1);
for (const { path, text } of files) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
console.log('`npm run dev` shows drafts; `npm run drafts` lists what is missing.');
