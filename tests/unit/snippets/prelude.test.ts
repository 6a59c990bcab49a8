import { expect, test } from 'vitest';
import { execute } from '../../../src/snippets/checking/execute.ts';
import { inspect } from '../../../src/snippets/prelude/inspect.ts';
import { escapeInvisible } from '../../../src/snippets/prelude/escape-invisible.ts';
import { CORPUS } from './corpus.ts';
import { shortened, transcript } from './transcript.ts';

test.each(CORPUS)('prints what is stored: $name', async ({ code, output }) => {
  const { messages } = await execute(code, { timeoutMs: 10_000, memoryMb: 512, checked: true });
  expect(shortened(transcript(messages))).toBe(output);
});

test('times are printed where output is not compared', async () => {
  const { messages } = await execute('console.time("t"); console.timeEnd("t")', { timeoutMs: 5000, memoryMb: 256 });
  expect(transcript(messages)).toMatch(/^t: \d+ ms\n\(ended\)$/);
});

test('lines fit into 76 characters where their entries allow it', () => {
  const lines = inspect({ list: Array.from({ length: 90 }, (_, index) => index * 1000), name: 'x'.repeat(50) }).split(
    '\n',
  );
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
});

test('a deep and wide object ends early', () => {
  const wide = (depth: number): unknown => (depth === 0 ? 0 : Array.from({ length: 60 }, () => wide(depth - 1)));
  const text = inspect({ a: wide(3), b: wide(3) });
  // Without an end there would be 432 000 zeros.
  expect(text.match(/\b0\b/g)?.length).toBeLessThan(310_000);
  expect(text).toContain('…');
});

test('text without hidden characters stays as it is', () => {
  const text = 'Größe 3 × 4 → „ok“ 日本 😀\n\ttab';
  expect(escapeInvisible(text)).toBe(text);
  expect(escapeInvisible('\u200d')).toBe('\\u{200d}');
});
