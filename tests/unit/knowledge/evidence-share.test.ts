import { describe, expect, test } from 'vitest';
import { evidenceLine, evidenceShare, measuredShare, percent } from '../../../src/knowledge/evidence-share.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { isServerBehaviour, NOT_ABOUT_SERVING } from '../../../src/knowledge/server-behaviour.ts';
import { settledAnswers } from '../../../src/knowledge/settled-answers.ts';
import { contentFiles } from '../../../src/build/content-files.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const GUNICORN = '[{ software: gunicorn, from: "19.0", to: "26.1" }]';
const newest = { gunicorn: { newest: '26.2.0', lookedUp: '2026-11-22', source: 'https://example.org/' } };

/** An answer file with this text. */
const withText = (file: ReturnType<typeof answerFile>, text: string) => ({
  ...file,
  text: file.text.replace('Text.', text),
});

const { questions } = readKnowledge([
  questionFile('how-many', 'bbbb', { appliesTo: GUNICORN }),
  withText(
    answerFile('how-many', '1-one', 'bbbc', { evidence: '[gunicorn-sync-4]' }),
    'See [a file](https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/config.py).',
  ),
  withText(answerFile('how-many', '2-two', 'bbbd', { verdict: 'wrong' }), '```ts run\n1;\n```\n\n```output\n1\n```'),
  answerFile('how-many', '3-draft', 'bbbf', { status: 'draft', evidence: '[gunicorn-sync-4]' }),
  questionFile('which-pool', 'cccc', { need: 'database', appliesTo: '[{ software: sqlalchemy, from: "2.0" }]' }),
  withText(answerFile('which-pool', '1-three', 'cccd'), 'Only [a thread](https://github.com/o/r/issues/1).'),
  questionFile('draft', 'dddd', { status: 'draft' }),
  answerFile('draft', '1-four', 'dddf'),
]);

test('published answers are counted by what they rest on', () => {
  const share = evidenceShare(questions, newest);
  expect(share).toMatchObject({
    questions: 2,
    answers: 3,
    verdicts: { holds: 2, depends: 0, outdated: 0, wrong: 1 },
    measured: 1,
    withSnippet: 1,
    withPrimary: 1,
    bare: 1,
    sources: { links: 2, hosts: 1, primary: 1 },
    snippets: 1,
  });
  expect(share.behaviour).toMatchObject({ answers: 2, measured: 1 });
  expect(share.behaviour.missing.map(({ path }) => path)).toEqual(['content/questions/how-many/2-two.mdx']);
  expect(share.stale.map(({ answer, unchecked }) => [answer.id, unchecked])).toEqual([
    ['bbbc', [{ software: 'gunicorn', version: '26.2' }]],
    ['bbbd', [{ software: 'gunicorn', version: '26.2' }]],
  ]);
  expect(measuredShare(share)).toBe(0.5);
  expect(evidenceLine(share)).toBe(
    '2 questions, 3 answers; of 2 about what servers do, 1 are measured (50 %); 2 not checked on a newest release',
  );
});

test('of no answers all are measured', () => {
  expect(measuredShare(evidenceShare([], {}))).toBe(1);
  expect(percent(0, 0)).toBe('100 %');
});

describe('an answer says what a server does', () => {
  const [answer] = settledAnswers(questions);
  if (!answer) throw new Error('expected an answer');
  const about = (changes: Partial<typeof answer>) => isServerBehaviour({ ...answer, ...changes });

  test('where its question asks for a count, a queue or an error of software in the lab', () => {
    expect(about({})).toBe(true);
    expect(about({ need: 'errors' })).toBe(true);
    expect(about({ question: [{ software: 'linux' }] })).toBe(false);
    expect(about({ question: [{ software: 'gunicorn' }, { software: 'sqlalchemy' }] })).toBe(false);
  });

  test('where it claims one itself, whatever its question asks', () => {
    expect(about({ need: 'choose' })).toBe(false);
    expect(about({ need: 'choose', title: 'Waitress runs on Windows' })).toBe(false);
    expect(about({ need: 'choose', short: 'Two are served at once.' })).toBe(true);
    expect(about({ need: 'platforms', title: 'The worker is killed after 30 s' })).toBe(true);
  });

  test('by its own versions where it has some', () => {
    expect(about({ own: [{ software: 'postgresql' }] })).toBe(false);
  });

  test('and not where the table says what its question is about', () => {
    expect(about({ slug: 'print-shows-nothing' })).toBe(false);
  });
});

test('the table of questions that are about something else names questions that are there', () => {
  const slugs = readKnowledge(contentFiles('.')).questions.map(({ slug }) => slug);
  expect(Object.keys(NOT_ABOUT_SERVING).filter((slug) => !slugs.includes(slug))).toEqual([]);
});
