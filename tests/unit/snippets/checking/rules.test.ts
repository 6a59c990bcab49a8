import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engineTextLine } from '../../../../src/snippets/checking/engine-texts.ts';
import { irreproducible } from '../../../../src/snippets/checking/rules.ts';
import * as library from '../../../../src/model/index.ts';
import { parseSnippet } from '../../../../src/snippets/compiler/parse-snippet.ts';

const refusals = (source: string) =>
  irreproducible(parseSnippet(source).file).map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ['const a = new Date();', '1:15 `Date` is refused: the time is another one at every run: write times as numbers'],
  ['Date.now();', '1:1 `Date` is refused: the time is another one at every run: write times as numbers'],
  [
    'const a = Math.random();',
    '1:16 `Math.random` is refused: it differs at every run; use `RandomStream` of the library, with a seed',
  ],
  [
    'Math.log(2);',
    '1:6 `Math.log` is refused: engines round it differently, so another browser prints other digits; use + - * / and Math.sqrt, or a function of the library',
  ],
  [
    '[1].map(Math.exp);',
    '1:14 `Math.exp` is refused: engines round it differently, so another browser prints other digits; use + - * / and Math.sqrt, or a function of the library',
  ],
  [
    'Math["sin"](1);',
    '1:1 `Math` is refused as a value: write `Math.floor` and the like in full, so that each can be checked',
  ],
  [
    'const { cos } = Math;',
    '1:17 `Math` is refused as a value: write `Math.floor` and the like in full, so that each can be checked',
  ],
  [
    'Math.pow(2, 0.5);',
    '1:6 `Math.pow` is refused: engines round powers differently, unless two whole numbers are written out; multiply, or use `Math.sqrt`',
  ],
  [
    'Math.hypot(3, 4);',
    '1:6 `Math.hypot` is refused: engines round it differently, so another browser prints other digits; use + - * / and Math.sqrt, or a function of the library',
  ],
  [
    'const a = 1.5;\nconsole.log(a ** 2);',
    '2:15 `**` is refused: engines round powers differently, unless two whole numbers are written out; multiply, or use `Math.sqrt`',
  ],
  [
    'let a = 2; a **= 3;',
    '1:14 `**` is refused: engines round powers differently, unless two whole numbers are written out; multiply, or use `Math.sqrt`',
  ],
  [
    'performance.now();',
    '1:1 `performance` is refused: measured times differ at every run: count steps, or compare what the library calculates',
  ],
  [
    'setTimeout(() => 1, 0);',
    '1:1 `setTimeout` is refused: timers race, so the order of lines is left to chance: simulate with a clock of your own, or `await` in order',
  ],
  [
    'const wait = setInterval;',
    '1:14 `setInterval` is refused: timers race, so the order of lines is left to chance: simulate with a clock of your own, in a loop',
  ],
  [
    'await new Promise((done) => setTimeout(done, 1));',
    '1:29 `setTimeout` is refused: timers race, so the order of lines is left to chance: simulate with a clock of your own, or `await` in order',
  ],
  [
    'globalThis.Math;',
    '1:1 `globalThis` is refused: what is global differs between browsers: use the names themselves',
  ],
  ['eval("1");', '1:1 `eval` is refused: the page does not let text become code: write the code itself'],
  ['new Function("1");', '1:5 `Function` is refused: the page does not let text become code: write a function'],
  [
    '(1234).toLocaleString();',
    '1:8 `toLocaleString` is refused: texts for people differ by browser and country: use `toFixed` and `padStart`',
  ],
  [
    'const { stack } = new Error();',
    '1:9 `stack` is refused: every engine writes a stack its own way: print `name` and `message`',
  ],
  ['const a = { Date };', '1:13 `Date` is refused: the time is another one at every run: write times as numbers'],
  ['class A extends Date {}', '1:17 `Date` is refused: the time is another one at every run: write times as numbers'],
])('%s is refused with the reason and a way out', (source, refusal) => {
  expect(refusals(source)).toEqual([refusal]);
});

test.each([
  'Math.floor(1.5) + Math.sqrt(2) + Math.max(1, 2) * Math.PI + Math.abs(-1);',
  'Math.pow(2, 10) + 2 ** 53 + (-2) ** 3;',
  'const big = 2n ** 64n;',
  'const row = { Date: 1, performance: 2 }; row.Date; row["performance"];',
  'interface A { Date: Date } let a: Date | undefined; type B = typeof Math;',
  "import { slots as setTimeout } from 'inflight'; setTimeout({ processes: 1, threads: 1 });",
  'function simulate(performance: { cost: number }) { return performance.cost; }',
  'class Clock { setTimeout() {} } new Clock().setTimeout();',
  'queueMicrotask(() => 1); await Promise.resolve(); structuredClone({});',
])('%s is fine', (source) => {
  expect(refusals(source)).toEqual([]);
});

test('any text is looked through without an error', () => {
  const pieces = [
    'Math',
    '.',
    'log',
    '(',
    ')',
    '{',
    '}',
    'Date',
    ' = ',
    '**',
    '2',
    'const ',
    'class ',
    '?.',
    '`',
    '${',
    '\n',
    ':',
    'function ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
      for (const { line, column } of irreproducible(parseSnippet(parts.join('')).file)) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('what is said to be in the library is there', () => {
  expect(library).toHaveProperty('RandomStream');
});

/** What this engine says when code goes wrong in the usual ways. */
const MISTAKES: (() => unknown)[] = [
  () => (undefined as unknown as { a: number }).a,
  () => (null as unknown as { a: number }).a,
  () => ((null as unknown as { a: number }).a = 1),
  () => (undefined as unknown as () => void)(),
  () => ({}) instanceof (1 as unknown as typeof Object),
  () => [...(1 as unknown as number[])],
  () => new (1 as unknown as typeof Object)(),
  () => new Array<number>(-1),
  () => 'a'.repeat(-1),
  () => (1).toFixed(200),
  () => BigInt(1) / 0n,
  () => (1n as unknown as number) + 1,
  () => JSON.parse('{') as unknown,
  () => ([] as number[]).reduce((a) => a),
  () => new RegExp('('),
  () => structuredClone(() => 1),
  () => {
    const again = (): number => again() + 1;
    return again();
  },
  () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    return JSON.stringify(loop);
  },
  () => ((Object.freeze({ a: 1 }) as { a: number }).a = 2),
  () => (Symbol() as unknown as number) + 1,
];

test.each(MISTAKES.map((mistake) => [String(mistake).replace(/\s+/g, ' '), mistake] as const))(
  'the words of this engine are known in what it says about %s',
  (_, mistake) => {
    let said = '';
    try {
      mistake();
    } catch (error) {
      said = String(error);
    }
    expect(said).not.toBe('');
    expect(engineTextLine(`fine\n${said}`), said).toBe(2);
  },
);

test.each([
  'RangeError: processes: expected an integer of at least 1, got 0',
  'Error: the pool is empty',
  'Throughput is not a function of threads alone',
  'the limit is not defined by the server',
  'Invalid: 3 of 4',
])('%j is nobody else’s word', (line) => {
  expect(engineTextLine(line)).toBeUndefined();
});
