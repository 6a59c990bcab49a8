import { z } from 'astro/zod';
import type { ShownQuestion } from '../knowledge/collections.ts';
import { NEEDS, type Need } from '../knowledge/need.ts';
import { currentRecordSchema, type CurrentRecord } from '../linking/answer-record.ts';
import type { ToAddress } from './site-facts.ts';

/** Fields are only ever added; a change of meaning gets a new number. */
export const QUESTION_VERSION = 1;

const address = z.url({ protocol: /^https?$/ });
const other = { id: z.string(), title: z.string(), url: address };

/** A question with its answers, as machines read it: `/q/<slug>.json`. */
export const questionFileSchema = z.strictObject({
  version: z.literal(QUESTION_VERSION),
  slug: z.string(),
  url: address,
  need: z.enum(Object.keys(NEEDS) as [Need, ...Need[]]).describe('What a reader comes for; the topic it is under'),
  tags: z.array(z.string()),
  error: z
    .strictObject({
      message: z.string(),
      check: z.array(z.strictObject({ what: z.string(), run: z.string() })),
      fix: z.string(),
    })
    .optional()
    .describe('Of a question about an error message: the message, what to look at first, and the fix'),
  question: currentRecordSchema.describe('The question with its short answer, as in `/a/<id>.json`'),
  answers: z.array(currentRecordSchema).min(1).describe('In the order of the page'),
  related: z.array(z.strictObject(other)),
  confusedWith: z
    .array(z.strictObject({ ...other, differs: z.string() }))
    .describe('Questions often mistaken for this one, and what tells them apart'),
  asked: z.array(z.strictObject({ title: z.string(), url: address })).describe('Threads elsewhere that ask this'),
  formats: z.strictObject({ html: address, json: address, markdown: address, text: address }),
});

export type QuestionFile = z.output<typeof questionFileSchema>;

/** A question with the records of its short answer and of its answers. */
export interface ToldQuestion {
  question: ShownQuestion;
  record: CurrentRecord;
  answers: readonly CurrentRecord[];
}

/**
 * What machines are told of a question.
 *
 * @param all Every question there is, for those it names.
 */
export function questionFile(
  { question, record, answers }: ToldQuestion,
  all: readonly ShownQuestion[],
  toAddress: ToAddress,
): QuestionFile {
  const { need, tags, error, related, confusedWith, asked } = question.data;
  const named = (slug: string) =>
    all
      .filter((each) => each.slug === slug)
      .map(({ data }) => ({ id: data.id, title: data.title, url: toAddress(`/q/${slug}/`) }));
  return {
    version: QUESTION_VERSION,
    slug: question.slug,
    url: toAddress(`/q/${question.slug}/`),
    need,
    tags: [...tags],
    ...(error ? { error } : {}),
    question: record,
    answers: [...answers],
    related: related.flatMap(named),
    confusedWith: confusedWith.flatMap(({ question: slug, differs }) =>
      named(slug).map((each) => ({ ...each, differs })),
    ),
    asked: [...asked],
    formats: questionFormats(question.slug, toAddress),
  };
}

/** Where a question's page is, and its other forms. */
export function questionFormats(slug: string, toAddress: ToAddress): QuestionFile['formats'] {
  return {
    html: toAddress(`/q/${slug}/`),
    json: toAddress(`/q/${slug}.json`),
    markdown: toAddress(`/q/${slug}.md`),
    text: toAddress(`/q/${slug}.txt`),
  };
}
