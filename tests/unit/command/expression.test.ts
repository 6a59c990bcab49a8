import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, readAmount } from '../../../src/command/expression.ts';

test.each([
  ['4', 4],
  ['"4"', 4],
  ['2 * 4 + 1', 9],
  ['2*(3+1)', 8],
  ['7 // 2', 3],
  ['int(8 / 2)', 4],
  ['max(2, min(9, 5))', 5],
  ['$((2 * 2 + 1))', 5],
  ['-3 + 5', 2],
])('%s is a number', (written, value) => {
  expect(readAmount(written)).toEqual({ kind: 'number', value });
});

test.each([
  ['$WORKERS', '$WORKERS', 'n', undefined],
  ['${WORKERS}', '${WORKERS}', 'n', undefined],
  ['${WORKERS:-4}', '${WORKERS:-4}', 'n', 4],
  ['${WORKERS-4}', '${WORKERS-4}', 'n', 4],
  ['$(nproc)', '$(nproc)', 'n', undefined],
  ['$((2 * $(nproc) + 1))', '$(nproc)', '2 * n + 1', undefined],
  ['$((CORES * 2))', 'CORES', 'n * 2', undefined],
  ['multiprocessing.cpu_count() * 2 + 1', 'multiprocessing.cpu_count()', 'n * 2 + 1', undefined],
  ['(os.cpu_count() or 1) + 1', 'os.cpu_count()', '(n) + 1', undefined],
  ['len(os.sched_getaffinity(0))', 'len(os.sched_getaffinity(0))', 'n', undefined],
  ['int(os.environ.get("THREADS", 4))', 'os.environ.get("THREADS", 4)', 'n', 4],
  ["int(os.getenv('THREADS', '4')) * 2", "os.getenv('THREADS', '4')", 'int(n) * 2', 4],
  ['os.environ["W"]', 'os.environ["W"]', 'n', undefined],
  ['%(ENV_WORKERS)s', '%(ENV_WORKERS)s', 'n', undefined],
  ['{{ .Values.workers }}', '{{ .Values.workers }}', 'n', undefined],
  ['%k', '%k', 'n', undefined],
])('%s leaves one thing open', (written, unknown, formula, suggestion) => {
  expect(readAmount(written)).toMatchObject({ kind: 'unknown', written: unknown, formula });
  expect(readAmount(written)).toHaveProperty('kind', 'unknown');
  const amount = readAmount(written);
  expect(amount.kind === 'unknown' && amount.suggestion).toBe(suggestion);
});

test.each(['$A + $B', 'f(x)', 'workers()', '4 workers', '', '1 / 0', 'a'.repeat(400)])(
  '%s is asked for as a whole',
  (written) => {
    expect(readAmount(written)).toEqual({ kind: 'unknown', written, of: 'text', formula: 'n' });
  },
);

test('names that the text sets are filled in, and names in their values, too', () => {
  const known = new Map([
    ['CORES', '4'],
    ['WORKERS', '$((2 * CORES + 1))'],
    ['loop', '$loop'],
  ]);
  const read = (written: string): unknown => readAmount(written, (name) => known.get(name));
  expect(read('$WORKERS')).toEqual({ kind: 'number', value: 9 });
  expect(read('${CORES:-9}')).toEqual({ kind: 'number', value: 4 });
  expect(read('$loop')).toMatchObject({ kind: 'unknown' });
});

test('arithmetic is Python’s', () => {
  const whole = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(whole, whole, whole, (a, b, n) => {
      expect(evaluate(`${a} * n + ${b}`, n)).toBe(a * n + b);
      expect(evaluate(`(${a} + n) // ${b}`, n)).toBe(Math.floor((a + n) / b));
    }),
    { seed: 20261122 },
  );
});

test('arbitrary text is a number, an open one, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('n1 +-*/(),$ab.{}"%<>')), maxLength: 60 }), (text) => {
      const value = evaluate(text, 3);
      expect(value === undefined || Number.isFinite(value)).toBe(true);
      expect(['number', 'unknown']).toContain(readAmount(text).kind);
    }),
    { seed: 20261122, numRuns: 3000 },
  );
});
