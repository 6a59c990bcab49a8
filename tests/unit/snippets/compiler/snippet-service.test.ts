import { expect, test } from 'vitest';
import { editedEnvironment, environment } from '../../../../src/snippets/compiler/environment.ts';
import { createSnippetService, SNIPPET } from '../../../../src/snippets/compiler/snippet-service.ts';
import { createConsole } from '../../../../src/snippets/prelude/console.ts';
import { libDeclarations, libraryDeclarations } from '../../../../src/snippets/texts/library-declarations.ts';

const libs = libDeclarations();
const library = libraryDeclarations();
const service = createSnippetService({ libs, library, environment });

function problems(source: string, by = service): string[] {
  by.write(source);
  return by.problems().map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('the library has its types', () => {
  expect(
    problems(
      "import { slots, SERVER_IDS, type Deployment } from 'inflight';\nconst deployment: Deployment = { processes: 2, threads: 4 };\nconst count: number = slots(deployment);\nconsole.log(count, SERVER_IDS.length);",
    ),
  ).toEqual([]);
  expect(
    problems("import { slots } from 'inflight';\nconst text: string = slots({ processes: 1, threads: 1 });"),
  ).toEqual(["2:7 Type 'number' is not assignable to type 'string'."]);
});

test('doc comments of the library are in what hovers show', () => {
  const source = "import { slots } from 'inflight';\nslots;";
  service.write(source);
  const info = service.service.getQuickInfoAtPosition(SNIPPET, source.lastIndexOf('slots') + 1);
  expect(info?.documentation?.map(({ text }) => text).join('')).toMatch(/\w+ \w+/);
});

test.each([
  ['document.title;', ["1:1 Cannot find name 'document'."]],
  ['process.exit();', ["1:1 Cannot find name 'process'."]],
  ['fetch("/");', ["1:1 Cannot find name 'fetch'."]],
  ['performance.now();', ["1:1 Cannot find name 'performance'."]],
  ["import { x } from './x.ts';", ["1:19 Cannot find module './x.ts' or its corresponding type declarations."]],
  ['const a = (b) => b;', ["1:12 Parameter 'b' implicitly has an 'any' type."]],
  ['const a: string | undefined = undefined as string | undefined; a.length;', ["1:64 'a' is possibly 'undefined'."]],
])('%s is a type error', (source, expected) => {
  expect(problems(source)).toEqual(expected);
});

test.each([
  'const list = [1]; const first: number = list[0]; console.log(first);',
  'console.group("a"); console.table([{ a: 1 }]); console.count(); console.time("t"); console.timeEnd("t"); console.groupEnd();',
  'const timer: number = setTimeout((text: string) => console.info(text), 1, "a"); clearTimeout(timer);',
  'console.warn(structuredClone(new Map([[1, { a: 1 }]])).get(1)?.a); queueMicrotask(() => console.error(1));',
  "import { plot } from 'inflight'; console.log(plot({ kind: 'bars', title: 'a', places: 'b', values: 'c', points: [[1, 2]] }));",
  'console.log([1].at(-1), Object.hasOwn({}, "a"), await Promise.resolve(1));',
])('%s is fine', (source) => {
  expect(problems(source)).toEqual([]);
});

test('the console has the methods that the prelude gives it', () => {
  const console = createConsole({ print: () => undefined, draw: () => true } as never, undefined);
  const names = Object.keys(console).filter((name) => !['clear', 'trace'].includes(name));
  expect(problems(names.map((name) => `console.${name};`).join('\n'))).toEqual([]);
  const declared = [...environment.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  expect(declared.sort()).toEqual(names.sort());
});

test('edited code has a clock besides', () => {
  const edited = createSnippetService({ libs, library, environment: editedEnvironment });
  expect(problems('const a: number = performance.now(); console.log(a);', edited)).toEqual([]);
});

test('the library is described from one entry, whole, without the world outside', () => {
  expect(library.files[library.entry]).toBeDefined();
  for (const text of Object.values(library.files)) {
    for (const [, name] of text.matchAll(/from '([^']+)'/g)) expect(name).toMatch(/^\.\.?\//);
  }
  expect(Object.keys(libs)).toContain('lib.es5.d.ts');
  expect(Object.keys(libs).filter((name) => /dom|worker|es2023|esnext/.test(name))).toEqual([]);
});
