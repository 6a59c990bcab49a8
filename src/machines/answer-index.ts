import { z } from 'astro/zod';
import { VERDICTS, type Verdict } from '../knowledge/verdict.ts';
import type { CurrentRecord, WithdrawnRecord } from '../linking/answer-record.ts';
import { SITE_NAME, SITE_SUMMARY, type ToAddress } from './site-facts.ts';

/** Fields are only ever added; a change of meaning gets a new number. */
export const INDEX_VERSION = 1;

const address = z.url({ protocol: /^https?$/ });

/** Everything there is to read, in a line each: `/api/index.json`. */
export const answerIndexSchema = z.strictObject({
  version: z.literal(INDEX_VERSION),
  name: z.string(),
  summary: z.string(),
  url: address,
  licence: z.strictObject({ name: z.string(), url: address }),
  generator: z
    .string()
    .describe('The program that wrote the files, with its version; no time, so that nothing changes by itself'),
  schemas: z
    .strictObject({ index: address, answer: address, question: address })
    .describe('JSON Schemas of this file, of `/a/<id>.json` and of `/q/<slug>.json`'),
  feed: address,
  entries: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['question', 'answer']),
      verdict: z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]),
      headline: z.string(),
      url: address,
      json: address.describe('Of a question, the file with all its answers'),
      revision: z.int().nonnegative(),
      reviewed: z.iso.date(),
    }),
  ),
  withdrawn: z.array(z.strictObject({ id: z.string(), url: address, json: address, on: z.iso.date() })),
});

export type AnswerIndex = z.output<typeof answerIndexSchema>;

/** Kinds of files that have a schema of their own, and the address of each. */
export function schemaAddresses(toAddress: ToAddress): AnswerIndex['schemas'] {
  return {
    index: toAddress('/api/index-1.schema.json'),
    answer: toAddress('/api/answer-1.schema.json'),
    question: toAddress('/api/question-1.schema.json'),
  };
}

/** @param version Of the program: `0.1.0`. */
export function answerIndex(
  records: readonly CurrentRecord[],
  withdrawn: readonly WithdrawnRecord[],
  version: string,
  toAddress: ToAddress,
): AnswerIndex {
  const [first] = records;
  if (!first) throw new Error('found no answers, expected at least one to be published');
  return {
    version: INDEX_VERSION,
    name: SITE_NAME,
    summary: SITE_SUMMARY,
    url: toAddress('/'),
    licence: first.licence,
    generator: `${SITE_NAME} ${version}`,
    schemas: schemaAddresses(toAddress),
    feed: toAddress('/feed.xml'),
    entries: records.map(({ id, kind, verdict, headline, url, formats, revision, reviewed, question }) => ({
      id,
      kind,
      verdict,
      headline,
      url,
      json: kind === 'question' ? `${question.url.replace(/\/$/, '')}.json` : formats.json,
      revision,
      reviewed,
    })),
    withdrawn: withdrawn.map(({ id, url, withdrawn: { on } }) => ({ id, url, json: toAddress(`/a/${id}.json`), on })),
  };
}
