import { answers, dictionary, questions } from 'virtual:search-files';
import { fetchSources } from '../fetch-sources.ts';
import { SearchEngine } from '../search-engine.ts';

/** An engine over the index of the site, which begins to fetch what it needs. */
export function makeEngine(): SearchEngine {
  const base = import.meta.env.BASE_URL;
  const engine = new SearchEngine(fetchSources({ questions, answers, dictionary, pagefind: `${base}pagefind/` }, base));
  void engine.load();
  return engine;
}
