import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerTexts } from '../../../../src/search/files/answer-texts.ts';
import type { QuestionList } from '../../../../src/search/files/question-list.ts';
import { QuestionIndex } from '../../../../src/search/memory/question-index.ts';
import { asItStands, stem } from '../../../../src/search/query/stem.ts';
import { finish, LIST, sampleIndex, TEXTS } from '../sample-content.ts';

function indexOf(list: QuestionList, texts: AnswerTexts = []): QuestionIndex {
  const index = new QuestionIndex();
  finish(index.addList(list));
  finish(index.addTexts(texts));
  return index;
}

/** A list of questions with one answer each, so that records and questions have the same numbers. */
function listed(...titles: readonly { title: string; error?: string; answer?: string }[]): QuestionList {
  return titles.map(({ title, error, answer = 'claim' }, number) => ({
    slug: `q${number}`,
    title,
    ...(error === undefined ? {} : { error }),
    answers: [{ id: `a${number}`, title: answer, verdict: 'holds' }],
  }));
}

const hits = (index: QuestionIndex, key: string, isBeginning = false) => index.hits(key, isBeginning);

test('records are numbered in the order of the list, with their question and their place', () => {
  const { records } = sampleIndex();
  expect(records.map(({ id }) => id)).toEqual(LIST.flatMap(({ answers }) => answers.map(({ id }) => id)));
  expect(records[2]).toEqual({ id: 'bad2', question: 1, place: 2 });
  expect(records[5]).toEqual({ id: 'con3', question: 2, place: 3 });
});

test('an index without questions has nothing', () => {
  const index = indexOf([]);
  expect(index.records).toEqual([]);
  expect(index.count('worker')).toBe(0);
  expect(index.hasPrefix('w')).toBe(false);
  expect(hits(index, 'worker', true).size).toBe(0);
});

test('a word of a question is in all of its answers, one of an answer in that alone', () => {
  const index = indexOf(LIST);
  expect([...hits(index, 'flask').keys()]).toEqual([3, 4, 5]);
  expect([...hits(index, 'sequential').keys()]).toEqual([5]);
  expect(index.count('flask')).toBe(3);
  expect(index.count('sequential')).toBe(1);
  expect(index.count('zyxwv')).toBe(0);
});

test('a word counts for more in an answer’s title than in an error, another wording, a question’s title and a short answer', () => {
  const list = listed(
    { title: 'a', answer: 'zebra' },
    { title: 'b', error: 'zebra' },
    { title: 'c' },
    { title: 'zebra' },
    { title: 'e' },
    { title: 'f' },
  );
  const texts: AnswerTexts = list.map((_, number) => ({
    tags: [],
    aliases: number === 4 ? ['zebra'] : [],
    appliesTo: '',
    answers: [{ short: number === 5 ? 'zebra' : 'x', aliases: number === 2 ? ['zebra'] : [] }],
  }));
  const ranked = [...hits(indexOf(list, texts), 'zebra')].sort(([, a], [, b]) => b - a);
  expect(ranked.map(([record]) => record)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(ranked.map(([, score]) => score)).size).toBe(6);
});

test('what is said twice counts for more, but not for twice as much', () => {
  const index = indexOf(listed({ title: 'zebra' }, { title: 'zebra', answer: 'zebra' }));
  const once = hits(index, 'zebra').get(0) ?? 0;
  const twice = hits(index, 'zebra').get(1) ?? 0;
  expect(twice).toBeGreaterThan(once);
  expect(twice).toBeLessThan(2 * once);
});

test('words are found by their stem, as they stand, in parts and to the letter', () => {
  const index = indexOf(listed({ title: 'threaded=True' }, { title: 'threads' }, { title: 'pool_pre_ping' }));
  expect([...hits(index, stem('threading')).keys()]).toEqual([0, 1]);
  expect([...hits(index, asItStands('threads')).keys()]).toEqual([1]);
  expect([...hits(index, 'threaded=true').keys()]).toEqual([0]);
  expect([...hits(index, stem('poolpreping')).keys()]).toEqual([2]);
  expect([...hits(index, 'pre').keys()]).toEqual([2]);
});

