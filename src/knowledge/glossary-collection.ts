import { getCollection, type CollectionEntry } from 'astro:content';
import type { TermData } from './glossary.ts';

/** A term as a page shows it. */
export interface ShownTerm {
  slug: string;
  data: TermData;
  entry: CollectionEntry<'glossary'>;
}

/** Every term, by its name, whatever the case of its letters. */
export async function shownTerms(): Promise<ShownTerm[]> {
  const entries = await getCollection('glossary');
  return entries
    .map((entry): ShownTerm => ({ slug: entry.id, data: entry.data, entry }))
    .sort((a, b) => a.data.term.localeCompare(b.data.term, 'en', { sensitivity: 'base' }));
}
