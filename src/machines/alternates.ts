import type { CurrentRecord } from '../linking/answer-record.ts';

/** Another form of a page, for a `link` element in its head. */
export interface Alternate {
  type: string;
  /** From the root of the host: shorter than the whole address, and the same to a reader. */
  href: string;
}

/** The other forms of a page whose record this is. */
export function alternates(formats: Pick<CurrentRecord['formats'], 'markdown' | 'json'>, oEmbed: string): Alternate[] {
  return [
    { type: 'text/markdown', href: path(formats.markdown) },
    { type: 'application/json', href: path(formats.json) },
    // Readers of oEmbed ask for a whole address.
    { type: 'application/json+oembed', href: oEmbed },
  ];
}

const path = (address: string) => new URL(address).pathname;
