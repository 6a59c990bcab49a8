import type { Verdict } from '../knowledge/verdict.ts';
import { isExactWording } from './exact-wordings.ts';
import { mergeResults } from './merge-results.ts';
import type { Pagefind, PagefindResult } from './pagefind-api.ts';
import { prepareQuery, type PreparedQuery } from './prepare-query.ts';

/** An answer that was found. */
export interface Found {
  url: string;
  title: string;
  question: string;
  short: string;
  verdict: Verdict;
  verdictNote: string;
}

export interface Findings {
  query: PreparedQuery;
  results: Found[];
  /** No result has at least this share of what was asked: say so, and show the nearest all the same. */
  close: boolean;
}

/** Answers looked at and answers shown, at most. */
const MOST_CANDIDATES = 16;
const MOST_RESULTS = 8;
/** Answers with less than this share of the best score are left out. */
const LEAST_SHARE = 0.25;
/** Below this coverage nothing is called a match. */
const CLOSE_COVERAGE = 0.45;

/** A query that is a title, an alias or an error text to the word asks for just that. */
const EXACT_BONUS = 4;

/** Few words in short records: settings found best for such an index (title weights kept low). */
const RANKING = {
  termSimilarity: 2,
  pageLength: 0.5,
  termSaturation: 1.4,
  termFrequency: 0.5,
  metaWeights: { title: 1.5, question: 1 },
};

/** Answers by their words, out of the index that the build wrote. Nothing leaves the browser. */
export class SearchEngine {
  readonly #bundle: string;
  #loading: Promise<{ pagefind: Pagefind; records: number }> | undefined;

  /** @param bundle Address of the folder that holds the index, with a slash at the end. */
  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** Fetches what the first query needs. Rejects when the index cannot be had; a later call tries again. */
  load(): Promise<{ pagefind: Pagefind; records: number }> {
    this.#loading ??= this.#start().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(): Promise<{ pagefind: Pagefind; records: number }> {
    const address = new URL(`${this.#bundle}pagefind.js`, location.href).href;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    // A worker of its own would need an address that the page's policy does not trust; the index is small.
    await pagefind.options({ ranking: RANKING, noWorker: true });
    await pagefind.init();
    const entry = (await (await fetch(`${this.#bundle}pagefind-entry.json`)).json()) as {
      languages: Record<string, { page_count: number }>;
    };
    const records = Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
    return { pagefind, records };
  }

  /** Looks up a text as a person typed or pasted it. */
  async search(text: string): Promise<Findings> {
    const query = prepareQuery(text);
    if (query.words.length === 0) return { query, results: [], close: true };
    const { pagefind, records } = await this.load();
    const byId = new Map<string, PagefindResult>();
    const hits = await Promise.all(
      query.words.map(async (word) => {
        const { results } = await pagefind.search(word);
        for (const result of results) byId.set(result.id, result);
        return new Map(results.map(({ id, score }) => [id, score]));
      }),
    );
    const ranked = mergeResults(hits, records);
    const candidates = ranked
      .filter(({ score }) => score >= LEAST_SHARE * (ranked[0]?.score ?? 0))
      .slice(0, MOST_CANDIDATES);
    const found = await Promise.all(
      candidates.flatMap(({ id, score }) => {
        const result = byId.get(id);
        return result ? [asFound(result, score, query.words)] : [];
      }),
    );
    return { query, results: byQuestion(found), close: (ranked[0]?.coverage ?? 0) >= CLOSE_COVERAGE };
  }
}

/**
 * Results by question, the question with the best answer first, and the answers of each by score.
 * Authors put the usual case first, so the first answers of a question weigh more.
 */
function byQuestion(found: readonly (Found & { score: number; place: number })[]): Found[] {
  const weighed = found
    .map((answer) => ({ ...answer, score: answer.score * (1 + 0.4 / answer.place) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RESULTS);
  return [...Map.groupBy(weighed, ({ question }) => question).values()].flat();
}

async function asFound(
  result: PagefindResult,
  score: number,
  words: readonly string[],
): Promise<Found & { score: number; place: number }> {
  const { url, meta } = await result.data();
  return {
    url,
    title: meta['title'] ?? url,
    question: meta['question'] ?? '',
    short: meta['short'] ?? '',
    verdict: (meta['verdict'] ?? 'depends') as Verdict,
    verdictNote: meta['note'] ?? '',
    score: isExactWording(words, meta['exact'] ?? '') ? EXACT_BONUS * score : score,
    place: Number(meta['place'] ?? 1),
  };
}
