import { answers, dictionary, questions } from 'virtual:search-files';
import { fetchSources } from '../fetch-sources.ts';
import { SearchEngine } from '../search-engine.ts';

const base = import.meta.env.BASE_URL;

/** The engine over the index of the site. Whoever imports it wants to search: it begins to fetch what it needs. */
export const engine = new SearchEngine(
  fetchSources({ questions, answers, dictionary, pagefind: `${base}pagefind/` }, base),
);

void engine.load();
