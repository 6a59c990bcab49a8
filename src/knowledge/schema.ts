import { z } from 'astro/zod';
import { LICENCES, type Licence } from './attribution.ts';
import { ID_EXPECTATION, ID_PATTERN } from './id.ts';
import { NEEDS, type Need } from './need.ts';
import { SOFTWARE, type Software } from './software.ts';
import { TAGS, type Tag } from './tags.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

// Every message says what is expected; `describe-problem.ts` puts file, field and the value found
// in front of it.

export const line = (most: number) =>
  z
    .string({ error: `text of at most ${most} characters` })
    .trim()
    .min(1, `text of 1 to ${most} characters`)
    .max(most, `at most ${most} characters`)
    .regex(/^[^\n\r]*$/, 'text on one line');

const oneOf = <Key extends string>(table: Record<Key, unknown>) => {
  const keys = Object.keys(table) as [Key, ...Key[]];
  return z.enum(keys, { error: `one of ${keys.join(', ')}` });
};

const id = z
  .string({ error: `${ID_EXPECTATION}; quote it if YAML reads it as a number` })
  .regex(ID_PATTERN, ID_EXPECTATION);

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a folder under content/questions');

const version = z
  .string({ error: 'a version in quotes, such as "26.0"' })
  .regex(/^\d+(\.\d+)*$/, 'a version such as "26.0"');

const versionRange = z.strictObject({
  software: oneOf<Software>(SOFTWARE),
  from: version.optional(),
  to: version.optional(),
});

const date = z
  // YAML hands over a Date for an unquoted one.
  .union([z.date(), z.iso.date('a date such as 2026-11-22')], { error: 'a date such as 2026-11-22' })
  .transform((value) => (typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value));

/** Where a text comes from that is not all our own; `attribution.ts` says what some sites ask for beyond this. */
const source = z.strictObject({
  title: line(300),
  url: z.url({ protocol: /^https?$/, error: 'an http or https address' }),
  licence: oneOf<Licence>(LICENCES),
  authors: z
    .array(
      z.strictObject({
        name: line(120),
        url: z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional(),
      }),
      'at least one author',
    )
    .min(1, 'at least one author'),
  /** The day of the revision that was used. */
  revised: date.optional(),
});

const measurementId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a file under content/measurements');

/** The deployment that a picture shows: how many processes, and threads in each. */
export const setup = z.strictObject({
  processes: z.int().min(1, '1 or more').max(16, 'at most 16: the picture has no room for more'),
  threads: z.int().min(1, '1 or more').max(16, 'at most 16: the picture has no room for more'),
});

/** A thread in which readers ask this; nothing of its text is ours. */
const thread = z.strictObject({
  title: line(200),
  url: z.url({ protocol: /^https$/, error: 'an https address' }),
});

/** One of the three things to look at when an error message turns up. */
const check = z.strictObject({
  what: line(90),
  run: line(110),
});

/** What a page about an error message says first; what it means is its `short`. */
const errorMessage = z.strictObject({
  message: line(160),
  check: z.array(check, 'three checks').length(3, 'three checks, the most telling first'),
  fix: line(220),
});

/** What previews call the answer, after the verdict's word: a claim, which a title in full may be too long for. */
const headline = line(64);

/** A question that readers mistake for this one, and what tells the two apart. */
const confusion = z.strictObject({
  question: slug,
  differs: line(120),
});

const twoAliases = 'at least 2 other wordings or error texts';
const aliases = z.array(line(200), twoAliases).min(2, twoAliases);

/** Frontmatter of a published `question.mdx`. */
export const publishedQuestion = z.strictObject({
  status: z.literal('published').default('published'),
  id,
  title: line(110),
  short: line(200),
  need: oneOf<Need>(NEEDS),
  tags: z.array(oneOf<Tag>(TAGS), 'at least one tag').min(1, 'at least one tag'),
  aliases,
  appliesTo: z
    .array(versionRange, 'at least one software and version range')
    .min(1, 'at least one software and version range'),
  reviewed: date,
  related: z.array(slug).default([]),
  setup: setup.optional(),
  source: source.optional(),
  error: errorMessage.optional(),
  asked: z.array(thread).default([]),
  headline,
  confusedWith: z.array(confusion).max(3, 'at most three').default([]),
});

/** Frontmatter of a published answer. */
export const publishedAnswer = z.strictObject({
  status: z.literal('published').default('published'),
  id,
  title: line(110),
  short: line(200),
  verdict: oneOf<Verdict>(VERDICTS),
  verdictNote: line(60).optional(),
  aliases,
  appliesTo: z.array(versionRange).optional(),
  setup: setup.optional(),
  source: source.optional(),
  evidence: z.array(measurementId).default([]),
  headline: headline.optional(),
});

/** What material says of where it comes from; publishing asks for the rest. */
const draftSource = source.partial();

/** Titles that imported material calls related, by tag: questions somebody may want to write. */
const wanted = z.array(z.strictObject({ tag: z.string(), titles: z.array(z.string()) }));

/**
 * What the importer needs to find its folder again, under whatever name, and to see whether anybody
 * edited it: the material's file name and title, and a hash of the folder as it was written. Only a
 * draft has it; who publishes a question removes it, and the importer leaves that folder alone.
 */
const imported = z.strictObject({ from: z.string(), title: z.string(), hash: z.string() });

/**
 * Frontmatter of a question still being written or just imported. It keeps what the material says;
 * `npm run drafts` lists what publishing still asks for.
 */
export const draftQuestion = publishedQuestion.partial().extend({
  status: z.literal('draft'),
  id,
  title: z.string().min(1, 'a title'),
  tags: z.array(z.string()).default([]),
  aliases: z.array(z.string()).default([]),
  related: z.array(slug).default([]),
  source: draftSource.optional(),
  wanted: wanted.optional(),
  imported: imported.optional(),
});

/** Frontmatter of an answer still being written or just imported. */
export const draftAnswer = publishedAnswer.partial().extend({
  status: z.literal('draft'),
  id,
  title: z.string().min(1, 'a title'),
  aliases: z.array(z.string()).default([]),
  source: draftSource.optional(),
});

/** Frontmatter without a status is published. */
const withStatus = (value: unknown) =>
  typeof value === 'object' && value !== null && !('status' in value) ? { ...value, status: 'published' } : value;

const status = { error: '`published` (or left out) or `draft`' };

export const questionSchema = z.preprocess(
  withStatus,
  z.discriminatedUnion('status', [publishedQuestion, draftQuestion], status),
);
export const answerSchema = z.preprocess(
  withStatus,
  z.discriminatedUnion('status', [publishedAnswer, draftAnswer], status),
);

export type PublishedQuestion = z.output<typeof publishedQuestion>;
export type PublishedAnswer = z.output<typeof publishedAnswer>;
export type QuestionData = z.output<typeof questionSchema>;
export type AnswerData = z.output<typeof answerSchema>;
export type Source = z.output<typeof source>;
