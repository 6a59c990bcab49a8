import { z } from 'astro/zod';
import { splitContent, type ContentFile, type Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { picture } from './glossary.ts';
import { line, setup, slug } from './schema.ts';

/** Frontmatter of `content/start/<number>-<slug>.mdx`; the body is a runnable snippet, or nothing. */
export const stepSchema = z.strictObject({
  title: line(60),
  /** The idea in two or three sentences of plain text. */
  idea: line(420),
  /** The question that settles it, by its folder. */
  question: slug,
  /** Shows the processes × threads widget with this set-up. */
  widget: setup.optional(),
  picture: picture.optional(),
  /** What the picture shows, in a line below it. */
  caption: line(160).optional(),
});

export type StepData = z.output<typeof stepSchema>;

/** One step of the way in: an idea, something to try, and the question that settles it. */
export interface Step {
  path: string;
  /** Last part of the step's address. */
  slug: string;
  data: StepData;
}

/** Where a step's page is. */
export function stepPath({ slug }: Pick<Step, 'slug'>): string {
  return `/start/${slug}/`;
}

const STEPS = 7;
const STEP_NAME = /^([1-9])-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** A step's place from 1 and its slug, out of its file's name without the ending. */
export function stepName(name: string): { number: number; slug: string } | undefined {
  const [, number, slug] = STEP_NAME.exec(name) ?? [];
  return number !== undefined && slug !== undefined ? { number: Number(number), slug } : undefined;
}

const SNIPPET = /^```ts run\b/gm;

/** What is wrong with what a step shows, or nothing. */
function wrongBody(body: string, { widget }: StepData): string | undefined {
  const snippets = body.match(SNIPPET)?.length ?? 0;
  if (snippets > 1) return `found ${snippets} \`ts run\` fences, expected one at most`;
  return widget || snippets === 1 ? undefined : 'found nothing to try, expected `widget` or a `ts run` fence';
}

/**
 * The one reader of the steps.
 *
 * @param files Every file under `content/start/`, in any order.
 * @returns The steps that could be read, in their order, and every problem found on the way.
 */
export function readStart(files: readonly ContentFile[]): { steps: Step[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const steps: Step[] = [];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, file] of sorted.entries()) {
    const { path } = file;
    const name = stepName(/^content\/start\/(.*)\.mdx$/.exec(path)?.[1] ?? '');
    if (name?.number !== index + 1) {
      problems.push({ path, message: `found a file with this name, expected \`${index + 1}-<words>.mdx\`` });
      continue;
    }
    const split = splitContent(file);
    if (!split.ok) {
      problems.push(split.problem);
      continue;
    }
    const parsed = stepSchema.safeParse(split.frontmatter);
    if (!parsed.success) {
      problems.push(...describeProblems(path, split.frontmatter, parsed.error));
      continue;
    }
    steps.push({ path, slug: name.slug, data: parsed.data });
    const wrong = wrongBody(split.body, parsed.data);
    if (wrong !== undefined) problems.push({ path, message: wrong });
  }
  if (files.length !== STEPS) {
    problems.push({ path: 'content/start', message: `found ${files.length} files, expected seven steps` });
  }
  return { steps, problems };
}
