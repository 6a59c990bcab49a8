import { INVISIBLE } from '../invisible.ts';
import { codePointAt, numberToString, replaced } from './primordials.ts';

/** A text in which every character that is not seen is written as `\u{202e}`. */
export function escapeInvisible(text: string): string {
  return replaced(text, INVISIBLE, (hidden) => `\\u{${numberToString(codePointAt(hidden, 0) ?? 0, 16)}}`);
}
