import type { SearchEngine } from '../search-engine.ts';

let engine: Promise<SearchEngine> | undefined;

/** The page's engine, fetched when it is first asked for. Rejects where it cannot be had; a later call tries again. */
export function engineForPage(): Promise<SearchEngine> {
  engine ??= import('./make-engine.ts').then(
    ({ makeEngine }) => makeEngine(),
    (reason: unknown) => {
      engine = undefined;
      throw reason;
    },
  );
  return engine;
}
