import { cutPreview, type Card, type Uncut } from './cut-preview.ts';
import type { Reader, Source } from './readers.ts';

/** What a page says to readers, by where it says it; a part that is empty is left out. */
export type PageTags = Partial<Record<Source, Uncut>>;

/**
 * What one reader shows of a page.
 *
 * @param tags Of as much of the page as the reader reads.
 * @returns Nothing when it shows the bare address.
 */
export function readPage(reader: Reader, tags: PageTags): Card | undefined {
  const found = reader.order.map((source) => tags[source] ?? {});
  // The last first, so that each part is what the first source with it has.
  const uncut = found.reduceRight<Uncut>((later, earlier) => ({ ...later, ...earlier }), {});
  return cutPreview(reader, uncut);
}
