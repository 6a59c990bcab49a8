/** What the index found for one word: a score for each record that has it. */
export type WordHits = ReadonlyMap<string, number>;

/** A record with what speaks for it. */
export interface Ranked {
  id: string;
  score: number;
  /** Share of the query's words that the record has, 0 to 1; rare words count more. */
  coverage: number;
}

/**
 * Merges the results of single words, so that a record need not have every word of the query.
 *
 * Each word gives a record its score as a share of the word's best, times what the word tells (a
 * word that every record has tells nothing). The sum is multiplied by the square of the coverage:
 * a record with all words beats one that has a single word often.
 *
 * @param hits One entry a word, in any order; a word that nothing has is an empty map.
 * @param records How many records there are.
 * @returns The records with at least one word, best first; ties keep the order of their ids.
 */
export function mergeResults(hits: readonly WordHits[], records: number): Ranked[] {
  // Inverse document frequency, as BM25 has it.
  const weights = hits.map(({ size }) => Math.log(1 + (records - size + 0.5) / (size + 0.5)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = new Map<string, { score: number; covered: number }>();
  hits.forEach((hit, word) => {
    const weight = weights[word] ?? 0;
    const best = Math.max(...hit.values());
    for (const [id, score] of hit) {
      const sum = found.get(id) ?? { score: 0, covered: 0 };
      found.set(id, { score: sum.score + (weight * score) / best, covered: sum.covered + weight });
    }
  });
  return [...found]
    .map(([id, { score, covered }]) => {
      const coverage = all > 0 ? covered / all : 0;
      return { id, coverage, score: score * coverage ** 2 };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
