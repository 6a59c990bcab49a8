import type { Fence } from './find-snippets.ts';
import { applyEdits, type Edit } from '../compiler/apply-edits.ts';

/** What a snippet prints, for the fence below it. */
export interface PrintedBelow {
  snippet: Fence & { output?: Fence };
  printed: string;
}

/**
 * Puts into a content file what its snippets print: an `output` fence is written anew, a missing one
 * comes below its snippet. Everything else stays as it is, byte for byte.
 */
export function writeOutputs(text: string, outputs: readonly PrintedBelow[]): string {
  return applyEdits(
    text,
    outputs.flatMap(({ snippet, printed }): Edit[] => {
      const { output } = snippet;
      if (output) {
        if (output.text === printed) return [];
        return [{ start: output.start, end: output.end, text: fenceAt(text, output, printed) }];
      }
      if (printed === '') return [];
      const { prefix, lineEnd } = surroundings(text, snippet);
      const gap = `${lineEnd}${prefix.trimEnd()}${lineEnd}${prefix}`;
      return [{ start: snippet.end, end: snippet.end, text: gap + fenceAt(text, snippet, printed) }];
    }),
  );
}

/** The fence's marks, and what stands in front of each of its lines. */
function fenceAt(text: string, place: Fence, printed: string): string {
  const { prefix, lineEnd } = surroundings(text, place);
  const marks = longerThanWithin(marksOf(text, place), printed);
  const lines =
    printed === '' ? [] : printed.split('\n').map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
  return [`${marks}output`, ...lines, prefix + marks].join(lineEnd);
}

function surroundings(text: string, { start }: Fence): { prefix: string; lineEnd: string } {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  // Below a list's marker its text goes on with spaces; a quote has its sign on every line.
  const prefix = text
    .slice(lineStart, start)
    .replace(/^\uFEFF/, '')
    .replace(/[^>\t]/g, ' ');
  const lineEnd = /\r\n|\r|\n/.exec(text.slice(start))?.[0] ?? '\n';
  return { prefix, lineEnd };
}

const marksOf = (text: string, { start }: Fence): string =>
  /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 1000))?.[0] ?? '```';

/** A line of the output that looks like the fence's end must not end it. */
function longerThanWithin(marks: string, printed: string): string {
  const runs = printed.match(marks.startsWith('`') ? /^[ \t>]*`{3,}/gm : /^[ \t>]*~{3,}/gm) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.trimStart().length));
  return longest < marks.length ? marks : marks.charAt(0).repeat(longest + 1);
}
