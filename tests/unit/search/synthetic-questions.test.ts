import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { publishedAnswer, publishedQuestion } from '../../../src/knowledge/schema.ts';
import { bodyText } from '../../../src/search/files/body-text.ts';
import { splitWords } from '../../../src/search/query/words.ts';
import { questionsInAll, syntheticQuestions } from '../../search/synthetic-questions.ts';
import { contentFiles } from '../../../src/build/content-files.ts';
import { ROOT } from '../../search/content-engine.ts';

const many = syntheticQuestions(300);
const answers = many.flatMap((question) => question.answers);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const words = (text: string) => text.split(/\s+/).length;

test('the same questions are made each time, and fewer are the first of many', () => {
  expect(syntheticQuestions(20)).toEqual(many.slice(0, 20));
});

test('every question and every answer is one that could be published', () => {
  for (const { slug, path, data, answers: own } of many) {
    expect(publishedQuestion.safeParse(data).error).toBeUndefined();
    expect(path).toBe(`content/questions/${slug}/question.mdx`);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(own.length).toBeGreaterThan(1);
    for (const answer of own) expect(publishedAnswer.safeParse(answer.data).error).toBeUndefined();
  }
});

test('no id and no slug is given twice, nor one that was taken', () => {
  const names = many.flatMap(({ slug, data, answers: own }) => [slug, data.id, ...own.map((answer) => answer.data.id)]);
  expect(new Set(names).size).toBe(names.length);
  const others = syntheticQuestions(50, names).flatMap(({ slug, data }) => [slug, data.id]);
  expect(others.filter((name) => names.includes(name))).toEqual([]);
});

test('they are as long as real ones', () => {
  expect(mean(many.map((question) => question.answers.length))).toBeCloseTo(3.2, 0);
  expect(Math.abs(mean(answers.map(({ body }) => words(bodyText(body)))) - 175)).toBeLessThan(10);
  expect(Math.abs(mean(answers.map(({ data }) => words(data.title))) - 10.2)).toBeLessThan(1);
  expect(Math.abs(mean(answers.map(({ data }) => data.aliases.length)) - 4.2)).toBeLessThan(0.3);
});

test('the vocabulary grows about as the root of the text (Heaps)', () => {
  const sizes = [75, 300].map((count) => {
    const texts = many.slice(0, count).flatMap((question) => question.answers.map(({ body }) => bodyText(body)));
    const all = splitWords(texts.join('\n')).map(({ key }) => key);
    return { text: all.length, vocabulary: new Set(all).size };
  });
  const [few, more] = sizes;
  const power =
    Math.log((more?.vocabulary ?? 0) / (few?.vocabulary ?? 1)) / Math.log((more?.text ?? 0) / (few?.text ?? 1));
  expect(power).toBeGreaterThan(0.45);
  expect(power).toBeLessThan(0.6);
});

test('a size is met by thinning the real ones out, or by adding to them', () => {
  const { questions } = readKnowledge(contentFiles(ROOT).filter(({ path }) => /questions\/[a-d]/.test(path)));
  const half = questionsInAll(questions, Math.floor(questions.length / 2));
  expect(half).toHaveLength(Math.floor(questions.length / 2));
  expect(half.every((question) => questions.includes(question))).toBe(true);
  const more = questionsInAll(questions, questions.length + 40);
  expect(more).toHaveLength(questions.length + 40);
  expect(questions.every((question) => more.includes(question))).toBe(true);
  expect(more.map(({ path }) => path)).toEqual(more.map(({ path }) => path).sort());
});
