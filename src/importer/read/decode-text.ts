import type { Note, Refusal } from '../thread.ts';

export type Decoded = { ok: true; text: string; notes: Note[] } | Refusal;

/** The most bytes an input may have: 16 MB. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Why a file of so many bytes is refused. */
export const tooLarge = (size: number): string => `expected at most ${MOST_BYTES} bytes, found ${size}`;

const LINE_FEED = 0x0a;

/**
 * The text of a file: UTF-8 with or without a byte order mark, else windows-1252, with a note that
 * says so. A file with a NUL byte, or one over `MOST_BYTES`, is refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { ok: false, line: 1, reason: tooLarge(bytes.length) };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return {
      ok: false,
      line: lineAt(bytes, nul),
      reason: `expected text in UTF-8, found a NUL byte at offset ${nul}: a binary file, or UTF-16 to be saved as UTF-8`,
    };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const line = firstLineThatIsNotUtf8(bytes);
    // A mark before text that is not UTF-8 would come out as three letters.
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return {
      ok: true,
      text: new TextDecoder('windows-1252').decode(bytes.subarray(start)),
      notes: [{ kind: 'encoding', line, message: 'not UTF-8; read as windows-1252' }],
    };
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = bytes.indexOf(LINE_FEED); i >= 0 && i < offset; i = bytes.indexOf(LINE_FEED, i + 1)) line++;
  return line;
}

/** No character of UTF-8 contains the byte of a line feed, so lines can be tried one by one. */
function firstLineThatIsNotUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (feed < 0) return line;
    start = end + 1;
  }
}
