import { Scalar, stringify } from 'yaml';
import { CONTROL, INVISIBLE } from '../invisible.ts';

/**
 * Text out of the material, always in quotes: YAML readers disagree about what a bare `2024-01-01` or
 * `1_000` is, and only quoted text may contain escapes.
 */
export function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/**
 * Frontmatter between its two lines of `---`. Characters that an author cannot see are written as
 * YAML escapes; all text that may contain one has to be `quoted`.
 */
export function frontmatter(fields: Record<string, unknown>): string {
  const yaml = stringify(fields, { lineWidth: 0 }).replace(INVISIBLE, escape).replace(CONTROL, escape);
  return `---\n${yaml}---\n`;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
