import { expect, test } from 'vitest';
import { MOST_BYTES, decodeText } from '../../../src/importer/read/decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('UTF-8 is read as it is', () => {
  expect(decodeText(bytes('naïve 🚀\r\n'))).toEqual({ ok: true, text: 'naïve 🚀\r\n', notes: [] });
});

test('a byte order mark is no part of the text', () => {
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a'))).toEqual({ ok: true, text: 'a', notes: [] });
});

test('other bytes are read as windows-1252, with a note at the first line that has them', () => {
  expect(decodeText(bytes('é\n', [0x93], 'caf', [0xe9, 0x94], '\n'))).toEqual({
    ok: true,
    text: 'Ã©\n“café”\n',
    notes: [{ kind: 'encoding', line: 2, message: 'not UTF-8; read as windows-1252' }],
  });
});

test('a byte order mark before text that is not UTF-8 is no part of the text either', () => {
  const decoded = decodeText(bytes([0xef, 0xbb, 0xbf, 0xe9]));
  expect(decoded.ok && decoded.text).toBe('é');
});

test('a file with a NUL byte is refused at its line', () => {
  expect(decodeText(bytes('a\nb\n', [0], '\n'))).toEqual({
    ok: false,
    line: 3,
    reason: 'expected text in UTF-8, found a NUL byte at offset 4: a binary file, or UTF-16 to be saved as UTF-8',
  });
});

test('a file over 16 MB is refused', () => {
  expect(decodeText(new Uint8Array(MOST_BYTES + 1))).toEqual({
    ok: false,
    line: 1,
    reason: 'expected at most 16777216 bytes, found 16777217',
  });
});
