import { expect, test } from 'vitest';
import { execute } from '../../../src/snippets/checking/execute.ts';
import { transcript } from './transcript.ts';

const OPTIONS = { timeoutMs: 1000, memoryMb: 128, checked: true };

test('a loop is ended at its limit, with what it printed before', async () => {
  const { messages, outcome } = await execute('console.log("before"); while (true) {}', OPTIONS);
  expect(outcome).toEqual({ kind: 'timed out', milliseconds: 1000 });
  expect(transcript(messages)).toBe('before');
});

test.each([
  ['arrays', 'const kept = []; for (;;) kept.push(new Array(1000).fill(1))'],
  ['objects', 'const kept = []; for (;;) kept.push({ a: [1] })'],
])(
  '%s without end run out of memory, and only the run does',
  async (_, code) => {
    const { outcome } = await execute(code, { ...OPTIONS, timeoutMs: 30_000 });
    expect(outcome).toEqual({ kind: 'failed', reason: 'more than 128 MiB of memory' });
  },
  40_000,
);

test('a promise that never settles is for the limit to end', async () => {
  const { outcome } = await execute('await new Promise(() => {})', { ...OPTIONS, timeoutMs: 300 });
  expect(outcome).toEqual({ kind: 'timed out', milliseconds: 300 });
});

test.each([
  ['import("node:fs")', 'await import("node:fs")'],
  ['a way through the timers', 'setTimeout.constructor("return process")()'],
  ['code from text', '(async () => {}).constructor("return 1")'],
])('%s is refused', async (_, code) => {
  const { outcome, messages } = await execute(code, OPTIONS);
  expect(outcome, transcript(messages)).toEqual({ kind: 'threw' });
});

test('what a snippet throws ends the run, with its line', async () => {
  const { outcome, messages } = await execute('\n\nsetInterval(() => { null.x }, 1)', OPTIONS);
  expect(outcome).toEqual({ kind: 'threw' });
  expect(messages).toEqual([expect.objectContaining({ kind: 'threw', name: 'TypeError', line: 3 })]);
});
