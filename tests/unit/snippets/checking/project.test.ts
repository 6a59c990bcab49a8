import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

// The whole way, in a copy of the project with a content folder of its own.
const root = resolve('.build/test-snippets');
const folder = 'content/questions/slots';
const question = `${folder}/question.mdx`;
const answer = `${folder}/1-one-per-thread.mdx`;

const common = (id: string, title: string) => `id: ${id}
title: ${title}
short: As many as it has threads in all of its processes together.
aliases: [how many at once, requests in flight]
`;

const QUESTION = `---
${common('k7q2', 'How many requests at once?')}headline: As many as it has threads
need: count
tags: [flask]
appliesTo: [{ software: flask, from: "1.0" }]
reviewed: 2026-11-22
---

Count them:

\`\`\`ts run id=count
import { slots, type Deployment } from 'inflight';
// ---cut---
const deployment: Deployment = { processes: 2, threads: 4 };
console.log('slots:', slots(deployment));
console.log(deployment);
\`\`\`

\`\`\`output
slots: 8
{ processes: 2, threads: 4 }
\`\`\`
`;

const ANSWER = `---
${common('c8qq', 'One per thread')}verdict: holds
---

- No process has half a thread:

  \`\`\`ts run throws
  import { slots } from 'inflight';

  slots({ processes: 1, threads: 0.5 });
  \`\`\`

  \`\`\`output
  RangeError: expected \`threads\` to be an integer of 1 or more, got 0.5
  \`\`\`

Only shown:

\`\`\`ts norun
const text: string = 'not run';
\`\`\`
`;

/** A step of the way in; a build wants seven. */
const STEP = '---\ntitle: One\nidea: One.\nquestion: slots\nwidget: { processes: 1, threads: 1 }\n---\n';

const wording = {
  verdict: 'holds',
  short: 'As many as it has threads in all of its processes together.',
  on: '2026-11-22',
};
const LEDGER = {
  ids: {
    k7q2: { kind: 'question', slug: 'slots', revisions: [wording] },
    c8qq: { kind: 'answer', question: 'k7q2', revisions: [wording] },
  },
  addresses: {},
};

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  for (const each of [folder, 'content/glossary', 'content/start']) mkdirSync(join(root, each), { recursive: true });
  for (const number of [1, 2, 3, 4, 5, 6, 7]) write(`content/start/${number}-step-${number}.mdx`, STEP);
  for (const part of [
    'src',
    'public',
    'package.json',
    'tsconfig.json',
    'content/software.yaml',
    'content/redirects.yaml',
  ])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  write('content/ledger.json', JSON.stringify(LEDGER));
});
beforeEach(() => {
  write(question, QUESTION);
  write(answer, ANSWER);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts one of the project's tools in the copy. */
function start(tool: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/tools/${tool}.ts`, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const RIGHT = (run: number) => ({
  status: 0,
  stdout: `3 snippets, ${run} of them run; the others had not changed.\n`,
  stderr: '',
});

describe('in a project', { timeout: 240_000 }, () => {
  test('right snippets pass, and the next time nothing is run', () => {
    expect(start('snippets')).toEqual(RIGHT(2));
    expect(start('snippets')).toEqual(RIGHT(0));
  });

  test('an output that is not right any more fails the build with file, line, expected and found; --update mends it', () => {
    write(question, QUESTION.replace('slots: 8', 'slots: 9'));
    const message =
      '1 problem in snippets:\ncontent/questions/slots/question.mdx:24: line 1 of the output: expected "slots: 9", printed "slots: 8"\n';
    const built = start('build');
    expect(built.status).toBe(1);
    expect(built.stderr).toBe(message);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(start('snippets')).toEqual({
      status: 1,
      stdout: '3 snippets, 0 of them run; the others had not changed.\n',
      stderr: `${message}\`npm run snippets -- --update\` writes what they print.\n`,
    });

    const mended = start('snippets', '--update');
    expect(mended.status).toBe(0);
    expect(mended.stdout).toBe(
      'content/questions/slots/question.mdx:15: output written anew\n3 snippets, 0 of them run; the others had not changed.\n',
    );
    expect(read(question)).toBe(QUESTION);
  });

  test('a missing output fence is added where it belongs', () => {
    const without = ANSWER.replace(/\n {2}```output\n[^`]*`threads`[^`]*```\n/, '');
    expect(without).not.toContain('output');
    write(answer, without);
    expect(start('snippets').stderr).toContain(
      `${answer}:11: expected an \`output\` fence below this snippet: it prints "RangeError: expected \`threads\` to be an integer of 1 or more, got 0.5"\n`,
    );
    expect(start('snippets', '--update').stdout).toContain(`${answer}:11: output fence added\n`);
    expect(read(answer)).toBe(ANSWER);
  });

  test('a wrong type fails the build with file and line', () => {
    write(question, QUESTION.replace('threads: 4 };\nconsole', "threads: '4' };\nconsole"));
    const built = start('build');
    expect(built.status).toBe(1);
    expect(built.stderr).toBe(
      "1 problem in snippets:\ncontent/questions/slots/question.mdx:18: Type 'string' is not assignable to type 'number'.\n",
    );
    // There is no output to write for it.
    expect(start('snippets', '--update').status).toBe(1);
    write(question, QUESTION);
    expect(start('snippets')).toEqual(RIGHT(0));
  });

  test('a changed library runs everything again and fails the build where its words do not hold any more', () => {
    const file = 'src/model/deployment.ts';
    const library = read(file);
    write(file, library.replace('return processes * threads;', 'return processes * threads + 1;'));
    const built = start('build');
    expect(built.status).toBe(1);
    expect(built.stderr).toBe(
      '1 problem in snippets:\ncontent/questions/slots/question.mdx:24: line 1 of the output: expected "slots: 8", printed "slots: 9"\n',
    );
    // The other snippet ran too, and is remembered for this library.
    expect(readdirSync(join(root, '.build/snippets'))).toHaveLength(6);
    write(file, `${library}\n// Nothing else.\n`);
    expect(start('snippets')).toEqual(RIGHT(2));
    write(file, library);
    expect(start('snippets')).toEqual(RIGHT(0));
  });

  test('a library whose types have changed is found by its users', () => {
    const file = 'src/model/deployment.ts';
    const library = read(file);
    write(file, library.replace('  threads: number;', '  threads: number;\n  extra: number;'));
    expect(start('snippets').stderr).toContain(
      `${question}:18: Property 'extra' is missing in type '{ processes: number; threads: number; }' but required in type 'Deployment'.`,
    );
    write(file, library);
  });

  test('an option nobody knows is refused', () => {
    expect(start('snippets', '--udpate')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'expected no option or --update, got --udpate\n',
    });
  });
});
