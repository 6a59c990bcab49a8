import { expect, test } from 'vitest';
import { missingFields } from '../../../src/knowledge/missing-fields.ts';
import { newAnswer, newQuestion } from '../../../src/knowledge/new-content.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';

test('a new question is a draft that reads without a problem and says what it lacks', () => {
  const files = newQuestion('Why: does “x” {wait}? # not a comment', 'dddd', 'bbbb');
  const { questions, problems } = readKnowledge(files);
  expect(problems).toEqual([]);
  expect(questions[0]?.data).toMatchObject({
    status: 'draft',
    id: 'dddd',
    title: 'Why: does “x” {wait}? # not a comment',
  });
  expect(questions[0]?.answers[0]?.data.id).toBe('bbbb');
  expect(files[0] && missingFields(files[0])).toEqual([
    '`short`: found nothing, expected text of at most 200 characters',
    '`need`: found nothing, expected one of count, queue, errors, choose, database, platforms',
    '`tags`: found a list of 0, expected at least one tag',
    '`aliases`: found a list of 0, expected at least 2 other wordings or error texts',
    '`appliesTo`: found nothing, expected at least one software and version range',
    '`reviewed`: found nothing, expected a date such as 2026-11-22',
    '`headline`: found nothing, expected text of at most 64 characters',
  ]);
});

test('a new answer carries its number in the name of its file', () => {
  expect(newAnswer('worker-timeout', 'A silent client is enough', 3, 'cccc').path).toBe(
    'content/questions/worker-timeout/3-a-silent-client-is-enough.mdx',
  );
});
