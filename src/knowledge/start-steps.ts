import { getCollection, type CollectionEntry } from 'astro:content';
import { stepName, type StepData } from './start.ts';

/** A step as a page shows it. */
export interface ShownStep {
  slug: string;
  data: StepData;
  entry: CollectionEntry<'start'>;
}

/** The steps, in their order; the build has checked them before. */
export async function startSteps(): Promise<ShownStep[]> {
  const entries = await getCollection('start');
  return entries
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({ slug: stepName(entry.id)?.slug ?? entry.id, data: entry.data, entry }));
}
