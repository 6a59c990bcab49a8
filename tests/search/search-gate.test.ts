import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentEngine, openTextIndex, publishedQuestions, ROOT } from './content-engine.ts';
import { evaluate, settled, type Evaluation } from './evaluate.ts';
import { readQuerySet, type QuerySet, type SetName } from './query-sets.ts';
import { gradedContent } from './search-report.ts';
import type { SearchEngine } from '../../src/search/search-engine.ts';

const SETS: readonly SetName[] = ['tune', 'own', 'practice', 'held'];

const questions = publishedQuestions();
const content = gradedContent(questions);
const folder = join(ROOT, '.build/search-gate', String(process.pid));
let engine: SearchEngine;

beforeAll(async () => {
  engine = await contentEngine(questions, await openTextIndex(questions, folder));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Queries of several sets as one. */
function joined(names: readonly SetName[]): QuerySet {
  const sets = names.map(readQuerySet);
  return { queries: sets.flatMap((set) => set.queries), offTopic: sets.flatMap((set) => set.offTopic) };
}

test.each(SETS)('every question and answer that the set %s names is there', (name) => {
  const slugs = new Set(questions.map(({ slug }) => slug));
  for (const { query, questions: right, answers } of readQuerySet(name).queries) {
    expect(
      right.filter((slug) => !slugs.has(slug)),
      query,
    ).toEqual([]);
    expect(
      answers.filter((place) => content.idOf(place) === ''),
      query,
    ).toEqual([]);
  }
});

test('sixty queries of our own, at least, with some that nothing here answers', () => {
  const { queries, offTopic } = readQuerySet('own');
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(offTopic.length).toBeGreaterThanOrEqual(10);
});

describe.each<[string, readonly SetName[]]>([
  ['the queries to tune on', ['tune']],
  ['our own queries', ['own']],
  ['the queries that wordings were sought with', ['practice']],
])('%s', (_, names) => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await evaluate(engine, joined(names), content);
  });

  test('the first right question is near the top: mean reciprocal rank at least 0.90', () => {
    expect(evaluation.total.mrr).toBeGreaterThanOrEqual(0.9);
  });

  test('it is the first in 86 of 100', () => {
    expect(evaluation.total.success1).toBeGreaterThanOrEqual(0.86);
  });

  test('the first answer is a right one in 84 of 100', () => {
    expect(evaluation.total.answerFirst).toBeGreaterThanOrEqual(0.84);
  });

  test('a pasted error leads to its page first in 95 of 100, a flag or a line of code in 90', () => {
    expect(evaluation.byClass.get('error')?.success1).toBeGreaterThanOrEqual(0.95);
    expect(evaluation.byClass.get('code')?.success1).toBeGreaterThanOrEqual(0.9);
  });

  test('no query on topic finds nothing', () => {
    expect(evaluation.total.zero).toBe(0);
  });

  test('what is off topic is told so in 85 of 100, what is on topic in 6 at most', () => {
    expect(evaluation.recognised).toBeGreaterThanOrEqual(0.85);
    expect(evaluation.total.falseAlarms).toBeLessThanOrEqual(0.06);
  });
});

test('queries that nobody has looked into fare as well', async () => {
  const { total, recognised } = await evaluate(engine, readQuerySet('held'), content);
  expect(total.zero).toBe(0);
  expect(total.mrr).toBeGreaterThanOrEqual(0.9);
  expect(total.success1).toBeGreaterThanOrEqual(0.86);
  expect(total.answerFirst).toBeGreaterThanOrEqual(0.84);
  expect(recognised).toBeGreaterThanOrEqual(0.85);
  expect(total.falseAlarms).toBeLessThanOrEqual(0.06);
});

test('every title, error message and wording of the content leads to its question first', async () => {
  const wrong: string[] = [];
  // What two questions say alike can lead to one of them only.
  const owners = new Map<string, Set<string>>();
  const wordings = questions.flatMap(({ slug, data, answers }) => {
    if (data.status !== 'published') return [];
    const own = answers.flatMap(({ data: answer }) => [answer.title, ...answer.aliases]);
    const texts = [data.title, data.error?.message ?? data.title, ...data.aliases, ...own];
    return [...new Set(texts)].map((text) => ({ slug, text }));
  });
  for (const { slug, text } of wordings) owners.set(text, (owners.get(text) ?? new Set()).add(slug));
  for (const { slug, text } of wordings) {
    const first = content.slugOf((await settled(engine, text)).questions[0]?.answers[0]?.id);
    if (first !== slug && !owners.get(text)?.has(first)) wrong.push(`${text} → ${first}, expected ${slug}`);
  }
  expect(wrong).toEqual([]);
});
