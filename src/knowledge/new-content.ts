import { stringify } from 'yaml';
import { slug } from './slug.ts';

/** A file to be written, with its path from the project's root. */
export interface NewFile {
  path: string;
  text: string;
}

const file = (path: string, fields: string, hint: string): NewFile => ({
  path,
  text: `---\n${fields}---\n\n${hint}\n`,
});

/** The files of a new question: the question and its first answer, as drafts with the fields to fill in. */
export function newQuestion(title: string, id: string, answerId: string): NewFile[] {
  const folder = slug(title) || 'untitled';
  const fields = `status: draft
${stringify({ id, title })}# short: the answer in one or two sentences, plain text, at most 200 characters
# headline: that answer as a claim, for previews: with its verdict at most 67 bytes
# need: count, queue, errors, choose, database or platforms
tags: []
# At least 2: other wordings in readers' words, error texts to the letter
aliases: []
# appliesTo:
#   - { software: gunicorn, from: "20.0", to: "26.2" }
# reviewed: the day you checked it, such as 2026-11-22
related: []
# confusedWith:
#   - { question: folder-of-another, differs: "what tells the two apart" }
`;
  return [
    file(`content/questions/${folder}/question.mdx`, fields, 'Why one asks this, in a sentence or two.'),
    newAnswer(folder, 'The claim in one line', 1, answerId),
  ];
}

/** The file of a new answer, as a draft with the fields to fill in. */
export function newAnswer(folder: string, claim: string, place: number, id: string): NewFile {
  const fields = `status: draft
${stringify({ id, title: claim })}# short: at most 200 characters
# verdict: holds, depends, outdated or wrong
# verdictNote: since Flask 1.0
# At least 2
aliases: []
`;
  return file(
    `content/questions/${folder}/${place}-${slug(claim) || 'answer'}.mdx`,
    fields,
    'What holds, for which versions, why; how to do it; what goes wrong; how to check it.',
  );
}
