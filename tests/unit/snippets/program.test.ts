import { expect, test } from 'vitest';
import { PREFIX_LINES, programText } from '../../../src/snippets/program.ts';
import { libraryText, onOneLine, preludeText, runnerText } from '../../../src/snippets/texts/snippet-texts.ts';
import { frameMarkup } from '../../../src/snippets/sandbox/frame-markup.ts';

test('the first line of a snippet stands behind the prefix, at its own column', async () => {
  const text = programText({ prelude: await preludeText(), library: await libraryText(), code: 'first\nsecond' });
  const lines = text.split('\n');
  expect(lines[PREFIX_LINES]).toBe('first');
  expect(lines[PREFIX_LINES + 1]).toBe('second');
  expect(lines).toHaveLength(PREFIX_LINES + 4);
});

test.each(['\n', '\r\n', '\u2028'])('a prelude or library of two lines is refused (%j)', (end) => {
  expect(() => onOneLine('prelude', `a${end}b`)).toThrow('the text of the prelude has 2 lines, expected one');
});

test('the runner is what its hash says, and does not end the script element it stands in', async () => {
  const runner = await runnerText();
  expect(frameMarkup(runner)).toMatch(
    /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; worker-src blob:; base-uri 'none'; form-action 'none'"><script>/,
  );
  expect(frameMarkup(runner).match(/<\/?script/g)).toEqual(['<script', '</script']);
});
