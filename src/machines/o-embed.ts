import type { CurrentRecord } from '../linking/answer-record.ts';
import { SITE_NAME, type ToAddress } from './site-facts.ts';

/** An oEmbed answer of type `link`: it embeds nothing, so it needs no size and no markup of ours in others' pages. */
export interface LinkEmbed {
  version: '1.0';
  type: 'link';
  title: string;
  author_name?: string;
  author_url?: string;
  provider_name: string;
  provider_url: string;
  /** A thumbnail has all three or none. */
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/**
 * `/oembed/<id>.json`: what a reader of oEmbed shows of a link, which is what the page's own tags say.
 *
 * @see https://oembed.com, version 1.0
 */
export function linkEmbed(
  { preview, credit }: Pick<CurrentRecord, 'preview' | 'credit'>,
  toAddress: ToAddress,
): LinkEmbed {
  const [first, ...others] = credit?.authors ?? [];
  const { url, width, height } = preview.image;
  return {
    version: '1.0',
    type: 'link',
    title: preview.title,
    ...(first ? { author_name: [first, ...others].map(({ name }) => name).join(', ') } : {}),
    ...(first?.url && others.length === 0 ? { author_url: first.url } : {}),
    provider_name: SITE_NAME,
    provider_url: toAddress('/'),
    thumbnail_url: url,
    thumbnail_width: width,
    thumbnail_height: height,
  };
}
