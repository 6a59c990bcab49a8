import type { Tag } from '../../knowledge/tags.ts';
import type { Verdict } from '../../knowledge/verdict.ts';

/** What answers have to be; what is left open is undefined. */
export interface Filter {
  tag?: Tag | undefined;
  verdict?: Verdict | undefined;
}

/** What a search is, as far as an address and the history of the browser keep it. */
export interface SearchState extends Filter {
  /** What is looked for; of a pasted text only its cleaned words. */
  text: string;
  /** Typed words whose correction was undone. */
  asTyped: readonly string[];
  /** Words that were taken out. */
  without: readonly string[];
}

/** As much of a text goes into an address, none of its characters halved. */
export const inAddress = (text: string): string => text.slice(0, 300).replace(/[\ud800-\udbff]$/, '');

/** The address's query for a search, with its question mark; empty for none. */
export function addressOf({ text, tag, verdict }: SearchState): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: inAddress(text), tag, verdict })) if (value) query.set(name, value);
  return query.size > 0 ? `?${query.toString()}` : '';
}
