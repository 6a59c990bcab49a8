import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** What a query is an example of. */
export const CLASSES = ['plain', 'keywords', 'error', 'code', 'typo', 'synonym', 'abbrev', 'l2', 'long'] as const;

const querySet = z.strictObject({
  queries: z.array(
    z.strictObject({
      class: z.enum(CLASSES),
      query: z.string().min(1),
      /** Folders of questions that answer it. */
      questions: z.array(z.string()).min(1),
      /** `folder/place` of the answers that do; empty where any answer of those questions will do. */
      answers: z.array(z.string().regex(/^[a-z0-9-]+\/\d+$/)),
    }),
  ),
  /** What nothing here answers. */
  offTopic: z.array(z.string().min(1)),
});

export type QuerySet = z.output<typeof querySet>;
export type GradedQuery = QuerySet['queries'][number];

/**
 * The sets, by name: `tune` was there to tune on. The others were written by people who had seen no results: `own`
 * before there were any, `practice` later, and its misses were then used to find wordings that were lacking, so it only
 * guards against loss. `held` was never looked into: it says how well queries fare that nobody has thought of.
 */
export type SetName = 'tune' | 'own' | 'practice' | 'held';

export function readQuerySet(name: SetName): QuerySet {
  const path = new URL(`queries/${name}.json`, import.meta.url);
  return querySet.parse(JSON.parse(readFileSync(path, 'utf8')));
}
