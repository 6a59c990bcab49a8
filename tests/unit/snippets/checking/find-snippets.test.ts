import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSnippets } from '../../../../src/snippets/checking/find-snippets.ts';
import { writeOutputs } from '../../../../src/snippets/checking/write-outputs.ts';

const PATH = 'content/questions/x/question.mdx';

/** The problems of a text, as `line: message`. */
const problems = (text: string) => findSnippets(PATH, text).problems.map(({ line, message }) => `${line}: ${message}`);

/** What each snippet of a text is, without places. */
const shapes = (text: string) =>
  findSnippets(PATH, text).snippets.map(({ id, line, text: code, hiddenLines, output }) => ({
    id,
    line,
    code,
    hiddenLines,
    output: output?.text,
  }));

const FRONT = '---\nid: ab12\ntitle: "A: b"\n---\n\n';

test('a snippet has its place in the file, its hidden lines and its output', () => {
  const text = `${FRONT}Words {1 + 1} 😀\n\n\`\`\`ts run throws\nconst a = 1;\n// ---cut---\n\nconsole.log(a);\n\`\`\`\n\n\`\`\`output\n1\n\`\`\`\n`;
  const { snippets, problems: none } = findSnippets(PATH, text);
  expect(none).toEqual([]);
  expect(snippets).toHaveLength(1);
  const [snippet] = snippets;
  expect(snippet).toMatchObject({
    path: PATH,
    id: 'ab12-1',
    line: 8,
    hiddenLines: 3,
    options: { kind: 'run', throws: true },
    output: { line: 15, text: '1' },
  });
  expect(text.slice(snippet?.start, snippet?.end)).toMatch(/^```ts run[\s\S]*```$/);
  expect(text.slice(snippet?.output?.start, snippet?.output?.end)).toBe('```output\n1\n```');
});

test.each([
  ['in a list', '- item\n\n  ```ts run\n  a {b}\n    c\n  ```\n\n  ```output\n  x\n  ```\n', 'a {b}\n  c', 'x'],
  ['at a list marker', '1. ```ts run\n   a\n   ```\n\n   ~~~output\n   x\n   ~~~\n', 'a', 'x'],
  ['in a quote', '> ```ts run\n> a\n>\n> b\n> ```\n>\n> ```output\n> x\n> ```\n', 'a\n\nb', 'x'],
  [
    'with longer fences',
    '`````ts run\n```\nnot the end\n```\n`````\n\n````output\n```\n````\n',
    '```\nnot the end\n```',
    '```',
  ],
  ['with tildes', '~~~ts run\na\n```\n~~~\n', 'a\n```', undefined],
  ['in an element', '<div>\n\n```ts run\na\n```\n\n</div>\n', 'a', undefined],
  [
    'with lines ended as on Windows',
    '```ts run\r\na\r\nb\r\n```\r\n\r\n```output\r\nx\r\ny\r\n```\r\n',
    'a\nb',
    'x\ny',
  ],
  ['behind a byte order mark', '\uFEFF```ts run\na\n```\n\n```output\nx\n```\n', 'a', 'x'],
  ['with an empty output', '```ts run\na\n```\n\n```output\n```\n', 'a', ''],
])('%s: code and output are without what stands around them', (_, text, code, output) => {
  expect(problems(text)).toEqual([]);
  expect(shapes(text)).toMatchObject([{ code, output }]);
});

test('other fences, fences in fences and indented code are no snippets', () => {
  expect(
    shapes('```ts\na\n```\n\n````md\n```ts run\na\n```\n````\n\n```python\nb\n```\n\n{/* ```ts run\n``` */}\n'),
  ).toEqual([]);
});

