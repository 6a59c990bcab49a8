import { expect, test } from 'vitest';
import { editedEnvironment } from '../../../../src/snippets/compiler/environment.ts';
import type { Answers, Question } from '../../../../src/snippets/editing/language-messages.ts';
import { createSnippetLanguage } from '../../../../src/snippets/editing/snippet-language.ts';
import { libDeclarations, libraryDeclarations } from '../../../../src/snippets/texts/library-declarations.ts';

const language = createSnippetLanguage({
  libs: libDeclarations(),
  library: libraryDeclarations(),
  environment: editedEnvironment,
});

function ask<Kind extends Question['kind']>(text: string, question: Extract<Question, { kind: Kind }>): Answers[Kind] {
  const { kind, value } = language.answer(text, question);
  expect(kind).toBe(question.kind);
  return value as Answers[Kind];
}

/** A text with `|` where the cursor is. */
function at(marked: string): { text: string; offset: number } {
  return { text: marked.replace('|', ''), offset: marked.indexOf('|') };
}

const IMPORT = `import { slots, defaultInputs } from 'inflight';\n`;

const messages = (text: string) => ask(text, { kind: 'diagnose' }).map(({ line, message }) => `${line}: ${message}`);

test('code that is right has no problem, top-level await, timers and the clock included', () => {
  expect(
    messages(
      `${IMPORT}const n: number = slots({ processes: 2, threads: 4 });\nawait new Promise<void>((done) => setTimeout(done, 1));\nconsole.log(n, performance.now(), defaultInputs);\nconsole.table([1]);`,
    ),
  ).toEqual([]);
});

test.each([
  [
    'a wrong type',
    `${IMPORT}const n: string = slots({ processes: 2, threads: 4 });`,
    [`2: Type 'number' is not assignable to type 'string'.`],
  ],
  [
    'a missing field',
    `${IMPORT}slots({ processes: 2 });`,
    [expect.stringMatching(/^2: Argument of type .*'threads' is missing/)],
  ],
  ['a name that is not there', 'consol.log(1);', [`1: Cannot find name 'consol'. Did you mean 'console'?`]],
  ['the page, which no snippet has', 'document.title;', [expect.stringMatching(/^1: Cannot find name 'document'\.$/)]],
  [
    'another module, once and in our words',
    `import fs from 'node:fs';\nfs;`,
    [`1: only 'inflight' can be imported here`],
  ],
  ['broken syntax', 'const a = ;', ['1: Expression expected.']],
  [
    'a name that the library lacks',
    `import { slot } from 'inflight';\nslot;`,
    [expect.stringMatching(/^1: .*has no exported member/)],
  ],
])('%s is said at its line', (_, text, expected) => {
  expect(messages(text)).toEqual(expected);
});

test('a problem says the stretch that it is about', () => {
  const text = `${IMPORT}const n: string = 1;`;
  const [problem] = ask(text, { kind: 'diagnose' });
  expect(text.slice(problem?.from, problem?.to)).toBe('n');
});

test('places are right behind lines that end in every way', () => {
  const text = `const a = 1;\r\nconst b = 2;\nimport x from 'y';`;
  const [problem] = ask(text, { kind: 'diagnose' });
  expect(problem?.line).toBe(3);
  expect(text.slice(problem?.from, problem?.to)).toBe(`'y'`);
});

test('enums and parameter properties are no problem: what a reader writes is translated', () => {
  const text =
    'enum Side { Left, Right }\nclass A { constructor(readonly side: Side) {} }\nconsole.log(new A(Side.Left).side);';
  expect(messages(text)).toEqual([]);
  expect(ask(text, { kind: 'compile' })).toMatchObject({ kind: 'compiled' });
});

test('problems are the same however often one asks, and go when the text is mended', () => {
  const wrong = 'const n: string = 1;';
  expect(messages(wrong)).toEqual(messages(wrong));
  expect(messages('const n: string = "1";')).toEqual([]);
  expect(messages(wrong)).toHaveLength(1);
});

test('compiling gives code with the lines of the text, types gone', () => {
  const compiled = ask(`${IMPORT}const n: number = slots({ processes: 2, threads: 4 });\nconsole.log(n);`, {
    kind: 'compile',
  });
  expect(compiled.kind === 'compiled' && compiled.code.split('\n').map((line) => line.trimEnd())).toEqual([
    expect.stringMatching(/^const +\{ slots, defaultInputs \} = +__import\("inflight"\);$/),
    'const n         = slots({ processes: 2, threads: 4 });',
    'console.log(n);',
  ]);
});

test('a type error does not keep code from running, broken syntax does', () => {
  expect(ask('const n: string = 1;', { kind: 'compile' }).kind).toBe('compiled');
  expect(ask('const n = ;', { kind: 'compile' })).toEqual({
    kind: 'refused',
    problems: [{ line: 1, column: 11, message: 'Expression expected.' }],
  });
});

test('the library’s names are offered inside an import', () => {
  const { text, offset } = at(`import { sl| } from 'inflight';`);
  const names = ask(text, { kind: 'complete', offset }).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['slots', 'plan', 'Inputs']));
});

test('behind a dot there are the fields of what stands before it and nothing else', () => {
  const { text, offset } = at(`${IMPORT}defaultInputs.|`);
  const found = ask(text, { kind: 'complete', offset });
  expect(found.map(({ name }) => name)).toContain('work');
  expect(found.every(({ kind }) => kind === 'property')).toBe(true);
});

test('a name says more when asked: its signature and our doc comment in plain text', () => {
  const { text, offset } = at(`${IMPORT}slo|`);
  expect(ask(text, { kind: 'complete', offset }).map(({ name }) => name)).toContain('slots');
  const description = ask(text, { kind: 'describe', offset, name: 'slots' });
  expect(description?.signature).toMatch(/function slots\(\{ processes, threads \}: Deployment\): number/);
  expect(description?.text).toContain('Requests that can be in flight at the same instant: one per thread.');
  expect(description?.text).toContain('Returns `processes × threads`, at least 1.');
  expect(description?.text).not.toMatch(/@returns|\*\//);
});

test('a hover says what the name under it is, and where the name stands', () => {
  const { text, offset } = at(`${IMPORT}console.log(sl|ots({ processes: 1, threads: 1 }));`);
  const hover = ask(text, { kind: 'hover', offset });
  expect(text.slice(hover?.from, hover?.to)).toBe('slots');
  expect(hover?.text).toContain('one per thread');
});

test('where there is nothing to say, nothing is said', () => {
  expect(ask('// words', { kind: 'hover', offset: 4 })).toBeUndefined();
  expect(ask('// words', { kind: 'complete', offset: 4 })).toEqual([]);
  expect(ask('a', { kind: 'describe', offset: 1, name: 'nothing of this name' })).toBeUndefined();
  expect(ask('', { kind: 'diagnose' })).toEqual([]);
});

test('an offset behind the end of the text does not end the service', () => {
  for (const kind of ['hover', 'complete'] as const) {
    try {
      language.answer('a', { kind, offset: 99 });
    } catch {
      // The worker says so in its reply; what counts is that the next question is answered.
    }
  }
  expect(messages('const n: string = 1;')).toHaveLength(1);
});
