import { z } from 'astro/zod';
import { splitContent, type ContentFile, type Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { line, setup, slug } from './schema.ts';

/** Pictures that an entry may show; `src/components/svg/guide-pictures.ts` draws them. */
export const PICTURES = [
  'accept',
  'backlog',
  'in-flight',
  'upstream',
  'buffering',
  'gil',
  'event-loop',
  'free-threads',
  'response-time',
  'keep-alive',
  'waiting-by-load',
  'waiting-by-spread',
  'connections',
] as const;

export type PictureName = (typeof PICTURES)[number];

export const picture = z.enum(PICTURES, { error: `one of ${PICTURES.join(', ')}` });

/** Frontmatter of `content/glossary/<slug>.mdx`; the body is one paragraph. */
export const termSchema = z
  .strictObject({
    term: line(40),
    /** Other words for the same thing, as readers meet them elsewhere. */
    also: z.array(line(60)).default([]),
    /**
     * Wordings, plural forms among them, that link here from questions and answers. The first letter
     * may be of either case, the rest is exact.
     */
    links: z.array(line(60)).default([]),
    /** Phrases in which such a wording means something else: `to process`, `forum thread`. */
    except: z.array(line(60)).default([]),
    /** The definition; previews and lists quote it. */
    short: line(200),
    /** Questions in which the word decides something. */
    see: z.array(slug, 'at least one question').min(1, 'at least one question'),
    setup: setup.optional(),
    picture: picture.optional(),
  })
  .refine((term) => !(term.setup && term.picture), { path: ['picture'], message: 'either `setup` or `picture`' });

export type TermData = z.output<typeof termSchema>;

/** An entry as its file says it. */
export interface Term {
  path: string;
  /** The file's name, and the last part of the page's address. */
  slug: string;
  data: TermData;
}

const TERM_PATH = /^content\/glossary\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Where a term's page is. */
export function termPath(slug: string): string {
  return `/glossary/${slug}/`;
}

/**
 * The one reader of the glossary.
 *
 * @param files Every file under `content/glossary/`, in any order.
 * @returns The entries that could be read, by slug, and every problem found on the way.
 */
export function readGlossary(files: readonly ContentFile[]): { terms: Term[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const terms: Term[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = TERM_PATH.exec(file.path)?.[1];
    if (name === undefined) {
      problems.push({ path: file.path, message: 'found a file with this name, expected `<words>.mdx`' });
      continue;
    }
    const split = splitContent(file);
    if (!split.ok) {
      problems.push(split.problem);
      continue;
    }
    const parsed = termSchema.safeParse(split.frontmatter);
    if (parsed.success) terms.push({ path: file.path, slug: name, data: parsed.data });
    else problems.push(...describeProblems(file.path, split.frontmatter, parsed.error));
    if (split.body.trim() === '') {
      problems.push({ path: file.path, message: 'found no text, expected one paragraph below the frontmatter' });
    } else if (/\n\s*\n/.test(split.body.trim())) {
      problems.push({ path: file.path, message: 'found more than one paragraph, expected one' });
    }
  }
  return { terms, problems };
}
