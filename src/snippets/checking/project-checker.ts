import { fileURLToPath } from 'node:url';
import { folderCache } from './cache.ts';
import type { Checker } from './check-snippet.ts';
import { sourcesKey } from './sources-key.ts';

const FOLDER = fileURLToPath(new URL('../../../.build/snippets/', import.meta.url));

/** What this project's snippets are checked with. */
export interface ProjectChecker extends Checker {
  /** How many snippets were run, and not answered by the cache. */
  executed: number;
}

let checker: ProjectChecker | undefined;

/** The checker of this process; what it has loaded stays as it was when it began. */
export function projectChecker(): ProjectChecker {
  return (checker ??= makeChecker());
}

function makeChecker(): ProjectChecker {
  const begun = sourcesKey();
  /** Code that is loaded already does not see a change: its results would pass for those of the new code. */
  const requireFresh = (): void => {
    if (sourcesKey() === begun) return;
    throw new Error(
      'src/model or src/snippets has changed since this command began: start it again, so that snippets are checked with the change',
    );
  };
  return {
    executed: 0,
    cache: folderCache(FOLDER),
    sourcesKey,
    // Both take seconds to load, and an unchanged site needs neither.
    async checkTypes(source) {
      requireFresh();
      const { checkTypes } = await import('./check-types.ts');
      return checkTypes(source);
    },
    async execute(code, limits) {
      requireFresh();
      this.executed++;
      const { execute } = await import('./execute.ts');
      return execute(code, limits);
    },
  };
}
