import { inflateSync } from 'node:zlib';

/** What breaking a text into lines needs of a typeface. */
export interface Typeface {
  has(character: string): boolean;
  /** How far a character moves the pen, in em, without kerning; 0 where there is no glyph. */
  advance(character: string): number;
}

/**
 * The characters of a font file and their widths.
 *
 * @param woff A WOFF 1 file with TrueType tables whose `cmap` has a subtable of format 4.
 * @throws {Error} If it is no such file.
 * @see W3C, WOFF File Format 1.0, chapters 3 and 4; OpenType 1.9, `cmap`, `hhea` and `hmtx`.
 */
export function readWoff(woff: Buffer): Typeface {
  const signature = woff.toString('latin1', 0, 4);
  if (signature !== 'wOFF')
    throw new Error(`expected a font file to start with "wOFF", got ${JSON.stringify(signature)}`);
  const unitsPerEm = table(woff, 'head').readUInt16BE(18);
  const widths = table(woff, 'hmtx');
  const widthCount = table(woff, 'hhea').readUInt16BE(34);
  const glyphs = glyphsOf(table(woff, 'cmap'));
  const glyphOf = (character: string) => glyphs.get(character.codePointAt(0) ?? 0);
  return {
    has: (character) => glyphOf(character) !== undefined,
    advance(character) {
      const glyph = glyphOf(character);
      // Glyphs after the last width share it.
      return glyph === undefined ? 0 : widths.readUInt16BE(4 * Math.min(glyph, widthCount - 1)) / unitsPerEm;
    },
  };
}

/** Several files of one typeface, each with a part of its characters: the first that has one draws it. */
export function joinTypefaces(parts: readonly Typeface[]): Typeface {
  const found = new Map<string, number | undefined>();
  const advanceOf = (character: string): number | undefined => {
    if (!found.has(character)) found.set(character, parts.find((part) => part.has(character))?.advance(character));
    return found.get(character);
  };
  return {
    has: (character) => advanceOf(character) !== undefined,
    advance: (character) => advanceOf(character) ?? 0,
  };
}

function table(woff: Buffer, tag: string): Buffer {
  const count = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + 20 * count; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = woff.readUInt32BE(entry + 4);
    const stored = woff.readUInt32BE(entry + 8);
    const bytes = woff.subarray(start, start + stored);
    return stored < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  throw new Error(`expected a font file to have a table "${tag}", got none`);
}

/** Code point → glyph. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('expected a font file to have a `cmap` of format 4, got none');
  const segments = cmap.readUInt16BE(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 * segments + 2;
  const deltas = starts + 2 * segments;
  const offsets = deltas + 2 * segments;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const first = cmap.readUInt16BE(starts + 2 * segment);
    const last = cmap.readUInt16BE(ends + 2 * segment);
    const delta = cmap.readUInt16BE(deltas + 2 * segment);
    const place = offsets + 2 * segment;
    const offset = cmap.readUInt16BE(place);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const raw = offset === 0 ? point : cmap.readUInt16BE(place + offset + 2 * (point - first));
      const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
      // Glyph 0 is the box that stands for what is missing.
      if (glyph !== 0) glyphs.set(point, glyph);
    }
  }
  return glyphs;
}
