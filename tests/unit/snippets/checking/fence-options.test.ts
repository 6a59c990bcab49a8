import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FenceError, readFence } from '../../../../src/snippets/checking/fence-options.ts';

test.each([
  ['ts run', { kind: 'run', timeoutMs: 1500, throws: false }],
  ['ts  run\tthrows', { kind: 'run', timeoutMs: 1500, throws: true }],
  ['ts run timeout=4000 id=gil-bound throws', { kind: 'run', timeoutMs: 4000, throws: true, id: 'gil-bound' }],
  ['ts norun', { kind: 'shown' }],
  ['output', { kind: 'output' }],
  ['', undefined],
  ['ts', undefined],
  ['python run', undefined],
  ['console', undefined],
  ['outputs', undefined],
])('`%s` is read', (info, options) => {
  expect(readFence(info)).toEqual(options);
});

test.each([
  ['ts rnu', 3, 'expected `run` or `norun` after `ts`, got "rnu"'],
  ['ts run  slow', 8, 'expected throws, timeout, id as an option of `ts run`, got "slow"'],
  ['ts run timeout', 7, 'expected `timeout=` with milliseconds from 100 to 10000, got nothing'],
  ['ts run timeout=20000', 7, 'expected `timeout=` with milliseconds from 100 to 10000, got "20000"'],
  ['ts run timeout=4s', 7, 'expected `timeout=` with milliseconds from 100 to 10000, got "4s"'],
  ['ts run throws=yes', 7, 'expected `throws` without a value'],
  ['ts run throws throws', 14, 'expected `throws` once'],
  [
    'ts run id=Gil',
    7,
    'expected `id=` with small letters, digits and single hyphens, a letter first, at most 40 characters, got "Gil"',
  ],
  ['ts run constructor', 7, 'expected throws, timeout, id as an option of `ts run`, got "constructor"'],
  ['ts run norun', 7, 'expected either `run` or `norun`, got both'],
  ['ts norun throws', 9, 'expected nothing after `norun`, got "throws"'],
  ['output text', 7, 'expected nothing after `output`, got "text"'],
  ['typescript run', 0, 'expected `ts run`, got "typescript run"'],
  ['js run', 0, 'expected `ts run`, got "js run"'],
])('`%s` is refused by name and place', (info, offset, message) => {
  const refusal = (() => {
    try {
      return readFence(info);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(FenceError);
  expect(refusal).toMatchObject({ offset, message });
});

test('an arbitrary info string is read, left alone or refused with a place inside of it', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'ts',
      'run',
      'norun',
      'output',
      'throws',
      'id',
      'timeout',
      '=',
      '4000',
      '__proto__',
      'toString=1',
      'js',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const infos = fc
    .array(fc.tuple(word, fc.constantFrom('', ' ', '\t')), { maxLength: 8 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(infos, fc.boolean(), (words, isSnippet) => {
      const info = isSnippet ? `ts run ${words}` : words;
      try {
        const options = readFence(info);
        if (isSnippet) expect(options?.kind).toBe('run');
        if (options?.kind === 'run') {
          expect(options.timeoutMs).toBeGreaterThanOrEqual(100);
          expect(options.timeoutMs).toBeLessThanOrEqual(10_000);
        }
      } catch (error) {
        if (!(error instanceof FenceError)) throw error;
        expect(error.offset).toBeGreaterThanOrEqual(0);
        expect(error.offset).toBeLessThan(info.length);
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});
