import { load, type CheerioAPI } from 'cheerio';
import type { Uncut } from './cut-preview.ts';
import type { PageTags } from './read-page.ts';

/** The parts of an oEmbed answer that say what a link is about: https://oembed.com/, “Response parameters”. */
export interface OEmbed {
  title?: string;
  provider_name?: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/**
 * What a page, or the beginning of one, says to readers.
 *
 * @param html Cut anywhere: a tag that is not whole says nothing.
 * @param fetchOEmbed Gets the oEmbed file at the address that the page names.
 */
export function pageTags(html: string, fetchOEmbed: (address: string) => OEmbed | undefined): PageTags {
  const document = load(html);
  const oembedAddress = document('link[type="application/json+oembed"]').attr('href');
  return {
    oembed: oEmbedTags(oembedAddress ? fetchOEmbed(oembedAddress) : undefined),
    twitter: metaTags((name) => document(`meta[name="twitter:${name}"]`).attr('content')),
    og: metaTags((name) => document(`meta[property="og:${name}"]`).attr('content')),
    head: texts(document('head > title').text(), document('meta[name="description"]').attr('content')),
    text: textTags(document),
  };
}

/** The first bytes of a page, as a reader gets them that asks for no more. */
export function firstBytes(html: string, most: number | undefined): string {
  return most === undefined ? html : new TextDecoder().decode(new TextEncoder().encode(html).subarray(0, most));
}

function metaTags(content: (name: string) => string | undefined): Uncut {
  return {
    ...texts(content('title'), content('description'), content('site_name')),
    ...image(content('image'), content('image:width'), content('image:height'), content('image:alt')),
  };
}

function oEmbedTags({ title, provider_name, thumbnail_url, thumbnail_width, thumbnail_height }: OEmbed = {}): Uncut {
  return { ...texts(title, undefined, provider_name), ...image(thumbnail_url, thumbnail_width, thumbnail_height) };
}

/** The main heading and the first paragraph after it. */
function textTags(document: CheerioAPI): Uncut {
  const heading = document('h1').first();
  const paragraphs = document('h1, p').toArray();
  const after = paragraphs.slice(paragraphs.findIndex((element) => heading.is(element)) + 1);
  return texts(oneLine(heading.text()), after.map((element) => oneLine(document(element).text())).find(Boolean));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function texts(title?: string, description?: string, siteName?: string): Uncut {
  return { ...(title && { title }), ...(description && { description }), ...(siteName && { siteName }) };
}

type Pixels = string | number;

function image(url?: string, width?: Pixels, height?: Pixels, alt?: string): Uncut {
  if (!url) return {};
  const size = width && height ? { width: Number(width), height: Number(height) } : {};
  return { image: { url, ...size, ...(alt && { alt }) } };
}
