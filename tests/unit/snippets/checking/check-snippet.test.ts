import { expect, test } from 'vitest';
import type { Ran } from '../../../../src/snippets/checking/cache.ts';
import type { Checker } from '../../../../src/snippets/checking/check-snippet.ts';
import { checkSnippets } from '../../../../src/snippets/checking/check-snippets.ts';
import { problemLine } from '../../../../src/snippets/checking/content-problem.ts';
import { checkTypes } from '../../../../src/snippets/checking/check-types.ts';
import { execute } from '../../../../src/snippets/checking/execute.ts';
import { writeOutputs } from '../../../../src/snippets/checking/write-outputs.ts';

/** A checker whose results are kept in memory, with a count of what it ran. */
function checkerFor(changes: Partial<Checker> = {}) {
  const kept = new Map<string, Ran>();
  const counts = { executed: 0, typed: 0 };
  const checker: Checker = {
    cache: { read: (key) => kept.get(key), write: (key, ran) => void kept.set(key, ran) },
    sourcesKey: () => 'sources',
    checkTypes(source) {
      counts.typed++;
      return checkTypes(source);
    },
    async execute(code, limits) {
      counts.executed++;
      return execute(code, limits);
    },
    ...changes,
  };
  return { checker, counts, kept };
}

const PATH = 'content/questions/x/1-a.mdx';
const FRONT = '---\nid: ab12\n---\n\n';

const fence = (code: string, output?: string, info = 'ts run') =>
  `\`\`\`${info}\n${code}\n\`\`\`\n${output === undefined ? '' : `\n\`\`\`output\n${output}\n\`\`\`\n`}`;

/** The problems of a file, each as its line for a person. */
async function problems(text: string, checker = checkerFor().checker): Promise<string[]> {
  const report = await checkSnippets([{ path: PATH, text: FRONT + text }], checker);
  return report.problems.map(problemLine);
}

test('a snippet that prints what stands below it is right', async () => {
  const code =
    "import { slots } from 'inflight';\n// ---cut---\nconsole.log(slots({ processes: 2, threads: 4 }), { a: [1, -0] });";
  expect(await problems(fence(code, '8 { a: [ 1, -0 ] }'))).toEqual([]);
});

test.each([
  [
    'another output',
    fence('console.log(1);\nconsole.log(2);', '1\n3'),
    `${PATH}:12: line 2 of the output: expected "3", printed "2"`,
  ],
  [
    'an output too short',
    fence('console.log(1);\nconsole.log(2);', '1'),
    `${PATH}:12: line 2 of the output: expected no such line, printed "2"`,
  ],
  [
    'no output',
    fence('console.log("a\\nb");'),
    `${PATH}:5: expected an \`output\` fence below this snippet: it prints "a" and more`,
  ],
  [
    'a type',
    fence('const a = 1;\nconst b: string = a;', ''),
    `${PATH}:7: Type 'number' is not assignable to type 'string'.`,
  ],
  [
    'a type of the library, in hidden set-up',
    fence(
      "import { slots } from 'inflight';\nconst a: string = slots({ processes: 1, threads: 1 });\n// ---cut---\nconsole.log(a);",
      '1',
    ),
    `${PATH}:7: Type 'number' is not assignable to type 'string'.`,
  ],
  [
    'shown code with a wrong type',
    fence('const b: string = 1;', undefined, 'ts norun'),
    `${PATH}:6: Type 'number' is not assignable to type 'string'.`,
  ],
  ['an import', fence("import { x } from 'y';", ''), `${PATH}:6: only 'inflight' can be imported here`],
  [
    'chance',
    fence('\n\nconsole.log(Math.random());', ''),
    `${PATH}:8: \`Math.random\` is refused: it differs at every run; use \`RandomStream\` of the library, with a seed`,
  ],
  [
    'an error',
    fence('console.log(1);\nthrow new Error("no");', '1'),
    `${PATH}:7: it threw Error: no; write \`throws\` in its fence if that is what it shows`,
  ],
  [
    'no error',
    fence('console.log(1);', '1', 'ts run throws'),
    `${PATH}:5: expected it to throw, as \`throws\` says; it ended`.replace('says', 'in its fence says'),
  ],
  [
    'an error in the words of the engine',
    fence(
      'const a: unknown[] = JSON.parse("[null]");\nconsole.log(String((a[0] as { b: number }).b));',
      'x',
      'ts run throws',
    ),
    `${PATH}:5: it prints "TypeError: Cannot read properties of null (reading 'b')": every browser words its own errors otherwise; throw an \`Error\` of the snippet's own, or one of the library`,
  ],
  [
    'a loop',
    fence('while (true) {}', '', 'ts run timeout=100'),
    `${PATH}:5: it did not finish in 400 ms, 4 times its limit; \`timeout=\` in its fence allows up to 10000`,
  ],
  [
    'memory',
    fence('const all: number[][] = [];\nwhile (true) all.push(Array(1e5).fill(1));', '', 'ts run timeout=9000'),
    `${PATH}:5: it could not be run: more than 128 MiB of memory`,
  ],
])('%s: the problem has file and line, expected and found', async (_, text, problem) => {
  expect((await problems(text))[0]).toBe(problem);
});

