import { expect, test } from 'vitest';
import { isRich } from '../../../../src/linking/copying/chosen-format.ts';
import { formatOf } from '../../../../src/linking/copying/copy-of.ts';
import { FORMATS } from '../../../../src/linking/copying/formats.ts';
import { FORMAT_NAMES, type Passage } from '../../../../src/linking/copying/passage.ts';

const passage: Passage = { title: 'A claim', text: 'It is so.', facts: [], url: 'https://inflight.example/a/b9tr/' };

test.each(FORMAT_NAMES)('what is asked of the clipboard for %s is what the format writes', (name) => {
  expect(isRich(name)).toBe(FORMATS[name].write(passage).html !== undefined);
});

test('a name that is no format any more is plain text, and asks for no HTML', () => {
  expect(formatOf('hipchat')).toBe('plain');
  expect(isRich('hipchat')).toBe(false);
  for (const name of FORMAT_NAMES) expect(formatOf(name)).toBe(name);
});

test('each format has a letter of its own', () => {
  expect(new Set(FORMAT_NAMES.map((name) => FORMATS[name].key)).size).toBe(FORMAT_NAMES.length);
});
