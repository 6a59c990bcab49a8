import { INVISIBLE } from '../invisible.ts';
import { codePointAt, execute, numberToString, slice } from './primordials.ts';

/** A text in which every character that is not seen is written as `\u{202e}`. */
export function escapeInvisible(text: string): string {
  let escaped = '';
  let from = 0;
  INVISIBLE.lastIndex = 0;
  for (let found = execute(INVISIBLE, text); found; found = execute(INVISIBLE, text)) {
    const end = INVISIBLE.lastIndex;
    const hidden = found[0];
    escaped += `${slice(text, from, end - hidden.length)}\\u{${numberToString(codePointAt(hidden, 0) ?? 0, 16)}}`;
    from = end;
  }
  return escaped + slice(text, from);
}
