import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileEdited } from '../../../../src/snippets/compiler/compile-edited.ts';
import { compile } from '../../../../src/snippets/compiler/compile.ts';
import { sourceLines } from '../../../../src/snippets/compiler/line-mappings.ts';

/** Where each `mark(n)` of a source stands in the compiled code: its line there, led back to the source. */
function markedLines(source: string): [mark: number, line: number | undefined][] {
  const compiled = compileEdited(source);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.code
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/mark\((\d+)\)/g)].map(({ 1: mark }): [number, number | undefined] => [
        Number(mark),
        compiled.lines ? compiled.lines[index] : index + 1,
      ]),
    );
}

test('what can be blanked keeps its lines and needs no mapping', () => {
  const source = "import { slots } from 'inflight';\nconst a: number = 1;";
  expect(compileEdited(source)).toEqual(compile(source));
});

test.each([
  ['an enum', 'enum Colour {\n  Red,\n  Green,\n}\nmark(5);'],
  ['a namespace', 'namespace N {\n  export type T = 1;\n\n  export const a = mark(4);\n}\nmark(6);'],
  [
    'parameter properties',
    "import { slots } from 'inflight';\n\nclass A {\n  constructor(private b: number, readonly c = mark(4)) {}\n}\nmark(6);",
  ],
  [
    'a decorator',
    'const decorate = (...all: unknown[]) => undefined;\n@decorate\nclass A {\n  b() {\n    mark(5);\n  }\n}\nmark(8);',
  ],
  ['types between', 'enum A { B }\ninterface C {\n  d: number;\n}\ntype E =\n  | 1\n  | 2;\nmark(8);'],
])('%s is translated, and lines lead back', (_, source) => {
  const marks = markedLines(source);
  expect(marks.length).toBeGreaterThan(0);
  for (const [mark, line] of marks) expect(line).toBe(mark);
});

test('lines lead back whatever stands above', () => {
  const above = fc.constantFrom(
    'enum A% { B, C }',
    'type T% =\n  | 1\n  | 2',
    'class D% { constructor(public e = 1) {} }',
    '',
    '// note',
    'const f% = `\n${1}\n`',
  );
  fc.assert(
    fc.property(fc.array(above, { maxLength: 8 }), (parts) => {
      const text = parts.map((part, n) => part.replace('%', String(n))).join('\n');
      const source = `enum First { A }\n${text}\n`;
      const line = source.split('\n').length;
      expect(markedLines(`${source}mark(${line})`)).toEqual([[line, line]]);
    }),
    { seed: 4, numRuns: 100 },
  );
});

test('translated code asks for the library like blanked code', () => {
  const compiled = compileEdited(
    "import { slots as s, type Inputs } from 'inflight';\nenum A { B }\nexport const c = s;",
  );
  if (compiled.kind === 'refused') throw new Error('refused');
  expect(compiled.code).toContain('const  { slots :  s } =    __import("inflight");');
  expect(compiled.code).toContain('const c = s;');
  expect(compiled.code).not.toMatch(/\bexport\b|sourceMappingURL/);
});

test.each([
  [
    "enum A { B }\nimport x from 'inflight';",
    ["2:8 'inflight' has no default export: write `import { … } from 'inflight'`"],
  ],
  [
    "enum A { B }\nimport('x');",
    ["2:1 `import()` cannot load anything here: write `import { … } from 'inflight'` at the top"],
  ],
  ["import a = require('a');", ["1:1 write `import { … } from 'inflight'` in place of `require`"]],
  ['export = 1;', ['1:1 nothing imports a snippet: leave out `export default` and name the value with `const`']],
  ['enum A {', ["1:9 '}' expected."]],
])('%s is refused', (source, expected) => {
  const compiled = compileEdited(source);
  const problems = compiled.kind === 'refused' ? compiled.problems : [];
  expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected);
});

test('all of TypeScript runs: what is translated prints what it says', async () => {
  const source = `import { slots as count, type Inputs } from 'inflight';
import * as library from 'inflight';
function twice(method: (this: Pool) => number, _: ClassMethodDecoratorContext) {
  return function (this: Pool) { return 2 * method.call(this); };
}
export class Pool {
  accessor name = 'pool';
  constructor(private readonly processes: number) {}
  @twice slots() { return count({ processes: this.processes, threads: 2 }); }
}
enum Kind { Sync, Thread = 'gthread' }
namespace Units { export const second = 1000; export namespace Small { export const tick = 1; } }
import tick = Units.Small.tick;
export abstract class Base { abstract a(): void; }
const pool = new Pool(await Promise.resolve(3));
print(pool.slots(), pool.name, Kind[0], Kind.Thread, Units.second + tick, library.slots === count);
export { pool };
`;
  const compiled = compileEdited(source);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  const AsyncFunction = (async () => Promise.resolve()).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const printed: unknown[] = [];
  const library = { slots: ({ processes, threads }: { processes: number; threads: number }) => processes * threads };
  await new AsyncFunction('__import', 'print', `"use strict";\n${compiled.code}`)(
    () => library,
    (...values: unknown[]) => printed.push(...values),
  );
  expect(printed).toEqual([12, 'pool', 'Sync', 'gthread', 1001, true]);
});

test('mappings of a source map are read, steps back included', () => {
  // Written line 1 ← source line 1; 2 ← 3; 3 has none; 4 ← 2; steps of 16 and more take two digits.
  expect(sourceLines('AAAA;AAEA;;AADA;AAgBA', 5)).toEqual([1, 3, 3, 2, 18]);
  expect(sourceLines('', 2)).toEqual([1, 1]);
  expect(() => sourceLines('!', 1)).toThrow('expected a base64 digit in a source map, got "!"');
});
