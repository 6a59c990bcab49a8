import type { Findings } from '../findings.ts';

export const LOADING = 'Loading the index…';
export const NOT_LOADED = 'Search could not be loaded. Is there a connection?';
export const NO_TEXT = 'Filters apply to what you type or paste.';

/** What stands above the results; nothing where there is no index to find any in. */
export function headline({ match, questions: { length }, query, settled, trouble }: Findings): string {
  if (match === 'close') return length === 1 ? '1 question' : `${length} questions`;
  if (!settled) return 'Looking further…';
  if (match === 'nearest') return 'No close match. The nearest:';
  return trouble && query.terms.length === 0 ? '' : 'No word of this is known here';
}
