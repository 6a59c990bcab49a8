import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/snippets/compiler/compile.ts';
import { parseSnippet } from '../../../../src/snippets/compiler/parse-snippet.ts';

/** The code of a snippet that compiles. */
function codeOf(source: string): string {
  const compiled = compile(source);
  if (compiled.kind === 'refused') throw new Error(`refused: ${JSON.stringify(compiled.problems)}`);
  return compiled.code;
}

/** Where and why a snippet is refused. */
function refusals(source: string): string[] {
  const compiled = compile(source);
  return compiled.kind === 'compiled'
    ? []
    : compiled.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const AsyncFunction = (async () => Promise.resolve()).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** What code prints, run as the program around it would. */
async function printed(code: string): Promise<string[]> {
  const lines: string[] = [];
  const run = new AsyncFunction('__import', 'print', `"use strict";\n${code}\n`);
  const library = {
    slots: (deployment: { processes: number; threads: number }) => deployment.processes * deployment.threads,
    base: 7,
  };
  try {
    await run(
      (name: string) => (name === 'inflight' ? library : undefined),
      (...values: unknown[]) => lines.push(values.join(' ')),
    );
  } catch (error) {
    lines.push(String(error));
  }
  return lines;
}

test('an import becomes a constant on the same line, with its names where they stood', () => {
  const source = "import { slots as count, type Inputs, base } from 'inflight';\nprint(count);";
  const code = codeOf(source);
  expect(code).toBe('const  { slots :  count,              base } =    __import("inflight");\nprint(count);');
  expect(code.indexOf('count')).toBe(source.indexOf('count'));
});

test.each([
  [
    'several lines',
    "import {\n  slots, // how many\n  base as b,\n} from 'inflight'\nprint(slots({ processes: 2, threads: 3 }), b)",
    ['6 7'],
  ],
  ['a namespace', "import * as library from 'inflight'\nprint(library.base)", ['7']],
  ['a type only', "import type { Inputs } from 'inflight'\nprint(1)", ['1']],
  ['types only', "import { type Inputs } from 'inflight'\nprint(1)", ['1']],
  ['nothing', "import 'inflight'\nprint(1)", ['1']],
  ['a bracket on the next line', "import { base } from 'inflight'\n;[1].forEach(() => print(base))", ['7']],
  ['a call on the next line', "import { base } from 'inflight'\n(() => print(base))()", ['7']],
  ['a name in quotes', "import { 'base' as b } from 'inflight'\nprint(b)", ['7']],
  ['an export list', 'let x = 1\nexport { x }\n(() => print(x))()', ['1']],
  [
    'exports',
    'export const x: number = 1\nexport async function f() { return x }\nexport class C {}\nprint(await f(), C.name)',
    ['1 C'],
  ],
  ['an exported type', 'export type T = 1\nexport interface I { a: T }\nexport type { T as U }\nprint(1)', ['1']],
  ['await at the top', 'const a = await Promise.resolve(2)\nfor await (const b of [a]) print(b)', ['2']],
])('%s: runs as it was meant', async (_, source, lines) => {
  expect(await printed(codeOf(source))).toEqual(lines);
});

test.each([
  ["import { readFile } from 'node:fs';", "1:26 only 'inflight' can be imported here"],
  ["const a = 1;\nimport { slots } from 'inflight';", '2:1 imports stand above all other code'],
  ["import inflight from 'inflight';", "1:8 'inflight' has no default export: write `import { … } from 'inflight'`"],
  ["import { default as d } from 'inflight';", "1:10 'inflight' has no default export"],
  ["import { slots } from 'inflight' with { type: 'json' };", "1:34 'inflight' is imported without attributes"],
  [
    "const a = await import('inflight');",
    "1:17 `import()` cannot load anything here: write `import { … } from 'inflight'` at the top",
  ],
  ["export * from 'inflight';", '1:1 nothing can be exported from another module here: a snippet stands alone'],
  ['export default 1;', '1:1 nothing imports a snippet: leave out `export default` and name the value with `const`'],
  ['export default function f() {}', '1:8 nothing imports a snippet: leave out `export default`'],
  ['print(import.meta.url);', '1:7 `import.meta` is not there: a snippet has no address'],
  ['const __import = 1;', '1:7 the name `__import` is taken by the program around the snippet'],
  [
    'enum Colour { Red }',
    '1:1 an `enum` makes code: write an object `as const`, or a union of strings; only types can be left out when a snippet runs',
  ],
  [
    'const a = 1;\n  namespace N { export const b = a; }',
    '2:3 a `namespace` makes code: write an object or plain functions; only types can be left out when a snippet runs',
  ],
  [
    'class A { constructor(private b: number) {} }',
    '1:23 a parameter property makes code: declare the field and assign it in the constructor; only types can be left out when a snippet runs',
  ],
  [
    'const a = <number>b;',
    '1:11 `<Type>value` cannot be blanked: write `value as Type`; only types can be left out when a snippet runs',
  ],
  ['@decorate class A {}', '1:1 browsers do not know decorators yet: call the function'],
  ['class A { accessor b = 1 }', '1:11 browsers do not know `accessor` yet: write a getter and a setter'],
  ['{ using file = open(); }', '1:3 not every browser knows `using` yet: write `try` and `finally`'],
  ['if (a<!--b) print(1);', '1:7 browsers read `<!--` as a comment: put a space after `<`'],
  ['#!/usr/bin/env node', '1:1 a snippet is no program file: leave out `#!`'],
  ['let a = ;', '1:9 Expression expected.'],
  ['});', '1:1 Declaration or statement expected.'],
  ['print("', '1:8 Unterminated string literal.'],
])('%s is refused with its place', (source, refusal) => {
  expect(refusals(source)[0]).toBe(refusal);
});

/** Statements with types in them, without semicolons: what stands next to what is the hard part. */
const STATEMENTS = [
  'let A: number = 1 as number',
  'const B = [1, 2].map((x: number): number => x + 1)',
  'type C = { a: 1 }',
  'interface D { a: number }',
  '(0 as number)',
  '[1, 2].forEach((x: number) => print(x))',
  '`text`',
  'function E(this: void, x?: number): number { return x! }',
  'class F<T> { declare x: T; private y = 1; #z?: T; abstract: boolean = true; get w(): number { return this.y } }',
  'print("a" satisfies string)',
  'export const G = <T,>(x: T): T => x',
  'export type H = 1',
  'export interface M { a: 1 }',
  'export declare const N: number',
  'export function O(x: 1): void\nexport function O(x: number): void {}',
  'declare const I: number',
  'let J: any = function <T>(x: T) { return x } as any',
  'abstract class K { abstract a(): void; b(): number { return 1 } }',
  'for (const x of [1, 2] as const) print(x)',
  '/re/.test("re" as string)',
  'let L = 1 as number\n+ (2 as number)',
  'print(await Promise.resolve(3 as number))',
  'export { }',
];

/** Programs of some of them, each with names of its own; not every order of them is TypeScript. */
const programs = fc
  .array(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((part, n) => part.replace(/\b([A-O])\b/g, `$1${n}`)).join('\n'))
  .filter((source) => parseSnippet(source).problems.length === 0);

test('every character that stays is where it was', () => {
  fc.assert(
    fc.property(programs, (source) => {
      const code = codeOf(source);
      expect(code.length).toBe(source.length);
      for (let place = 0; place < source.length; place++) {
        if (code[place] !== ' ' && code[place] !== ';') expect(code[place]).toBe(source[place]);
        expect(code[place] === '\n').toBe(source[place] === '\n');
      }
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('blanked code prints what translated code prints, whatever stands next to what', async () => {
  await fc.assert(
    fc.asyncProperty(programs, async (source) => {
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
      });
      const translated = outputText.replace(/^export (?:\{ *\};?)?/gm, '');
      expect(await printed(codeOf(source))).toEqual(await printed(translated));
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('any text is compiled or refused with places inside of it', () => {
  const pieces = [
    'import',
    'export',
    ' ',
    '\n',
    '{',
    '}',
    "'inflight'",
    'from',
    '*',
    'as',
    'a',
    '(',
    ')',
    '=',
    ';',
    '<',
    '!--',
    '`',
    '/',
    'type',
    'class',
    'enum',
    '@',
    '\u2028',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 40 })), (source) => {
      const compiled = compile(source);
      if (compiled.kind === 'compiled') return;
      expect(compiled.problems.length).toBeGreaterThan(0);
      const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
      for (const { line, column, message } of compiled.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect(message).not.toBe('');
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});
