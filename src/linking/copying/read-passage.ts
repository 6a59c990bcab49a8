import type { Passage } from './passage.ts';

/**
 * What the page says of something that can be copied: `data-passage`, which the build wrote.
 *
 * @throws {Error} If it is not.
 */
export function readPassage(text: string): Passage {
  const passage = JSON.parse(text || 'null') as Partial<Passage> | null;
  if (typeof passage?.title !== 'string' || typeof passage.url !== 'string' || !Array.isArray(passage.facts))
    throw new Error(`expected a passage in data-passage, found ${text.slice(0, 60)}`);
  return { ...passage, title: passage.title, url: passage.url, facts: passage.facts };
}
