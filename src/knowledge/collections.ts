import { getCollection, type CollectionEntry } from 'astro:content';
import { SERVER_IDS } from '../model/server-id.ts';
import { decidingVersions } from './measured-software.ts';
import type { Measurement } from './measurement.ts';
import type { AnswerData, PublishedAnswer, PublishedQuestion, QuestionData } from './schema.ts';
import { TAGS, type Tag } from './tags.ts';

/** A question as a page shows it: nothing is missing, a draft's gaps are filled and say so. */
export interface ShownQuestion {
  slug: string;
  draft: boolean;
  data: Omit<PublishedQuestion, 'status'>;
  entry: CollectionEntry<'questions'>;
  /** In the order of the page. */
  answers: ShownAnswer[];
  /** What it is mistaken for, the most frequent first. */
  confused: Confusion[];
}

/** A question that readers mistake for another one. */
export interface Confusion {
  slug: string;
  title: string;
  /** What tells the two apart. */
  differs: string;
}

export interface ShownAnswer {
  draft: boolean;
  data: Omit<PublishedAnswer, 'status'>;
  /** What it rests on, in its own order. */
  evidence: Measurement[];
  entry: CollectionEntry<'answers'>;
}

const GAP = 'Draft: still to be written.';

function shownQuestion(data: QuestionData): ShownQuestion['data'] {
  if (data.status === 'published') return data;
  return {
    id: data.id,
    title: data.title,
    short: data.short ?? GAP,
    need: data.need ?? 'count',
    tags: data.tags.filter((tag): tag is Tag => tag in TAGS),
    aliases: data.aliases,
    appliesTo: data.appliesTo ?? [],
    reviewed: data.reviewed ?? new Date(0),
    related: data.related,
    setup: data.setup,
    error: data.error,
    asked: data.asked ?? [],
    headline: data.headline ?? data.title,
    confusedWith: data.confusedWith ?? [],
  };
}

function shownAnswer(data: AnswerData): ShownAnswer['data'] {
  if (data.status === 'published') return data;
  return {
    id: data.id,
    title: data.title,
    short: data.short ?? GAP,
    verdict: data.verdict ?? 'depends',
    verdictNote: data.verdictNote,
    aliases: data.aliases,
    setup: data.setup,
    evidence: data.evidence ?? [],
    headline: data.headline,
  };
}

/**
 * Every question with its answers, by title; drafts are among them in development only.
 */
export async function shownQuestions(): Promise<ShownQuestion[]> {
  const visible = ({ data }: { data: { status: string } }) => SHOW_DRAFTS || data.status === 'published';
  const [questions, answers, measurements] = await Promise.all([
    getCollection('questions', visible),
    getCollection('answers', visible),
    allMeasurements(),
  ]);
  const titles = new Map(questions.map(({ id, data }) => [slugOf(id), data.title]));
  const measured = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  return questions
    .map((entry): ShownQuestion => {
      const slug = slugOf(entry.id);
      const data = shownQuestion(entry.data);
      return {
        slug,
        draft: entry.data.status === 'draft',
        data,
        entry,
        // The content check names questions that are not there.
        confused: data.confusedWith.flatMap(({ question, differs }) => {
          const title = titles.get(question);
          return title === undefined ? [] : [{ slug: question, title, differs }];
        }),
        answers: answers
          .filter((answer) => answer.id.startsWith(`${slug}/`))
          .sort((a, b) => place(a.id) - place(b.id))
          .map((answer) => ({
            draft: answer.data.status === 'draft',
            data: shownAnswer(answer.data),
            // The content check names ids that nothing stands behind.
            evidence: (answer.data.evidence ?? []).flatMap((id) => measured.get(id) ?? []),
            entry: answer,
          })),
      };
    })
    .sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
}

/** Every measurement, in the order of the servers: bursts first, then by version and id. */
export async function allMeasurements(): Promise<Measurement[]> {
  const rank = ({ server, burst }: Measurement) => SERVER_IDS.indexOf(server) * 2 + (burst ? 0 : 1);
  const compare = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  const entries = await getCollection('measurements');
  return entries
    .map(({ data }) => data)
    .sort((a, b) => rank(a) - rank(b) || compare(decidingVersions(a), decidingVersions(b)) || compare(a.id, b.id));
}

/** The folder of a question's or an answer's file. */
function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** The number in front of an answer's file. */
function place(id: string): number {
  return Number.parseInt(id.slice(id.indexOf('/') + 1), 10);
}
