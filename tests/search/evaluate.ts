import type { Findings } from '../../src/search/findings.ts';
import type { SearchEngine } from '../../src/search/search-engine.ts';
import { CLASSES, type GradedQuery, type QuerySet } from './query-sets.ts';

/** How one query went. */
export interface Outcome {
  query: GradedQuery;
  findings: Findings;
  /** Place of the first right question among the first ten, from 1; 0 if there is none. */
  rank: number;
  /** Whether the first answer is a right one; undefined where any answer of the right questions will do. */
  answerFirst: boolean | undefined;
}

/** What gradings name: answers by `folder/place`, questions by folder. */
export interface GradedContent {
  /** The id of an answer; empty if there is none. */
  idOf: (place: string) => string;
  /** The folder of an answer's question; empty if there is none. */
  slugOf: (id: string | undefined) => string;
}

/** Shares are 0 to 1. */
export interface Measures {
  queries: number;
  /** Mean reciprocal rank of the first right question. */
  mrr: number;
  success1: number;
  success3: number;
  /** Of the queries where the answer matters. */
  answerFirst: number;
  /** Queries without any result. */
  zero: number;
  /** Queries that were told that nothing is close. */
  falseAlarms: number;
}

export interface Evaluation {
  outcomes: readonly Outcome[];
  total: Measures;
  byClass: ReadonlyMap<string, Measures>;
  /** Off-topic queries that were not recognised. */
  unrecognised: readonly string[];
  recognised: number;
}

/** What the engine finds at last. */
export async function settled(engine: SearchEngine, text: string): Promise<Findings> {
  let last: Findings | undefined;
  await engine.find(text, {}, (findings) => (last = findings));
  if (!last?.settled) throw new Error(`found no settled findings for “${text}”`);
  return last;
}

/** Asks every query of a set, one after the other. */
export async function evaluate(
  engine: SearchEngine,
  { queries, offTopic }: QuerySet,
  content: GradedContent,
): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  for (const query of queries) outcomes.push(outcome(query, await settled(engine, query.query), content));
  const unrecognised: string[] = [];
  for (const query of offTopic) {
    if ((await settled(engine, query)).match === 'close') unrecognised.push(query);
  }
  return {
    outcomes,
    total: measures(outcomes),
    byClass: new Map(
      CLASSES.flatMap((name) => {
        const own = outcomes.filter(({ query }) => query.class === name);
        return own.length > 0 ? [[name, measures(own)] as const] : [];
      }),
    ),
    unrecognised,
    recognised: offTopic.length > 0 ? 1 - unrecognised.length / offTopic.length : 1,
  };
}

function outcome(query: GradedQuery, findings: Findings, content: GradedContent): Outcome {
  const { questions } = findings;
  const first = questions[0]?.answers[0]?.id;
  return {
    query,
    findings,
    rank:
      questions.slice(0, 10).findIndex(({ answers }) => query.questions.includes(content.slugOf(answers[0]?.id))) + 1,
    answerFirst: query.answers.length > 0 ? query.answers.some((place) => content.idOf(place) === first) : undefined,
  };
}

function measures(outcomes: readonly Outcome[]): Measures {
  const share = (all: readonly Outcome[], counts: (outcome: Outcome) => number) =>
    all.length === 0 ? 1 : all.reduce((sum, each) => sum + counts(each), 0) / all.length;
  const is = (test: (outcome: Outcome) => boolean) => (each: Outcome) => (test(each) ? 1 : 0);
  const where = outcomes.filter(({ answerFirst }) => answerFirst !== undefined);
  return {
    queries: outcomes.length,
    mrr: share(outcomes, ({ rank }) => (rank > 0 ? 1 / rank : 0)),
    success1: share(
      outcomes,
      is(({ rank }) => rank === 1),
    ),
    success3: share(
      outcomes,
      is(({ rank }) => rank > 0 && rank <= 3),
    ),
    answerFirst: share(
      where,
      is(({ answerFirst }) => answerFirst === true),
    ),
    zero: share(
      outcomes,
      is(({ findings }) => findings.questions.length === 0),
    ),
    falseAlarms: share(
      outcomes,
      is(({ findings }) => findings.match !== 'close'),
    ),
  };
}
