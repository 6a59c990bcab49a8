import { expect, test } from 'vitest';
import { wantsLines } from '../../../../src/search/field/wants-lines.ts';

const LONG = 'how many requests does one process with eight threads of gunicorn serve';

test.each([
  ['two\nlines', true],
  ['two\r\nlines', true],
  [`${LONG}: TimeoutError`, true],
  [`[${LONG}]: connection refused`, true],
  ['x'.repeat(301), true],
  ['one line\n', false],
  ['TimeoutError', false],
  [LONG, false],
  ['', false],
])('%j: %s', (text, lines) => expect(wantsLines(text)).toBe(lines));
