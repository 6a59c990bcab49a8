import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const lines = (...files: Parameters<typeof readKnowledge>[0]) =>
  readKnowledge(files).problems.map(({ path, message }) => `${path}: ${message}`);

test('answers are in the order of their numbers, not of their names', () => {
  const { questions, problems } = readKnowledge([
    answerFile('one', '10-last', 'bbbb'),
    answerFile('one', '2-first', 'cccc'),
    questionFile('one', 'dddd'),
  ]);
  expect(problems).toEqual([]);
  expect(questions.map(({ slug, answers }) => [slug, answers.map(({ data }) => data.id)])).toEqual([
    ['one', ['cccc', 'bbbb']],
  ]);
});

test('frontmatter without a status is published', () => {
  expect(readKnowledge([questionFile('one', 'dddd')]).questions[0]?.data.status).toBe('published');
});

test('a draft may leave out what publishing asks for', () => {
  const draft = questionFile('one', 'dddd', {
    status: 'draft',
    short: '',
    need: '',
    aliases: '',
    appliesTo: '',
    reviewed: '',
  });
  expect(readKnowledge([draft]).problems).toEqual([]);
});

test.each([
  [{ title: 'x'.repeat(111) }, '`title`: found 111 characters, expected at most 110 characters'],
  [{ short: 'x'.repeat(201) }, '`short`: found 201 characters, expected at most 200 characters'],
  [{ short: '' }, '`short`: found nothing, expected text of at most 200 characters'],
  [
    { id: '1234' },
    '`id`: found 1234, expected 4 to 6 characters of bcdfghjkmnpqrstvwxyz23456789, a letter first; quote it if YAML reads it as a number',
  ],
  [{ id: 'abc' }, '`id`: found "abc", expected 4 to 6 characters of bcdfghjkmnpqrstvwxyz23456789, a letter first'],
  [{ need: 'fun' }, '`need`: found "fun", expected one of count, queue, errors, choose, database, platforms'],
  [{ aliases: '[only one]' }, '`aliases`: found a list of 1, expected at least 2 other wordings or error texts'],
  [
    { appliesTo: '[{ software: flask, from: 26.0 }]' },
    '`appliesTo[0].from`: found 26, expected a version in quotes, such as "26.0"',
  ],
  [{ reviewed: 'yesterday' }, '`reviewed`: found "yesterday", expected a date such as 2026-11-22'],
  [
    { related: '[Not A Slug]' },
    '`related[0]`: found "Not A Slug", expected the name of a folder under content/questions',
  ],
  [{ verdict: 'holds' }, '`verdict` is no field of this file; expected one that CONTRIBUTING.md lists'],
  [{ status: 'done' }, '`status`: found "done", expected `published` (or left out) or `draft`'],
])('a question with %j is refused with file, field, value and expectation', (changes, message) => {
  expect(lines(questionFile('one', 'dddd', changes))).toEqual([`content/questions/one/question.mdx: ${message}`]);
});

test('a tag nobody knows is refused with the tags there are', () => {
  expect(lines(questionFile('one', 'dddd', { tags: '[flask, ruby]' }))[0]).toMatch(
    /^content\/questions\/one\/question\.mdx: `tags\[1\]`: found "ruby", expected one of python, flask, /,
  );
});

test('an answer with an unknown verdict is refused', () => {
  expect(lines(questionFile('one', 'dddd'), answerFile('one', '1-x', 'bbbb', { verdict: 'maybe' }))).toEqual([
    'content/questions/one/1-x.mdx: `verdict`: found "maybe", expected one of holds, depends, outdated, wrong',
  ]);
});

test('broken YAML names its line in the file', () => {
  const file = { path: 'content/questions/one/question.mdx', text: '---\nid: dddd\ntitle: a: b\n---\n' };
  expect(lines(file)[0]).toMatch(/^content\/questions\/one\/question\.mdx:3: frontmatter is not YAML: /);
});

test('a file without frontmatter, a stray file and an answer without its question are named', () => {
  expect(
    lines(
      { path: 'content/questions/one/question.mdx', text: 'Just text' },
      { path: 'content/questions/one/notes.txt', text: '' },
      answerFile('two', '1-x', 'bbbb'),
    ),
  ).toEqual([
    'content/questions/one/notes.txt: found a file with this name, expected `question.mdx` or `<number>-<words>.mdx` in a folder of its own',
    'content/questions/one/question.mdx: expected frontmatter between two lines of `---` at the top',
    'content/questions/two/1-x.mdx: found no `content/questions/two/question.mdx`, expected the question beside its answer',
  ]);
});
