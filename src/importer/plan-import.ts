import { questionId, sourceTitle, writeQuestion, type Origin } from './write/write-question.ts';
import { folderHash, type Files } from './write/folder-hash.ts';
import { slug } from '../knowledge/slug.ts';
import type { KnownFolder } from './library.ts';
import type { Thread } from './thread.ts';

/**
 * What becomes of a thread:
 *
 * - `new`: no folder holds the question; one is written.
 * - `unchanged`: its folder holds what would be written.
 * - `kept`: somebody edited its folder, and the material says what it said before, or the question is
 *   no draft of this importer any more.
 * - `changed upstream`: the material says something else than when its folder was written. Nothing is
 *   written.
 * - `updated`: the same, nobody edited the folder, and the update was asked for; it is written anew.
 */
export type Outcome = 'new' | 'unchanged' | 'kept' | 'changed upstream' | 'updated';

export type Plan =
  | {
      ok: true;
      outcome: Outcome;
      folder: string;
      id: string;
      /** Whether somebody edited the folder; a folder nobody edited stays as it is written. */
      edited: boolean;
      /** The folder's files from now on; absent when nothing is to be written. */
      write?: Files;
    }
  | { ok: false; reason: string };

/**
 * Decides what an import does with a thread.
 *
 * The folder of a question is found by what it says of its origin, whatever its name is. A question
 * that no longer says so (because it was published) is found by its id and its title or source.
 * Nothing edited is ever overwritten.
 *
 * @param library All folders there are, each name once.
 */
export function planImport(thread: Thread, from: string, library: readonly KnownFolder[], update: boolean): Plan {
  const origin: Origin = { from, title: thread.title };
  const own = folderOf(origin, library);
  const taken = new Set(library.flatMap((folder) => (folder === own ? [] : folder.ids)));
  if (!own?.question) return planNew(thread, origin, library, taken);

  const { id, imported } = own.question;
  const found = { ok: true, folder: own.name, id, edited: own.edited } as const;
  if (!imported) return { ...found, outcome: 'kept' };
  const files = writeQuestion(thread, origin, id, taken);
  if (folderHash(files) === imported.hash) return { ...found, outcome: own.edited ? 'kept' : 'unchanged' };
  if (own.edited || !update) return { ...found, outcome: 'changed upstream' };
  return { ...found, outcome: 'updated', write: files };
}

function planNew(thread: Thread, origin: Origin, library: readonly KnownFolder[], taken: ReadonlySet<string>): Plan {
  const id = questionId(origin, taken);
  const name = slug(thread.title) || `question-${id}`;
  // Some file systems take `A` and `a` for the same name.
  const names = new Map(library.map((known) => [known.name.toLowerCase(), known]));
  let folder = name;
  for (let number = 2; names.has(folder); number++) {
    const problem = names.get(folder)?.problem;
    if (problem !== undefined)
      return { ok: false, reason: `expected to read the folder of the same name, found ${problem}` };
    folder = `${name}-${number}`;
  }
  return { ok: true, outcome: 'new', folder, id, edited: false, write: writeQuestion(thread, origin, id, taken) };
}

/** The folder of a question; what a folder says of its origin counts before its id. */
function folderOf(origin: Origin, library: readonly KnownFolder[]): KnownFolder | undefined {
  const written = library.find(({ question }) => {
    return question?.imported?.from === origin.from && question.imported.title === origin.title;
  });
  if (written) return written;
  const ofOthers = new Set(library.flatMap((folder) => (folder.question?.imported ? folder.ids : [])));
  const id = questionId(origin, ofOthers);
  return library.find(({ question }) => {
    if (!question || question.imported || question.id !== id) return false;
    return question.title === origin.title || question.source?.title === sourceTitle(origin.title);
  });
}
