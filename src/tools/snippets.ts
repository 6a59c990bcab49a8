// npm run snippets: checks every snippet of the content; -- --update writes what they print below them.
import { writeFileSync } from 'node:fs';
import { checkSnippets } from '../snippets/checking/check-snippets.ts';
import { problemsText } from '../snippets/checking/content-problem.ts';
import { projectChecker } from '../snippets/checking/project-checker.ts';
import { writeOutputs } from '../snippets/checking/write-outputs.ts';
import { snippetFiles } from '../build/content-files.ts';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--update');
if (unknown !== undefined) {
  console.error(`expected no option or --update, got ${unknown}`);
  process.exit(2);
}
const update = options.includes('--update');

const files = snippetFiles('.');
const checker = projectChecker();
const { snippets, problems, different } = await checkSnippets(files, checker);

if (update) {
  for (const { path, text } of files) {
    const outputs = different.filter(({ snippet }) => snippet.path === path);
    if (outputs.length === 0) continue;
    writeFileSync(path, writeOutputs(text, outputs));
    for (const { snippet } of outputs) {
      console.log(`${path}:${snippet.line}: ${snippet.output ? 'output written anew' : 'output fence added'}`);
    }
  }
}

const left = update ? problems.filter((problem) => !different.some((other) => other.problem === problem)) : problems;
console.log(`${snippets} snippets, ${checker.executed} of them run; the others had not changed.`);
if (left.length > 0) {
  console.error(problemsText(left));
  if (!update && different.length > 0) console.error('`npm run snippets -- --update` writes what they print.');
  process.exit(1);
}
