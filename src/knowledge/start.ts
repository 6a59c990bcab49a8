import { z } from 'astro/zod';
import { parse, YAMLParseError } from 'yaml';
import type { ContentFile, Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { picture } from './glossary.ts';
import { line, setup, slug } from './schema.ts';

/** One step of the way in: an idea, something to look at, and the question that settles it. */
const step = z
  .strictObject({
    /** Last part of the step's address. */
    slug,
    title: line(60),
    /** The idea in two or three sentences of plain text. */
    idea: line(420),
    /** The question, by its folder. */
    question: slug,
    /** Shows the processes × threads widget with this set-up. */
    widget: setup.optional(),
    picture: picture.optional(),
    /** What the picture shows, in a line below it. */
    caption: line(160).optional(),
  })
  .refine(({ widget, picture }) => (widget === undefined) !== (picture === undefined), {
    path: ['picture'],
    message: 'either `widget` or `picture`',
  });

/** `content/start.yaml`: seven steps, in their order. */
const startSchema = z.array(step, 'seven steps').length(7, 'seven steps');

export type Step = z.output<typeof step>;

/** Where a step's page is. */
export function stepPath({ slug }: Step): string {
  return `/start/${slug}/`;
}

/**
 * The one reader of the steps.
 *
 * @param file `content/start.yaml`
 * @returns The steps, or none and what is wrong with them.
 */
export function readStart({ path, text }: ContentFile): { steps: Step[]; problems: Problem[] } {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const place = error.linePos ? `${path}:${error.linePos[0].line}` : path;
    return { steps: [], problems: [{ path: place, message: `is not YAML: ${error.message.split('\n')[0]}` }] };
  }
  const parsed = startSchema.safeParse(data);
  return parsed.success
    ? { steps: parsed.data, problems: [] }
    : { steps: [], problems: describeProblems(path, data, parsed.error) };
}
