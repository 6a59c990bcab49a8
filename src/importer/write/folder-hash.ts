import { createHash } from 'node:crypto';

/** Files of one question's folder: name → text. */
export type Files = ReadonlyMap<string, string>;

/** The file of a folder that holds the question, and the hash. */
export const QUESTION_FILE = 'question.mdx';

const HASH_LINE = /^( {2}hash: )"[0-9a-f]*"$/m;

/**
 * A hash over the names and texts of a folder's files, whatever their line ends. The value of the hash
 * itself, in `question.mdx`, does not count, so the written folder still has the hash it contains.
 */
export function folderHash(files: Files): string {
  const parts = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => {
      const lines = text.replaceAll('\r\n', '\n');
      return [name, name === QUESTION_FILE ? lines.replace(HASH_LINE, '$1""') : lines];
    });
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Puts a folder's hash where `question.mdx` has room for it. */
export function withHash(files: Files): Map<string, string> {
  const hash = folderHash(files);
  return new Map(
    [...files].map(([name, text]) => [name, name === QUESTION_FILE ? text.replace(HASH_LINE, `$1"${hash}"`) : text]),
  );
}
