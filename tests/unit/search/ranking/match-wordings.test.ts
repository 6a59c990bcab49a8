import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWordings } from '../../../../src/search/ranking/match-wordings.ts';

const split = (text: string) => (text === '' ? [] : text.split(' '));

/** Wordings of records 0, 1, 2, … */
const of = (...texts: string[]) => texts.map((text, record) => ({ keys: split(text), from: record, to: record + 1 }));

const equally: (key: string) => number = () => 1;

/** How near each wording is to a query, 0 for those without a word of it. */
function nearness(query: string, texts: string[], { isPasted = false, weigh = equally } = {}) {
  const found = matchWordings(split(query), of(...texts), weigh, isPasted);
  return texts.map((_, record) => found.get(record)?.nearness ?? 0);
}

test('a wording that is the query is exact, and as near as can be', () => {
  const found = matchWordings(
    split('worker timeout'),
    of('worker timeout', 'timeout worker', 'a worker timeout'),
    equally,
    false,
  );
  expect(found.get(0)).toEqual({ nearness: 1, isExact: true });
  expect([...found.values()].map(({ isExact }) => isExact)).toEqual([true, false, false]);
});

test.each([
  ['has all words before one that misses some', 'a b c d', 'a b c d x', 'a b x y'],
  ['has them in order before one that has not', 'a b c', 'a b c x', 'c x b a'],
  ['is most of the query before one that is little of it', 'a b c d e f', 'a b c d e', 'a b'],
  ['has no other words before one that has', 'a b', 'a b x', 'a b x y z'],
])('a wording that %s is nearer', (_, query, nearer, farther) => {
  const [first = 0, second = 0] = nearness(query, [nearer, farther]);
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(0);
});

test('a word that tells more makes a wording nearer', () => {
  const weigh = (key: string) => (key === 'rare' ? 5 : 1);
  const [rare = 0, common = 0] = nearness('rare common', ['rare', 'common'], { weigh });
  expect(rare).toBeGreaterThan(common);
});

test('in a pasted text a wording need not be most of it', () => {
  const line = 'a b c d e f g h worker timeout';
  const [typed = 0] = nearness(line, ['worker timeout']);
  const [pasted = 0] = nearness(line, ['worker timeout'], { isPasted: true });
  expect(pasted).toBeGreaterThan(typed);
});

test('without words in common, or words at all, nothing is near', () => {
  expect(matchWordings(['a'], of('b', ''), equally, false).size).toBe(0);
  expect(matchWordings([], of('a', ''), equally, false).size).toBe(0);
  expect(matchWordings(['a'], [], equally, false).size).toBe(0);
  expect(matchWordings(['a'], of('a'), () => 0, false).size).toBe(0);
});

test('a wording of a page is one of each of its answers, and the best of a record counts', () => {
  const wordings = [
    { keys: ['a', 'x'], from: 0, to: 3 },
    { keys: ['a'], from: 1, to: 2 },
    { keys: ['a', 'y', 'z'], from: 1, to: 2 },
  ];
  const found = matchWordings(['a'], wordings, equally, false);
  expect([...found.keys()].sort()).toEqual([0, 1, 2]);
  expect(found.get(1)).toEqual({ nearness: 1, isExact: true });
  expect(found.get(0)).toEqual(found.get(2));
  expect(found.get(0)?.isExact).toBe(false);
});

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1, maxLength: 8 });

test('nearness is from 0 to 1, 1 for what is exact, and does not depend on the order of the wordings', () => {
  fc.assert(
    fc.property(keys, fc.array(keys, { minLength: 1, maxLength: 6 }), fc.boolean(), (query, all, isPasted) => {
      const weigh = (key: string) => 1 + key.charCodeAt(0) - 97;
      const wordings = all.map((each, index) => ({ keys: each, from: index % 3, to: (index % 3) + 2 }));
      const found = matchWordings(query, wordings, weigh, isPasted);
      for (const { nearness: near, isExact } of found.values()) {
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1 + 1e-9);
        if (isExact) expect(near).toBeCloseTo(1, 9);
      }
      const turned = matchWordings(query, wordings.toReversed(), weigh, isPasted);
      expect([...turned.keys()].sort()).toEqual([...found.keys()].sort());
      for (const [record, { nearness: near }] of turned) expect(near).toBeCloseTo(found.get(record)?.nearness ?? -1, 9);
    }),
    { seed: 1, numRuns: 500 },
  );
});
