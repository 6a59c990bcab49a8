import { CONTROL, INVISIBLE, codePointName } from '../invisible.ts';
import type { Note, SourceLine } from '../thread.ts';

/** One note for all characters that an author cannot see. */
export function noteUnseen(lines: readonly SourceLine[]): Note[] {
  const text = lines.map((line) => line.text).join('\n');
  const found = [...text.matchAll(INVISIBLE), ...text.matchAll(CONTROL)].sort((a, b) => a.index - b.index);
  const [first] = found;
  if (!first) return [];
  const line = text.slice(0, first.index).split('\n').length;
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  const message = `characters that cannot be seen: ${codePointName(first[0])}${more}; written as references where that is possible`;
  return [{ kind: 'invisible', line, message }];
}
