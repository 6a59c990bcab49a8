/** How often a log gets a line of progress, in files. */
const FILES_PER_LINE = 50;

const CLEAR_LINE = '\r\u001B[K';

/**
 * What to write to stderr before a file is read, so that a long import is seen to move: on a terminal
 * one line that is written over, from two files on; elsewhere a line for every 50 files.
 *
 * @param done How many files were read before it; equal to `total` at the end.
 */
export function progress(done: number, total: number, isTerminal: boolean): string {
  if (isTerminal) {
    if (total < 2) return '';
    return done === total ? CLEAR_LINE : `${CLEAR_LINE}importing file ${done + 1} of ${total}`;
  }
  return done > 0 && done < total && done % FILES_PER_LINE === 0 ? `imported ${done} of ${total} files\n` : '';
}
