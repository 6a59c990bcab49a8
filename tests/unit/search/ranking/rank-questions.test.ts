import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form, Lookup } from '../../../../src/search/query/prepare-query.ts';
import {
  rankQuestions,
  tellingWeight,
  type Hits,
  type Ranking,
} from '../../../../src/search/ranking/rank-questions.ts';
import { RANKING } from '../../../../src/search/ranking/ranking-settings.ts';

/** Records 0 and 1 are of question 0, 2 and 3 of question 1, and so on. */
const placeOf = (record: number) => ({ question: Math.floor(record / 2), place: (record % 2) + 1 });

/** A term that is looked up as these forms. */
function term(word: string, { weight = 1, forms = [form(word)] as readonly Form[] } = {}): Lookup {
  return { word, typed: word, weight, corrected: false, known: true, forms };
}

function form(key: string, changes: Partial<Form> = {}): Form {
  return { key, asked: key, weight: 1, isBeginning: false, ...changes };
}

type Has = Record<string, Record<number, number>>;

function lookup(has: Has): (key: string) => Hits {
  const all = new Map(
    Object.entries(has).map(([key, found]) => [
      key,
      new Map(Object.entries(found).map(([record, score]) => [Number(record), score])),
    ]),
  );
  return (key) => all.get(key) ?? new Map<number, number>();
}

/** Ranks what an index has for these terms among a hundred records. */
function rank(words: readonly (string | Lookup)[], has: Has, changes: Partial<Ranking> = {}) {
  return rankQuestions({
    terms: words.map((word) => (typeof word === 'string' ? term(word) : word)),
    strange: 0,
    sources: { memory: lookup(has), texts: undefined },
    wordings: new Map(),
    records: 100,
    placeOf,
    titleKeys: () => new Set(),
    isWanted: () => true,
    settings: RANKING,
    ...changes,
  });
}

const order = (ranked: ReturnType<typeof rank>) => ranked.map(({ question }) => question);

test('a question with all words beats one that has a single word often', () => {
  const ranked = rank(['worker', 'timeout'], { worker: { 0: 1, 2: 3 }, timeout: { 0: 1 } });
  expect(order(ranked)).toEqual([0, 1]);
  expect(ranked[0]?.coverage).toBe(1);
  expect(ranked[1]?.coverage).toBeLessThan(0.6);
});

test('a rare word counts for more than a common one', () => {
  const common = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [index + 20, 1]));
  expect(order(rank(['common', 'rare'], { common, rare: { 0: 1 } }))[0]).toBe(0);
  expect(tellingWeight(1, 100)).toBeGreaterThan(tellingWeight(80, 100));
});

test('a word tells no more than the settings say, be it rare or nowhere', () => {
  const settings = { ...RANKING, most: 2, field: 0, unknown: 1 };
  expect(tellingWeight(1, 100)).toBeGreaterThan(2);
  expect(rank(['rare'], { rare: { 0: 1 } }, { settings })[0]?.told).toBe(2);
  expect(rank(['rare', 'zyxwv'], { rare: { 0: 1 } }, { settings })[0]?.coverage).toBeCloseTo(1 / 2, 9);
  const common = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [index, 1]));
  expect(rank(['common'], { common }, { settings })[0]?.told).toBeCloseTo(tellingWeight(80, 100), 9);
});

test('what each word tells is raised by what the settings say, up to the most', () => {
  const settings = { ...RANKING, most: 3, field: 0.5 };
  const common = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [index, 1]));
  expect(rank(['common'], { common }, { settings })[0]?.told).toBeCloseTo(0.5 + tellingWeight(80, 100), 9);
  expect(rank(['rare'], { rare: { 0: 1 } }, { settings })[0]?.told).toBe(3);
});

test('of questions that have the same words, one with them in its title comes first', () => {
  const has = { sync: { 0: 1, 2: 1 }, gevent: { 0: 1, 2: 1 } };
  expect(order(rank(['sync', 'gevent'], has))).toEqual([0, 1]);
  const titleKeys = (question: number) => new Set(question === 1 ? ['sync', 'gevent', 'gthread'] : []);
  const [first, second] = rank(['sync', 'gevent'], has, { titleKeys });
  expect(first?.question).toBe(1);
  expect(first?.score).toBeCloseTo((second?.score ?? 0) * (1 + RANKING.title), 9);
});

test('a synonym in a title counts as much less as it does elsewhere', () => {
  const has = { sync: { 0: 1, 2: 1 } };
  const withSynonym = term('sync', { forms: [form('sync'), form('plain', { weight: 0.7 })] });
  const score = (...titleWords: string[]) =>
    rank([withSynonym], has, { titleKeys: () => new Set(titleWords) })[0]?.score;
  expect(score('plain')).toBeCloseTo((score() ?? 0) * (1 + 0.7 * RANKING.title), 9);
  expect(score('plain', 'sync')).toBeCloseTo((score() ?? 0) * (1 + RANKING.title), 9);
});