test('a part of a compound counts for less than the word by itself', () => {
  const index = indexOf(listed({ title: 'pool_size' }, { title: 'pool' }));
  expect(hits(index, 'pool').get(0)).toBeLessThan(hits(index, 'pool').get(1) ?? 0);
});

test('words that say nothing are not looked up', () => {
  expect(indexOf(listed({ title: 'What is the worker for?' })).count('the')).toBe(0);
});

test('a beginning finds what goes on from it, less the more is missing', () => {
  const index = indexOf(
    listed({ title: 'harak' }, { title: 'harakir' }, { title: 'harakiristic' }, { title: 'worker' }),
  );
  const found = hits(index, 'harak', true);
  expect([...found.keys()]).toEqual([0, 1, 2]);
  expect(found.get(0)).toBeGreaterThan(found.get(1) ?? 0);
  expect(found.get(1)).toBeGreaterThan(found.get(2) ?? 0);
  expect(hits(index, 'harak', false).size).toBe(1);
  expect(index.hasPrefix('hara')).toBe(true);
  expect(index.hasPrefix('harakiristics')).toBe(false);
});

test('a beginning finds what was added after it was looked for first', () => {
  const index = indexOf(LIST);
  expect(index.hasPrefix('heartb')).toBe(false);
  finish(index.addTexts(TEXTS));
  expect(index.hasPrefix('heartb')).toBe(true);
  expect([...hits(index, 'heartb', true).keys()]).toEqual([10]);
});

test('titles, errors and other wordings are wordings, of an answer or of all answers of the page; short answers are not', () => {
  const index = sampleIndex();
  const of = (keys: string) => index.wordings.filter((wording) => wording.keys.join(' ') === keys);
  expect(of('worker timeout')).toEqual([{ keys: ['worker', 'timeout'], from: 8, to: 10 }]);
  expect(of('gunicorn is down')).toEqual([{ keys: ['gunicorn', 'is', 'down'], from: 1, to: 2 }]);
  expect(of('502 behind nginx')).toEqual([{ keys: ['502', 'behind', 'nginx'], from: 1, to: 3 }]);
  expect(of('nothing answer behind nginx')).toEqual([]);
});

test('what else arrives adds to what is there, a question at a time', () => {
  const index = indexOf(LIST);
  expect(index.count('heartbeat')).toBe(0);
  let steps = 0;
  for (const adding = index.addTexts(TEXTS); adding.next().done !== true;) {
    steps++;
    expect(index.count('heartbeat')).toBe(steps === LIST.length ? 1 : 0);
  }
  expect(steps).toBe(LIST.length);
});

test('looking things up between the steps changes nothing in the end', () => {
  const all = sampleIndex();
  const keys = [...all.keys()];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(LIST.length - 1), fc.constantFrom(...keys)), { maxLength: 20 }), (looks) => {
      const index = indexOf(LIST);
      let step = 0;
      for (const adding = index.addTexts(TEXTS); adding.next().done !== true;) {
        for (const [at, key] of looks) {
          if (at !== step) continue;
          index.hits(key, true);
          index.hasPrefix(key.slice(0, 3));
        }
        step++;
      }
      expect(new Set(index.keys())).toEqual(new Set(keys));
      expect(index.wordings).toEqual(all.wordings);
      for (const key of keys) {
        expect(index.hits(key, true)).toEqual(all.hits(key, true));
        expect(index.count(key)).toBe(all.count(key));
      }
    }),
    { seed: 1, numRuns: 30 },
  );
});

const title = fc
  .array(fc.constantFrom('worker', 'workers', 'thread', 'timeout', 'pool_size', '--threads=4', 'the'), { maxLength: 6 })
  .map((words) => words.join(' '));

test('a word has as many records as are counted, each with a score above 0 and below 1', () => {
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (titles) => {
      const index = indexOf(listed(...titles.map((each) => ({ title: each, answer: each }))));
      for (const key of index.keys()) {
        const found = index.hits(key, false);
        expect(found.size).toBe(index.count(key));
        expect(index.hasPrefix(key)).toBe(true);
        const begun = index.hits(key, true);
        for (const [record, score] of found) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
          expect(begun.get(record)).toBeGreaterThanOrEqual(score);
        }
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});
