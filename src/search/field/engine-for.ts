import type { SearchEngine } from '../search-engine.ts';

/** The page's engine, fetched when it is first asked for. Rejects where it cannot be had; a later call tries again. */
export async function engineForPage(): Promise<SearchEngine> {
  return (await import('./page-engine.ts')).engine;
}
