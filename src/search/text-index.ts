import type { Pagefind, PagefindResult } from './pagefind-api.ts';
import type { Hits } from './ranking/rank-questions.ts';
import { Slices } from './slices.ts';

/**
 * Settings for records as short as answers, asked a word at a time. What is in `meta` is there to be shown: only the
 * title counts.
 */
const RANKING = {
  termSimilarity: 2,
  pageLength: 0.5,
  termSaturation: 1.4,
  termFrequency: 0.5,
  metaWeights: { title: 1.5, slug: 0, question: 0, tags: 0, place: 0, verdict: 0, note: 0, short: 0, applies: 0 },
};

const NOTHING: Hits = new Map();

/** Pagefind's index, asked a word at a time; what it said for a word is kept. */
export class TextIndex {
  readonly #pagefind: Pagefind;
  /** How many records there are. */
  readonly records: number;
  readonly #numbers: Map<string, number>;
  readonly #said = new Map<string, Hits>();
  readonly #results = new Map<number, PagefindResult>();

  /** @param names Names of the records, in the order of their numbers; others are numbered as they are met. */
  private constructor(pagefind: Pagefind, names: readonly string[]) {
    this.#pagefind = pagefind;
    this.records = names.length;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  static async open(pagefind: Pagefind, names: readonly string[], basePath?: string): Promise<TextIndex> {
    // A worker of its own would need an address that the page's policy does not trust.
    await pagefind.options({ ranking: RANKING, noWorker: true, ...(basePath ? { basePath } : {}) });
    await pagefind.init();
    return new TextIndex(pagefind, names);
  }

  /** What was found for a word that {@link TextIndex.ask} was given. */
  hits(word: string): Hits {
    return this.#said.get(word) ?? NOTHING;
  }

  /** Asks for words, one after the other, with a pause between them; stops when `isWanted` says no more. */
  async ask(words: Iterable<string>, isWanted: () => boolean): Promise<void> {
    const slices = new Slices();
    for (const word of words) {
      if (this.#said.has(word)) continue;
      await slices.pause();
      if (!isWanted()) return;
      const { results } = await this.#pagefind.search(word);
      const hits = new Map<number, number>();
      for (const result of results) {
        const number = this.#numberOf(result.id);
        // Nothing is what Pagefind gives for a word that stands only where it does not count.
        if (result.score > 0) hits.set(number, result.score);
        if (!this.#results.has(number)) this.#results.set(number, result);
      }
      this.#said.set(word, hits);
    }
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.#numbers.size));
    return number;
  }

  /** What a record says of itself; fetched, and undefined if that fails. */
  async details(record: number): Promise<{ url: string; meta: Record<string, string> } | undefined> {
    return this.#results
      .get(record)
      ?.data()
      .catch(() => undefined);
  }
}
