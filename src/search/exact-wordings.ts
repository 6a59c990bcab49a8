import { prepareQuery } from './prepare-query.ts';

/** Between two wordings; a prepared text has none. */
const BETWEEN = '|';

/** Titles, aliases and error texts as {@link prepareQuery} leaves them, each once, in one line for the index. */
export function exactWordings(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => prepareQuery(text).words.join(' ')))].filter(Boolean).join(BETWEEN);
}

/** Whether a prepared query is one of these wordings, to the word. */
export function isExactWording(words: readonly string[], wordings: string): boolean {
  return wordings.split(BETWEEN).includes(words.join(' '));
}
