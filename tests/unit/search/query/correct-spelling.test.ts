import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctSpelling } from '../../../../src/search/query/correct-spelling.ts';

const known = (...words: string[]) => words.map((word) => ({ word, count: 4 }));
const WORDS = known('gunicorn', 'thread', 'worker', 'timeout', 'concurrency', 'memory', 'queue', 'parallel');

test.each([
  ['swapped', 'gunicron', 'gunicorn'],
  ['swapped at the beginning', 'htread', 'thread'],
  ['missing', 'thred', 'thread'],
  ['missing at the end', 'concurrenc', 'concurrency'],
  ['doubled', 'workker', 'worker'],
  ['wrong', 'timeaut', 'timeout'],
  ['wrong at the beginning', 'rorker', 'worker'],
  ['missing twice in a long word', 'concurrcy', 'concurrency'],
  ['wrong and missing in a long word', 'konkurency', undefined],
  ['swapped and doubled in a long word', 'gunnicron', 'gunicorn'],
  ['swapped and doubled in a short word', 'thraedd', undefined],
  ['something else', 'kubernetes', undefined],
])('a letter or two %s: %s → %s', (_, typed, meant) => {
  expect(correctSpelling(typed, WORDS)).toBe(meant);
});

test('of two words the one with fewer slips was meant, then that with the same first letter, then the more common', () => {
  expect(correctSpelling('cachedd', known('cashed', 'cached'))).toBe('cached');
  expect(correctSpelling('lock1', known('block1', 'locks'))).toBe('locks');
  const common = { word: 'cores', count: 64 };
  const rare = { word: 'cares', count: 2 };
  expect(correctSpelling('cxres', [rare, common])).toBe('cores');
  expect(correctSpelling('cxres', [common, rare])).toBe('cores');
});

test('how common a word is never makes up for a slip more', () => {
  const words = [
    { word: 'workers', count: 2 },
    { word: 'walkers', count: 1_000_000 },
  ];
  expect(correctSpelling('worjers', words)).toBe('workers');
});

test('nor does the same first letter', () => {
  const words = [
    { word: 'florkers', count: 1 },
    { word: 'bloskars', count: 512 },
  ];
  expect(correctSpelling('blorkers', words)).toBe('florkers');
  expect(correctSpelling('blorkers', words.toReversed())).toBe('florkers');
});

test('how common a word is does not make up for another first letter', () => {
  const words = [
    { word: 'florkers', count: 512 },
    { word: 'blorkerz', count: 1 },
  ];
  expect(correctSpelling('blorkers', words)).toBe('blorkerz');
});

test('of no words none was meant', () => {
  expect(correctSpelling('thred', [])).toBeUndefined();
});

/** Slips between two words, straight from the definition: the last letters agree, or one slip was made there. */
function slips(a: string, b: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ways = [
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(between(i - 2, j - 2) + 1);
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return between(a.length, b.length);
}

/** Two words with the same beginning that are some slips apart, often few. */
const pair = fc
  .tuple(
    fc.stringMatching(/^[a-e]{3,11}$/),
    fc.array(
      fc.tuple(
        fc.nat(12),
        fc.constantFrom('swap', 'drop', 'double', 'wrong'),
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      ),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([word, changes]) => {
    const letters = Array.from(word);
    for (const [at, change, letter] of changes) {
      const place = at % letters.length;
      const here = letters[place] ?? letter;
      const next = letters[place + 1];
      if (change === 'swap' && next !== undefined) letters.splice(place, 2, next, here);
      else if (change === 'drop' && letters.length > 3) letters.splice(place, 1);
      else if (change === 'double') letters.splice(place, 0, here);
      else letters.splice(place, 1, letter);
    }
    return [`x${word}`, `x${letters.join('')}`] as const;
  });

test('a word is found if it is no more than one slip away, or two where eight letters or more were typed', () => {
  fc.assert(
    fc.property(pair, ([typed, meant]) => {
      const allowed = typed.length < 8 ? 1 : 2;
      expect(correctSpelling(typed, known(meant))).toBe(slips(typed, meant) <= allowed ? meant : undefined);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('no other word is nearer than the one that is found', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^x[a-c]{3,9}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.stringMatching(/^x[a-c]{3,9}$/), words, (typed, others) => {
      const found = correctSpelling(typed, known(...others));
      const least = Math.min(...others.map((other) => slips(typed, other)));
      if (found === undefined) expect(least).toBeGreaterThan(typed.length < 8 ? 1 : 2);
      else expect(slips(typed, found)).toBe(least);
    }),
    { seed: 1, numRuns: 500 },
  );
});
