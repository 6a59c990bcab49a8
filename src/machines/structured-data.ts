import { verdictLine } from '../knowledge/verdict.ts';
import type { CurrentRecord } from '../linking/answer-record.ts';
import { SITE_NAME, type ToAddress } from './site-facts.ts';

/**
 * What search engines read of an answer or question, as JSON-LD for a data block.
 *
 * It is a `TechArticle`: Google allows `QAPage` only where readers can post answers of their own, which they cannot
 * here, and shows `FAQPage` only for health and government sites, one answer a question. `ClaimReview` is for the
 * claims of somebody who is named, and no longer shown. An article says what the page is and promises nothing else.
 *
 * Every text in it is on the page, and none is empty: both are rules of its readers.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/qapage
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function structuredData(record: CurrentRecord, toAddress: ToAddress): string {
  const { kind, title, short, verdict, verdictNote, url, question, appliesTo, evidence } = record;
  const site = toAddress('/');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    url: kind === 'question' ? question.url : url,
    headline: title,
    abstract: `${verdictLine(verdict, verdictNote)}. ${short}`,
    image: record.preview.image.url,
    // The date that the page shows; a change of wording is in the feed.
    dateModified: record.reviewed,
    license: record.licence.url,
    author: { '@type': 'Organization', name: SITE_NAME, url: site },
    isPartOf:
      kind === 'question'
        ? { '@type': 'WebSite', name: SITE_NAME, url: site }
        : { '@type': 'TechArticle', headline: question.title, url: question.url },
    ...someOf('about', [...new Set(appliesTo.map(({ name }) => name))]),
    ...someOf(
      'citation',
      evidence.map((measurement) => measurement.url),
    ),
    ...(record.credit ? { isBasedOn: record.credit.url } : {}),
  };
  // No text may end the element it stands in.
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function someOf(name: string, values: readonly string[]): Record<string, readonly string[]> {
  return values.length > 0 ? { [name]: values } : {};
}
