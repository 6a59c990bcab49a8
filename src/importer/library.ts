import { z } from 'astro/zod';
import { splitContent } from '../knowledge/content-file.ts';
import { QUESTION_FILE, folderHash, type Files } from './write/folder-hash.ts';

/** A folder of questions as it is on disk. */
export interface Folder {
  name: string;
  /** Every file in it; what is in folders below is not read, but named. */
  files: Files;
}

/** What an import has to know about a folder that exists. */
export interface KnownFolder {
  name: string;
  /** Ids of its question and answers. */
  ids: string[];
  question?: Question;
  /** Whether its files are not what the importer wrote; always so when it did not write them. */
  edited: boolean;
  /** Why its question cannot be read. */
  problem?: string;
}

// Only what an import asks for: whether the rest is right is for the site's own check to say.
const question = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  source: z.looseObject({ title: z.string().optional() }).optional(),
  imported: z.looseObject({ from: z.string(), title: z.string(), hash: z.string() }).optional(),
});

const withId = z.looseObject({ id: z.string() });

export type Question = z.output<typeof question>;

/** Reads what an import has to know about a folder; a folder without a question only takes its name. */
export function knownFolder({ name, files }: Folder): KnownFolder {
  const ids: string[] = [];
  const known: KnownFolder = { name, ids, edited: true };
  for (const [file, text] of files) {
    if (!file.endsWith('.mdx')) continue;
    const split = splitContent({ path: `${name}/${file}`, text });
    const isQuestion = file === QUESTION_FILE;
    if (!split.ok) {
      if (isQuestion) known.problem = `${split.problem.path}: ${split.problem.message}`;
      continue;
    }
    const parsed = withId.safeParse(split.frontmatter);
    if (parsed.success) ids.push(parsed.data.id);
    if (!isQuestion) continue;
    const read = question.safeParse(split.frontmatter);
    if (read.success) {
      known.question = read.data;
      known.edited = read.data.imported?.hash !== folderHash(files);
    } else {
      known.problem = `${name}/${file}: expected frontmatter with an \`id\``;
    }
  }
  return known;
}
