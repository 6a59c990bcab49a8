// npm run drafts: every draft, and what it lacks.
import { missingFields } from '../knowledge/missing-fields.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { contentFiles } from '../build/content-files.ts';

const files = contentFiles('.');
const { questions, problems } = readKnowledge(files);
const drafts = questions
  .flatMap((question) => [question, ...question.answers])
  .filter(({ data }) => data.status === 'draft');

for (const { path, data } of drafts) {
  const file = files.find((other) => other.path === path);
  console.log(`${path}: ${data.title}`);
  for (const message of file ? missingFields(file) : []) console.log(`  ${message}`);
}
for (const { path, message } of problems) console.log(`${path}: ${message}`);
console.log(`${drafts.length} drafts${problems.length > 0 ? `, ${problems.length} files that cannot be read` : ''}.`);