test('an error that the fence announces is the last line of the output', async () => {
  const text = fence('console.log(1);\nthrow new RangeError("too many");', '1\nRangeError: too many', 'ts run throws');
  expect(await problems(text)).toEqual([]);
});

test('two snippets cannot have the same id', async () => {
  const text = fence('console.log(1);', '1', 'ts run id=a') + '\n' + fence('console.log(2);', '2', 'ts run id=a');
  expect(await problems(text)).toEqual([
    `${PATH}:13: expected an id of its own, got \`a\`, which is the snippet at ${PATH}:5`,
  ]);
});

test('what has not changed is neither typed nor run again; another library runs everything', async () => {
  let state = 'one';
  const { checker, counts, kept } = checkerFor({ sourcesKey: () => state });
  const files = [
    { path: PATH, text: FRONT + fence('console.log(1);', '1') + '\n' + fence('console.log(2);', '2') },
    {
      path: 'content/questions/x/2-b.mdx',
      text: '---\nid: cd34\n---\n\n' + fence('const a = 1;', undefined, 'ts norun'),
    },
    { path: 'content/questions/x/notes.txt', text: fence('nonsense', '1') },
  ];
  const check = async () => {
    const { snippets, problems: found } = await checkSnippets(files, checker);
    return { snippets, found: found.length, ...counts };
  };
  expect(await check()).toEqual({ snippets: 3, found: 0, executed: 2, typed: 3 });
  expect(await check()).toEqual({ snippets: 3, found: 0, executed: 2, typed: 3 });
  // Only the expected output is another: it is compared, nothing is run.
  files[0] = { path: PATH, text: files[0]?.text.replace('\n2\n', '\n3\n') ?? '' };
  expect(await check()).toEqual({ snippets: 3, found: 1, executed: 2, typed: 3 });
  // Another limit is another run.
  files[0] = { path: PATH, text: FRONT + fence('console.log(1);', '1', 'ts run timeout=2000') };
  expect(await check()).toEqual({ snippets: 2, found: 0, executed: 3, typed: 4 });
  state = 'two';
  expect(await check()).toEqual({ snippets: 2, found: 0, executed: 4, typed: 6 });
  expect(kept.size).toBe(6);
});

test('what was wrong is not remembered, nor what ran while the library changed', async () => {
  let reads = 0;
  const { checker, counts, kept } = checkerFor();
  await problems(fence('const a: string = 1;', ''), checker);
  await problems(fence('throw new Error("no");', ''), checker);
  expect(kept.size).toBe(0);
  expect(counts.executed).toBe(1);
  const changing = checkerFor({ sourcesKey: () => String(reads++) });
  expect(await problems(fence('console.log(1);', '1'), changing.checker)).toEqual([]);
  expect(changing.kept.size).toBe(0);
});

test('written outputs are those that the next check expects', async () => {
  const { checker, counts } = checkerFor();
  const text =
    FRONT +
    `- item\n\n  ${fence('console.log("a\\n\\n```");', 'old').replaceAll('\n', '\n  ').trimEnd()}\n\n${fence('console.log(2);')}`;
  const { different } = await checkSnippets([{ path: PATH, text }], checker);
  const written = writeOutputs(text, different);
  expect((await checkSnippets([{ path: PATH, text: written }], checker)).problems).toEqual([]);
  expect(counts.executed).toBe(2);
  expect(written).toContain('  ````output\n  a\n\n  ```\n  ````');
});
