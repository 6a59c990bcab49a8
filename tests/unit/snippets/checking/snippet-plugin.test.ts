import { evaluate, mdxToJs } from 'satteri';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Checker } from '../../../../src/snippets/checking/check-snippet.ts';
import { snippetFences } from '../../../../src/snippets/checking/snippet-plugin.ts';

const checker: Checker = {
  cache: { read: () => undefined, write: () => undefined },
  sourcesKey: () => '',
  checkTypes: (source) => (source.includes('mistyped') ? [{ line: 2, column: 1, message: 'mistyped' }] : []),
  // Prints its own code, in capitals.
  execute: (code) =>
    Promise.resolve({
      messages: [{ kind: 'printed', level: 'log', text: code.toUpperCase() }, { kind: 'ended' }],
      outcome: { kind: 'ended' },
    }),
};

const fileURL = pathToFileURL('/home/project/content/questions/x/1-a.mdx');

/** The compiled page, as JSX. */
async function page(text: string): Promise<string> {
  const { code } = await mdxToJs(text, { mdastPlugins: [snippetFences(checker)], fileURL, jsx: true });
  return code;
}

/** What `<Snippet>` is given when the page is made. */
async function givenTo(text: string): Promise<unknown> {
  const given: unknown[] = [];
  const Snippet = () => null;
  const jsx = (type: unknown, props: unknown) => {
    if (type === Snippet) given.push(props);
    return null;
  };
  const page = await evaluate(text, {
    mdastPlugins: [snippetFences(checker)],
    fileURL,
    Fragment: 'fragment',
    jsx,
    jsxs: jsx,
  });
  (page['default'] as (props: unknown) => unknown)({ components: { Snippet } });
  expect(given).toHaveLength(1);
  return given[0];
}

const fences = (code: string, output = code.toUpperCase(), info = 'ts run') =>
  `---\nid: ab12\n---\n\nText {1}\n\n\`\`\`${info}\n${code}\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\`\n`;

test('both fences become one component', async () => {
  const code = await page(fences('a'));
  expect(code.match(/<_components\.pre|<pre/g)).toBeNull();
  expect(code.match(/<Snippet/g)).toHaveLength(1);
});

test.each([
  'const a = "b" + \'c\' + `${d}`;',
  'if (a < 1 && b > 2) { c = "&amp;\\n\\u0041"; }',
  '// </script> <!-- {e} \\\\ 😀 é',
])('%s reaches the component as it is', async (code) => {
  const hidden = `const hidden = 1;\n// ---cut---\n${code}`;
  expect(await givenTo(fences(hidden, hidden.toUpperCase(), 'ts run id=mine timeout=4000'))).toEqual({
    id: 'mine',
    source: hidden,
    hiddenLines: '2',
    code: hidden,
    output: hidden.toUpperCase(),
    timeoutMs: '4000',
  });
});

test('a snippet without an id is named after its file', async () => {
  expect(await givenTo(fences('a'))).toMatchObject({ id: 'ab12-1' });
});

test('shown code stays a fence, without what is hidden', async () => {
  const code = await page('```ts norun\nconst hidden = 1;\n// ---cut---\nconst a = 1;\n```\n');
  expect(code).not.toContain('Snippet');
  expect(code).toContain('const a = 1;');
  expect(code).not.toContain('hidden');
});

test('other fences are left alone', async () => {
  const code = await page('```ts\nrun\n```\n\n```console title="output"\n$ x\n```\n');
  expect(code).not.toContain('Snippet');
});

test.each([
  [fences('a', 'b'), 'content/questions/x/1-a.mdx:12: line 1 of the output: expected "b", printed "A"'],
  [fences('1\nmistyped'), 'content/questions/x/1-a.mdx:9: mistyped'],
  [
    fences('a', 'A', 'ts run slow'),
    'content/questions/x/1-a.mdx:7: column 11: expected throws, timeout, id as an option of `ts run`, got "slow"',
  ],
  ['```ts norun\n1\nmistyped\n```', 'content/questions/x/1-a.mdx:3: mistyped'],
  ['```output\na\n```', 'content/questions/x/1-a.mdx:1: expected a `ts run` fence right above this `output` fence'],
])('%j ends the build with its place', async (text, problem) => {
  await expect(page(text)).rejects.toThrow(problem);
});
