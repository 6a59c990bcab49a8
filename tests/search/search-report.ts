import { join } from 'node:path';
import type { Question } from '../../src/knowledge/read-knowledge.ts';
import { contentEngine, openTextIndex, publishedQuestions, ROOT, type Extent } from './content-engine.ts';
import { evaluate, type Evaluation, type GradedContent, type Measures, type Outcome } from './evaluate.ts';
import { readQuerySet, type SetName } from './query-sets.ts';

const EXTENTS: Record<Extent, string> = {
  titles: 'titles only (the first results on a cold start)',
  memory: 'all that is in memory (without Pagefind)',
  everything: 'everything',
};

/** Answers and questions as gradings name them. */
export function gradedContent(questions: readonly Question[]): GradedContent {
  const ids = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { slug, answers } of questions) {
    for (const [index, { data }] of answers.filter((answer) => answer.data.status === 'published').entries()) {
      ids.set(`${slug}/${index + 1}`, data.id);
      slugs.set(data.id, slug);
    }
  }
  return { idOf: (place) => ids.get(place) ?? '', slugOf: (id) => slugs.get(id ?? '') ?? '' };
}

/**
 * Evaluates the sets as tables, with every miss.
 *
 * @param names `tune`, `own`, `held`.
 */
export async function searchReport(names: readonly string[] = ['tune', 'own']): Promise<string> {
  const questions = publishedQuestions();
  const texts = await openTextIndex(questions, join(ROOT, '.build/search-report'));
  const content = gradedContent(questions);
  const lines: string[] = [];
  for (const name of names) {
    const set = readQuerySet(name as SetName);
    for (const extent of Object.keys(EXTENTS) as Extent[]) {
      const evaluation = await evaluate(await contentEngine(questions, texts, extent), set, content);
      lines.push('', `${name}, ${EXTENTS[extent]}`, ...table(evaluation));
      if (extent === 'everything') lines.push('', ...misses(evaluation, content));
    }
  }
  return lines.join('\n').trim();
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(7);

function table({ byClass, total, recognised, unrecognised }: Evaluation): string[] {
  const row = (name: string, { queries, mrr, success1, success3, answerFirst, zero, falseAlarms }: Measures) =>
    `${name.padEnd(10)}${String(queries).padStart(5)}${[mrr, success1, success3, answerFirst, zero, falseAlarms].map(percent).join('')}`;
  return [
    'class         n    MRR    S@1    S@3    A@1   zero  alarm',
    ...[...byClass].map(([name, measures]) => row(name, measures)),
    row('all', total),
    `off-topic recognised ${percent(recognised).trim()}${unrecognised.map((query) => `\n  not: ${query}`).join('')}`,
  ];
}

function misses({ outcomes }: Evaluation, content: GradedContent): string[] {
  const bad = outcomes.filter(
    ({ rank, answerFirst, findings }) => rank !== 1 || answerFirst === false || findings.match !== 'close',
  );
  return [`${bad.length} misses`, ...bad.flatMap((outcome) => describe(outcome, content))];
}

function describe({ query, findings, rank, answerFirst }: Outcome, { slugOf }: GradedContent): string[] {
  const what = [
    rank === 1 ? undefined : rank === 0 ? 'not found' : `place ${rank}`,
    rank === 1 && answerFirst === false ? 'other answer first' : undefined,
    findings.match === 'close' ? undefined : 'no close match',
  ].filter((each) => each !== undefined);
  const shown = findings.questions
    .slice(0, 3)
    .map(({ answers }) => `${slugOf(answers[0]?.id)}: ${answers[0]?.title ?? ''}`)
    .join(' | ');
  return [
    `- [${query.class}] ${JSON.stringify(query.query.slice(0, 160))}: ${what.join(', ')}`,
    `    wanted ${[...query.questions, ...query.answers].join(' ')}; words ${findings.query.terms.map(({ word }) => word).join(' ')}`,
    `    shown  ${shown}`,
  ];
}
