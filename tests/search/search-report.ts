import { join } from 'node:path';
import type { Question } from '../../src/knowledge/read-knowledge.ts';
import { contentEngine, openTextIndex, publishedQuestions, ROOT, type Extent } from './content-engine.ts';
import { evaluate, type Evaluation, type Measures, type Outcome } from './evaluate.ts';
import { readQuerySet, type SetName } from './query-sets.ts';

const EXTENTS: Record<Extent, string> = {
  titles: 'titles only (the first results on a cold start)',
  memory: 'all that is in memory (without Pagefind)',
  everything: 'everything',
};

/** The id of the answer at `folder/place`; of a place that is not there none. */
export function answerIds(questions: readonly Question[]): (place: string) => string {
  const ids = new Map<string, string>(
    questions.flatMap(({ slug, answers }) =>
      answers
        .filter(({ data }) => data.status === 'published')
        .map(({ data }, index) => [`${slug}/${index + 1}`, data.id] as const),
    ),
  );
  return (place) => ids.get(place) ?? '';
}

/**
 * Evaluates the sets as tables, with every miss.
 *
 * @param names `tune`, `own`, `held`.
 */
export async function searchReport(names: readonly string[] = ['tune', 'own']): Promise<string> {
  const questions = publishedQuestions();
  const texts = await openTextIndex(questions, join(ROOT, '.build/search-report'));
  const idOf = answerIds(questions);
  const lines: string[] = [];
  for (const name of names) {
    const set = readQuerySet(name as SetName);
    for (const extent of Object.keys(EXTENTS) as Extent[]) {
      const evaluation = await evaluate(await contentEngine(questions, texts, extent), set, idOf);
      lines.push('', `${name}, ${EXTENTS[extent]}`, ...table(evaluation));
      if (extent === 'everything') lines.push('', ...misses(evaluation));
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

function misses({ outcomes }: Evaluation): string[] {
  const bad = outcomes.filter(
    ({ rank, answerFirst, findings }) => rank !== 1 || answerFirst === false || findings.match !== 'close',
  );
  return [`${bad.length} misses`, ...bad.flatMap(describe)];
}

function describe({ query, findings, rank, answerFirst }: Outcome): string[] {
  const what = [
    rank === 1 ? undefined : rank === 0 ? 'not found' : `place ${rank}`,
    rank === 1 && answerFirst === false ? 'other answer first' : undefined,
    findings.match === 'close' ? undefined : 'no close match',
  ].filter((each) => each !== undefined);
  const shown = findings.questions
    .slice(0, 3)
    .map(({ slug, answers }) => `${slug}: ${answers[0]?.title ?? ''}`)
    .join(' | ');
  return [
    `- [${query.class}] ${JSON.stringify(query.query.slice(0, 160))}: ${what.join(', ')}`,
    `    wanted ${[...query.questions, ...query.answers].join(' ')}; words ${findings.query.terms.map(({ word }) => word).join(' ')}`,
    `    shown  ${shown}`,
  ];
}
