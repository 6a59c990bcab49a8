import { FACES } from './faces.ts';

/** How signs that the typeface lacks are written instead. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '→': '->',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '√': 'square root of ',
  '✓': 'yes',
  '✗': 'no',
  '\u2011': '-',
  '\u202f': '\u00a0',
};

const hasGlyph = (character: string) => FACES[400].has(character) && FACES[700].has(character);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text of which every character can be drawn. What the typeface lacks is written in other words where there are any;
 * accents that it lacks are left away, and so are all other signs: a picture never shows an empty box for one.
 */
export function drawableText(text: string): string {
  return Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => drawn(segment) ?? '').join('');
}

/** Signs of a text that drawing leaves away, each once. */
export function undrawable(text: string): string[] {
  const signs = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment);
  return [...new Set(signs.filter((sign) => drawn(sign) === undefined))];
}

function drawn(sign: string): string | undefined {
  if (Array.from(sign).every(hasGlyph)) return sign;
  const [base = ''] = sign.normalize('NFKD');
  return SUBSTITUTES[sign] ?? (hasGlyph(base) ? base : undefined);
}