test('a word tells less the more records have it, and never nothing', () => {
  for (let having = 1; having <= 100; having++) {
    expect(tellingWeight(having, 100)).toBeLessThan(tellingWeight(having - 1, 100));
    expect(tellingWeight(having, 100)).toBeGreaterThan(0);
  }
});

test('a word that nothing has lowers the coverage and hides nothing', () => {
  const [found, ...others] = rank(['worker', 'zyxwv'], { worker: { 0: 1 } });
  expect(found?.question).toBe(0);
  expect(others).toEqual([]);
  expect(found?.coverage).toBeGreaterThan(0);
  expect(found?.coverage).toBeLessThan(1);
});

test('strange words of a pasted text lower the coverage, the more the more there are', () => {
  const coverage = (strange: number) => rank(['worker'], { worker: { 0: 1 } }, { strange })[0]?.coverage ?? 0;
  expect(coverage(0)).toBe(1);
  expect(coverage(1)).toBeLessThan(1);
  expect(coverage(5)).toBeLessThan(coverage(1));
  expect(rank([], { worker: { 0: 1 } }, { strange: 3 })).toEqual([]);
});

test('each strange word is that share of the rarest word, which the settings say', () => {
  const settings = { ...RANKING, most: 2, strange: 0.25 };
  const [found] = rank(['worker'], { worker: { 0: 1 } }, { strange: 4, settings });
  expect(found?.coverage).toBeCloseTo(2 / (2 + 4 * 0.25 * 2), 9);
});

test('no words, no questions; and none that nothing has', () => {
  expect(rank([], { worker: { 0: 1 } })).toEqual([]);
  expect(rank(['zyxwv'], { worker: { 0: 1 } })).toEqual([]);
});

test('ties keep the order of the content, of questions and of records', () => {
  const ranked = rank(['worker'], { worker: { 9: 1, 5: 1, 3: 1, 1: 1 } });
  expect(order(ranked)).toEqual([0, 1, 2, 4]);
  const flat = rank(['worker'], { worker: { 3: 1, 1: 1, 2: 1 } }, { placeOf: () => ({ question: 7, place: 1 }) });
  expect(flat[0]?.records.map(({ record }) => record)).toEqual([1, 2, 3]);
});

test('of answers that have the same words the first of the page comes first', () => {
  const [found] = rank(['worker'], { worker: { 0: 1, 1: 1 } });
  expect(found?.records.map(({ place }) => place)).toEqual([1, 2]);
  expect(found?.records[0]?.score).toBeGreaterThan(found?.records[1]?.score ?? 0);
});

test('a later answer that fits much better comes before the first', () => {
  const [found] = rank(['a', 'b', 'c', 'd'], { a: { 0: 1, 1: 1 }, b: { 1: 1 }, c: { 1: 1 }, d: { 1: 1 } });
  expect(found?.records.map(({ place }) => place)).toEqual([2, 1]);
});

test('a wording that is the query comes first, whatever else has its words', () => {
  const has = { worker: { 0: 1, 3: 0.01 }, timeout: { 0: 1, 3: 0.01 } };
  const wordings = new Map([[3, { nearness: 0, isExact: true }]]);
  const ranked = rank(['worker', 'timeout'], has, { wordings });
  expect(order(ranked)).toEqual([1, 0]);
  expect(ranked[0]?.records[0]).toMatchObject({ record: 3, isExact: true });
});

test('a near wording raises a question, and is said', () => {
  const has = { worker: { 0: 1, 2: 1 } };
  const ranked = rank(['worker'], has, { wordings: new Map([[2, { nearness: 0.5, isExact: false }]]) });
  expect(order(ranked)).toEqual([1, 0]);
  expect(ranked.map(({ nearness }) => nearness)).toEqual([0.5, 0]);
});

test('records that are not wanted are left out, and what words tell stays', () => {
  const has = { worker: { 0: 1, 1: 1, 2: 1 }, timeout: { 0: 1, 2: 1 } };
  const all = rank(['worker', 'timeout'], has);
  const some = rank(['worker', 'timeout'], has, { isWanted: (record) => record !== 0 && record !== 3 });
  expect(some.flatMap(({ records }) => records.map(({ record }) => record))).toEqual([2, 1]);
  const second = (ranked: typeof all) => ranked.find(({ question }) => question === 1)?.score;
  expect(second(some)).toBe(second(all));
  expect(rank(['worker'], has, { isWanted: () => false })).toEqual([]);
});

