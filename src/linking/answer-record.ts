import { z } from 'astro/zod';
import { VERDICTS, type Verdict } from '../knowledge/verdict.ts';

/**
 * What machines are told of an answer: `/a/<id>.json`. Copying reads it too, so there is one source of what is said
 * outside the site. Fields are only ever added; a change of meaning gets a new {@link RECORD_VERSION}.
 */
export const RECORD_VERSION = 1;

const address = z.url({ protocol: /^https?$/ });
const verdict = z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]);

const credit = z.strictObject({
  title: z.string(),
  url: address,
  licence: z.strictObject({ name: z.string(), url: address.optional() }),
  authors: z.array(z.strictObject({ name: z.string(), url: address.optional() })).min(1),
});

const number = z
  .strictObject({
    processes: z.int().positive(),
    threads: z.int().positive().describe('Of each process'),
    slots: z.int().positive().describe('Requests at once: processes × threads'),
  })
  .describe('How many requests at once the answer is about');

const base = {
  version: z.literal(RECORD_VERSION),
  id: z.string(),
  url: address.describe('The permanent address'),
};

export const currentRecordSchema = z.strictObject({
  ...base,
  status: z.literal('current'),
  kind: z.enum(['question', 'answer']),
  link: address.describe('The permanent address with the revision, as copies carry it'),
  revision: z.int().nonnegative().describe('Counts the wordings of verdict and short answer; 0 before it is published'),
  title: z.string().describe('The claim; of a question’s short answer, the question'),
  headline: z.string().describe('The claim as previews have it'),
  verdict,
  verdictNote: z.string().optional().describe('What the verdict is limited to'),
  short: z.string().describe('The answer in at most 200 characters of plain text'),
  number: number.optional(),
  appliesTo: z.array(
    z.strictObject({ software: z.string(), name: z.string(), from: z.string().optional(), to: z.string().optional() }),
  ),
  appliesToText: z.string().describe('`appliesTo` in words'),
  evidence: z
    .array(z.strictObject({ id: z.string(), url: address, text: z.string() }))
    .describe('Measurements that the answer rests on, in words'),
  aliases: z.array(z.string()).describe('Other wordings and error messages that lead to it'),
  question: z.strictObject({ id: z.string(), title: z.string(), url: address }),
  reviewed: z.iso.date().describe('The day somebody last read it against its sources'),
  licence: z.strictObject({ name: z.string(), url: address }).describe('Of the text'),
  credit: credit.optional().describe('Who is to be named with the answer, and how its source asks for it'),
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
  verdict: verdict.describe('The last one before it was withdrawn'),
  verdictNote: z.string().optional(),
  short: z.string().describe('What it said last'),
  revision: z.int().positive(),
  withdrawn: z.strictObject({
    on: z.iso.date(),
    why: z.string(),
    instead: address.optional().describe('What to read instead'),
  }),
});

export const answerRecordSchema = z.discriminatedUnion('status', [currentRecordSchema, withdrawnRecord]);

export type AnswerRecord = z.output<typeof answerRecordSchema>;
export type CurrentRecord = z.output<typeof currentRecordSchema>;
export type WithdrawnRecord = z.output<typeof withdrawnRecord>;
export type Credit = z.output<typeof credit>;
