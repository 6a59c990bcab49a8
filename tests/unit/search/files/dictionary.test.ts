import { expect, test } from 'vitest';
import { dictionary } from '../../../../src/search/files/dictionary.ts';
import { stem } from '../../../../src/search/query/stem.ts';
import { splitWords } from '../../../../src/search/query/words.ts';
import { sampleQuestions } from '../sample-knowledge.ts';

const { words, answers } = dictionary(sampleQuestions());
const counts = new Map(words.split(' ').map((word, index) => [word, answers[index]]));

test('words stand in their order, each once, with a digit each', () => {
  const all = words.split(' ');
  expect(all).toEqual([...new Set(all)].sort());
  expect(answers).toMatch(/^\d+$/);
  expect(answers).toHaveLength(all.length);
});

test.each([
  ['of titles', 'arbiter'],
  ['of other wordings', 'silent'],
  ['of short answers', 'seconds'],
  ['of texts', 'second'],
  ['of code', 'gunicorn'],
  ['of three digits at most', '30'],
  ['joined', 'workertmpdir'],
  ['of a compound, in parts', 'tmp'],
])('there are words %s', (_, word) => {
  expect(counts.has(word)).toBe(true);
});

test.each([
  ['of drafts', 'unfinished'],
  ['of a question in draft', 'some'],
  ['of one letter', 'a'],
  ['of marks', '&'],
])('there are none %s', (_, word) => {
  expect(counts.has(word)).toBe(false);
});

test('a digit says how many answers have a word, doubling', () => {
  const [question] = sampleQuestions();
  if (!question) throw new Error('found no question, expected the sample');
  const [answer] = question.answers;
  if (!answer) throw new Error('found no answer, expected one of the sample');
  const of = (count: number) => {
    const several = { ...question, answers: Array.from({ length: count }, () => answer) };
    const made = dictionary([several]);
    return made.answers[made.words.split(' ').indexOf('requests')];
  };
  expect([1, 2, 3, 4, 7, 8, 600].map(of)).toEqual(['0', '1', '1', '2', '2', '3', '9']);
});

test.each(['8000', '140123456789', '3.12', '0x7f3a'])('the number %s is nobody’s word', (number) => {
  const questions = sampleQuestions().map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({ ...answer, body: `It is ${number} here.` })),
  }));
  const found = dictionary(questions).words.split(' ');
  expect(found).toContain('here');
  expect(found).not.toContain(splitWords(number)[0]?.key);
});

test('ordinary English words that look like a misspelt one are known for what they are', () => {
  const ordinary = dictionary(sampleQuestions()).ordinary.split(' ');
  expect(ordinary).toEqual([...new Set(ordinary)].sort());
  // `work` is no word of the sample, `worker` is.
  expect(ordinary.length).toBeGreaterThan(0);
  for (const key of ordinary) expect(words.split(' ').map(stem)).not.toContain(key);
});

test('nothing published is an empty dictionary', () => {
  expect(dictionary([])).toMatchObject({ words: '', answers: '', ordinary: '' });
});
