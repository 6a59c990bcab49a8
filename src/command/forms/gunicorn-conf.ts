import type { Draft, Origin } from '../draft.ts';
import { optionOf } from '../options.ts';
import { gunicornFlags } from '../servers/gunicorn-flags.ts';
import { closingBracket } from './python-text.ts';

const FILE: Origin = { rank: 1, name: 'the configuration file' };
const ASSIGNMENT = /^[ \t]*([A-Za-z_]\w*)[ \t]*(?::[ \t]*\w+[ \t]*)?=(?!=)[ \t]*/gm;

/**
 * Assignments of gunicorn's settings. Only what is written is read: literals, simple arithmetic,
 * and names that are assigned above.
 *
 * @param beside There are commands in the text, too: only lines with spaces around `=`, as no shell allows.
 * @returns Whether there was one.
 */
export function gunicornConfForm(draft: Draft, beside = false): boolean {
  const { source } = draft;
  let past = 0;
  for (const match of source.matchAll(ASSIGNMENT)) {
    const [whole, name = ''] = match;
    if (match.index < past || (beside && !/ = ?$/.test(whole))) continue;
    const from = match.index + whole.length;
    past = valueEnd(source, from);
    const value = source
      .slice(from, past)
      .replace(/[ \t]+#[^\n]*$/, '')
      .trimEnd();
    const span = { start: match.index + whole.length - whole.trimStart().length, end: from + value.length };
    if (optionOf(gunicornFlags, name)) {
      draft.configure(gunicornFlags, name, value, span, FILE);
      draft.configSeen = true;
    } else {
      if (!beside) draft.note(span, 'No setting of gunicorn’s.');
      draft.variables.set(name, value);
    }
  }
  return draft.configSeen;
}

/** A value ends with its line, or where its brackets close. */
function valueEnd(source: string, from: number): number {
  let place = from;
  for (; place < source.length && source[place] !== '\n'; place++)
    if (/[([{]/.test(source.charAt(place))) place = closingBracket(source, place) - 1;
  return Math.min(place, source.length);
}
