import { z } from 'astro/zod';
import { VERDICTS, type Verdict } from '../knowledge/verdict.ts';

/**
 * What machines are told of an answer: `/a/<id>.json`. Copying reads it too, so there is one source of what is said
 * outside the site. Fields are only ever added; a change of meaning gets a new {@link RECORD_VERSION}.
 */
export const RECORD_VERSION = 1;

const address = z.url({ protocol: /^https?$/ });
const verdict = z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]);

/** Who is to be named with an answer, and how its source asks for it. */
const credit = z.strictObject({
  title: z.string(),
  url: address,
  licence: z.strictObject({ name: z.string(), url: address.optional() }),
  authors: z.array(z.strictObject({ name: z.string(), url: address.optional() })).min(1),
});

/** How many requests at once the answer is about. */
const number = z.strictObject({
  processes: z.int().positive(),
  threads: z.int().positive(),
  slots: z.int().positive(),
});

const base = {
  version: z.literal(RECORD_VERSION),
  id: z.string(),
  /** The permanent address. */
  url: address,
};

const currentRecord = z.strictObject({
  ...base,
  status: z.literal('current'),
  kind: z.enum(['question', 'answer']),
  /** The permanent address with the revision, as copies carry it. */
  link: address,
  revision: z.int().nonnegative(),
  /** The claim; of a question's short answer, the question. */
  title: z.string(),
  /** The claim as previews have it. */
  headline: z.string(),
  verdict,
  verdictNote: z.string().optional(),
  short: z.string(),
  number: number.optional(),
  appliesTo: z.array(
    z.strictObject({ software: z.string(), name: z.string(), from: z.string().optional(), to: z.string().optional() }),
  ),
  /** `appliesTo` in words. */
  appliesToText: z.string(),
  evidence: z.array(z.strictObject({ id: z.string(), url: address, text: z.string() })),
  aliases: z.array(z.string()),
  question: z.strictObject({ id: z.string(), title: z.string(), url: address }),
  /** The day somebody last read it against its sources. */
  reviewed: z.iso.date(),
  licence: z.strictObject({ name: z.string(), url: address }),
  credit: credit.optional(),
  preview: z.strictObject({
    title: z.string(),
    description: z.string(),
    image: z.strictObject({ url: address, width: z.int(), height: z.int(), alt: z.string() }),
  }),
  formats: z.strictObject({ html: address, json: address, markdown: address, text: address }),
});

const withdrawnRecord = z.strictObject({
  ...base,
  status: z.literal('withdrawn'),
  /** The last verdict and wording before it was withdrawn. */
  verdict,
  verdictNote: z.string().optional(),
  short: z.string(),
  revision: z.int().positive(),
  withdrawn: z.strictObject({ on: z.iso.date(), why: z.string(), instead: address.optional() }),
});

export const answerRecordSchema = z.discriminatedUnion('status', [currentRecord, withdrawnRecord]);

export type AnswerRecord = z.output<typeof answerRecordSchema>;
export type CurrentRecord = z.output<typeof currentRecord>;
export type WithdrawnRecord = z.output<typeof withdrawnRecord>;
export type Credit = z.output<typeof credit>;