test('of the forms of a term the best counts for each record', () => {
  const forms = [form('stop'), form('halt', { weight: 0.7 })];
  const ranked = rank([term('stop', { forms })], { stop: { 0: 1 }, halt: { 0: 1, 2: 1 } });
  expect(order(ranked)).toEqual([0, 1]);
  const alone = rank([term('stop', { forms })], { stop: { 0: 1 }, halt: { 2: 1 } });
  expect(ranked[0]?.score).toBe(alone[0]?.score);
});

test('what a term tells is what its first form tells that anything has, not its synonyms', () => {
  const common = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index + 20, 1]));
  const withSynonym = term('rare', { forms: [form('rare'), form('common', { weight: 0.7 })] });
  const settings = { ...RANKING, most: Infinity, field: 0 };
  const [first] = rank([withSynonym], { rare: { 0: 1 }, common }, { settings });
  expect(first?.question).toBe(0);
  expect(first?.told).toBeCloseTo(tellingWeight(1, 100), 9);
  const [other] = rank([withSynonym], { common }, { settings });
  expect(other?.told).toBeCloseTo(0.7 * tellingWeight(60, 100), 9);
});

test('a term of less weight counts for less', () => {
  const has = { light: { 0: 1 }, heavy: { 2: 1 } };
  expect(order(rank([term('light', { weight: 0.4 }), 'heavy'], has))).toEqual([1, 0]);
});

test('once texts are here they share in a word’s score, and find what titles have not', () => {
  const memory = lookup({ worker: { 0: 1 } });
  const texts = lookup({ worker: { 0: 2, 2: 4 } });
  const ranked = rank(['worker'], {}, { sources: { memory, texts } });
  expect(order(ranked)).toEqual([0, 1]);
  expect(ranked[0]?.coverage).toBe(1);
  expect(ranked[1]?.coverage).toBeCloseTo(RANKING.textCover, 9);
  const settings = { ...RANKING, textCover: 1 };
  expect(rank(['worker'], {}, { sources: { memory, texts }, settings })[1]?.coverage).toBe(1);
});

test('a form that texts are not asked for keeps its whole score', () => {
  const memory = lookup({ '--threads': { 0: 1 } });
  const forms = [form('--threads', { asked: undefined })];
  const before = rank([term('threads', { forms })], {}, { sources: { memory, texts: undefined } });
  const after = rank([term('threads', { forms })], {}, { sources: { memory, texts: lookup({}) } });
  expect(after).toEqual(before);
});

const hitsOf = fc.dictionary(fc.nat(11).map(String), fc.double({ min: 0.01, max: 5, noNaN: true }), { maxKeys: 8 });
const some = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), hitsOf);

test('the order of the terms changes no sum by more than 1e-9', () => {
  fc.assert(
    fc.property(
      some,
      some,
      fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }),
      fc.dictionary(fc.nat(11).map(String), fc.double({ min: 0, max: 1, noNaN: true })),
      (inTitles, inTexts, words, near) => {
        const changes = {
          sources: { memory: lookup(inTitles), texts: lookup(inTexts) },
          wordings: new Map(
            Object.entries(near).map(([record, nearness]) => [Number(record), { nearness, isExact: false }]),
          ),
        };
        const sums = (ranked: ReturnType<typeof rank>) =>
          new Map(
            ranked.flatMap(({ question, score, coverage, told, records }): [string, number[]][] => [
              [`${question}`, [score, coverage, told]],
              ...records.map((record): [string, number[]] => [`${question}/${record.record}`, [record.score]]),
            ]),
          );
        const there = sums(rank(words, {}, changes));
        const back = sums(rank(words.toReversed(), {}, changes));
        expect([...back.keys()].sort()).toEqual([...there.keys()].sort());
        for (const [of, numbers] of back) {
          for (const [index, number] of numbers.entries())
            expect(Math.abs(number - (there.get(of)?.[index] ?? NaN))).toBeLessThanOrEqual(1e-9);
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test('questions come by their scores, each once, covered by no more than all that was asked', () => {
  fc.assert(
    fc.property(some, some, (inTitles, inTexts) => {
      const ranked = rank(
        ['a', 'b', 'c', 'd', 'e', 'f'],
        {},
        { sources: { memory: lookup(inTitles), texts: lookup(inTexts) } },
      );
      expect(new Set(order(ranked)).size).toBe(ranked.length);
      for (const [index, { score, coverage, records }] of ranked.entries()) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Infinity);
        expect(coverage).toBeGreaterThan(0);
        expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
        expect(records.length).toBeGreaterThan(0);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