test.each([
  ['```output\nx\n```', ['1: expected a `ts run` fence right above this `output` fence']],
  [
    '```ts run\na\n```\n\nWords.\n\n```output\nx\n```',
    ['7: expected a `ts run` fence right above this `output` fence'],
  ],
  ['```ts norun\na\n```\n\n```output\nx\n```', ['5: expected a `ts run` fence right above this `output` fence']],
  [
    '```ts run\na\n```\n\n```output\nx\n```\n\n```output\nx\n```',
    ['9: expected a `ts run` fence right above this `output` fence'],
  ],
  ['- ```ts run slow\n  a\n  ```', ['1: column 13: expected throws, timeout, id as an option of `ts run`, got "slow"']],
  ['```ts run\n// ---cut---\n  // ---cut---\na\n```', ['1: expected one line `// ---cut---` in a snippet at most']],
  ['```ts run\na\n// ---cut---\n```', ['1: expected code to show in this snippet']],
  ['words\n\n```ts run\na', ['3: expected this fence to be closed']],
  [
    'words\n\n{oops\n\n```ts run\na\n```',
    [
      '3: cannot be read as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{` (mdx-jsx:unexpected-character)',
    ],
  ],
])('%j is refused with its line', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('snippets are named after the file and numbered, shown code not counted', () => {
  const fences = '```ts run\na\n```\n\n```ts norun\na\n```\n\n```ts run id=mine\na\n```\n\n```ts run\na\n```\n';
  expect(shapes(FRONT + fences).map(({ id }) => id)).toEqual(['ab12-1', 'ab12-1', 'mine', 'ab12-3']);
  expect(findSnippets(PATH, fences, 'cd34').snippets[0]?.id).toBe('cd34-1');
});

/** Documents of blocks, some of them snippets, inside of lists and quotes. */
const blocks = fc.constantFrom(
  'Words with `code` and 😀.',
  '# Heading',
  '```python\nprint(1)\n```',
  '```ts run\nconst a = 1;\n\nb\n```',
  '````ts run throws\n```\n````',
  '~~~ts run\nx\n~~~',
  '```ts run\na\n```\n\n```output\nold\n```',
  '```ts norun\na\n```',
  '{1 + 1}',
  '***',
);
const around = fc.constantFrom<(block: string) => string>(
  (block) => block,
  (block) => block.replace(/^(?=.)/gm, '  ').replace(/^ {2}/, '- '),
  (block) => block.replace(/^/gm, '> '),
  (block) => block.replace(/^(?=.)/gm, '    ').replace(/^ {4}/, '10. '),
  (block) =>
    block
      .replace(/^(?=.)/gm, '    ')
      .replace(/^ {4}/, '> - ')
      .replace(/^ {4}/gm, '>   ')
      .replace(/^$/gm, '>'),
);
const documents = fc
  .array(fc.tuple(blocks, around), { maxLength: 8 })
  .map((parts) => FRONT + parts.map(([block, put]) => put(block)).join('\n\n') + '\n');

test('places are right in any document: there the fence begins and there it ends', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (document, windows) => {
      const text = windows ? document.replaceAll('\n', '\r\n') : document;
      const { snippets } = findSnippets(PATH, text);
      expect(snippets).toHaveLength((document.match(/(?:```|~~~)ts (?:no)?run/g) ?? []).length);
      for (const snippet of snippets) {
        for (const fence of [snippet, ...(snippet.output ? [snippet.output] : [])]) {
          expect(text.slice(fence.start)).toMatch(fence === snippet ? /^(?:`{3,}|~{3,})ts / : /^`{3,}output/);
          expect(text.slice(0, fence.end)).toMatch(/(?:```|~~~)$/);
          expect(text.slice(0, fence.start).split('\n')).toHaveLength(fence.line);
          expect(text.slice(fence.start, fence.end).split('\n')).toHaveLength(
            (fence.text.match(/\n/g) ?? []).length + 3,
          );
        }
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('written outputs are found again, and nothing else has changed', () => {
  const outputs = fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      'a',
      'a\n\nb',
      '```',
      '~~~\n````',
      '  indented',
      '> quote',
      '- item',
      'trailing  ',
      '{a}',
      '</div>',
      '---',
      '\n\n',
    ),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(
      documents,
      fc.array(outputs, { minLength: 16, maxLength: 16 }),
      fc.boolean(),
      (document, texts, windows) => {
        const text = windows ? document.replaceAll('\n', '\r\n') : document;
        const { snippets } = findSnippets(PATH, text);
        const running = snippets.filter(({ options }) => options.kind === 'run');
        const printed = running.map((_, index) => texts[index] ?? '');
        const written = writeOutputs(
          text,
          running.map((snippet, index) => ({ snippet, printed: printed[index] ?? '' })),
        );
        const found = findSnippets(PATH, written);
        expect(found.problems).toEqual([]);
        expect(found.snippets.map(({ text: code }) => code)).toEqual(snippets.map(({ text: code }) => code));
        expect(
          found.snippets.filter(({ options }) => options.kind === 'run').map(({ output }) => output?.text ?? ''),
        ).toEqual(printed);
        expect(without(written)).toBe(without(text));
        // Writing again changes nothing.
        const again = found.snippets.filter(({ options }) => options.kind === 'run');
        expect(
          writeOutputs(
            written,
            again.map((snippet, index) => ({ snippet, printed: printed[index] ?? '' })),
          ),
        ).toBe(written);
      },
    ),
    { seed: 6, numRuns: 500 },
  );
});

/** A document without its outputs and the blank line above each. */
function without(text: string): string {
  const { snippets } = findSnippets(PATH, text);
  return snippets.reduceRight(
    (rest, { end, output }) => (output ? rest.slice(0, end) + rest.slice(output.end) : rest),
    text,
  );
}

test('an output fence is written in the manner of its place', () => {
  const text = '> - ~~~ts run\n>   a\n>   ~~~\n>\n> after\n';
  const [snippet] = findSnippets(PATH, text).snippets;
  if (!snippet) throw new Error('no snippet');
  expect(writeOutputs(text, [{ snippet, printed: 'one\n\n~~~ two' }])).toBe(
    '> - ~~~ts run\n>   a\n>   ~~~\n>\n>   ~~~~output\n>   one\n>\n>   ~~~ two\n>   ~~~~\n>\n> after\n',
  );
});

test('any text at all has snippets with places inside of it, or problems with lines inside of it', () => {
  const pieces = [
    ...['```', '~~~', '````', 'ts run', 'output', 'ts norun', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '> ', '- ', '1. '],
    ...['a', '// ---cut---', '{', '}', '<', '/>', '---\n', 'id: x', '\uFEFF', '\u2028', '😀', '\\', '*', '`'],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const { snippets, problems: found } = findSnippets(PATH, text);
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line } of [...snippets, ...found]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
      for (const { start, end } of snippets)
        expect(text.slice(start, end)).toMatch(/^(?:```|~~~)[\s\S]*(?:```|~~~)\s*$/);
    }),
    { seed: 10, numRuns: 3000 },
  );
});
