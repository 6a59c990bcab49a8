import { mdxToMdast, type MdastNode } from 'satteri';
import type { ContentProblem } from './content-problem.ts';
import { FenceError, readFence, type FenceOptions } from './fence-options.ts';

/** A fence as it stands in a file. */
export interface Fence {
  /** Line of its opening ```, from 1. */
  line: number;
  /** Where it begins and ends in the file's text. */
  start: number;
  end: number;
  /** What is between its ends, lines ended by \n. */
  text: string;
}

/** A snippet of a content file. */
export interface Snippet extends Fence {
  path: string;
  /** Its name in links, the author's or one made of the file's id and its number there. */
  id: string;
  /** `shown` code is type-checked and never run. */
  options: Exclude<FenceOptions, { kind: 'output' }>;
  /** Lines at the top that are not shown, the line `// ---cut---` included. */
  hiddenLines: number;
  /** The fence below it that says what it prints. */
  output?: Fence;
}

export interface Found {
  snippets: Snippet[];
  problems: ContentProblem[];
}

/** The line below which a snippet is shown. */
const CUT = /^[ \t]*\/\/ ---cut---[ \t]*$/;

/** Byte order mark: the parser leaves it out and counts from behind it. */
const MARK = '\uFEFF';

/**
 * Finds the snippets of an MDX file, with the parser that the site is built with: what lists, quotes and
 * longer fences make of a line is said once.
 *
 * @param fileId The file's id, where its frontmatter is not in the text; snippets without an id are named after it.
 */
export function findSnippets(path: string, text: string, fileId = ''): Found {
  const snippets: Snippet[] = [];
  const problems: ContentProblem[] = [];
  // Most files have none, and what is not written in the text cannot be found in it.
  if (!/[`~]{3}/.test(text)) return { snippets, problems };
  const shift = text.startsWith(MARK) ? MARK.length : 0;
  const lines = text.slice(shift).split(/\r\n|\r|\n/);

  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: { smartPunctuation: false } });
  } catch (error) {
    return { snippets, problems: [unreadable(path, error)] };
  }

  const counter: Counter = { id: fileId, runs: 0 };
  const visitAll = (nodes: readonly MdastNode[]): void => {
    /** The snippet that stands right above. */
    let above: Snippet | undefined;
    for (const node of nodes) {
      if (node.type === 'yaml') counter.id = /^id: *["']?([\w-]+)/m.exec(node.value)?.[1] ?? counter.id;
      const read = node.type === 'code' ? readCode(node, { path, lines, shift, above, counter }) : undefined;
      if (typeof read === 'string') problems.push({ path, line: node.position?.start.line ?? 1, message: read });
      above = typeof read === 'object' ? read : undefined;
      if (above && above !== snippets.at(-1)) snippets.push(above);
      if ('children' in node) visitAll(node.children as MdastNode[]);
    }
  };
  visitAll([root]);
  return { snippets, problems };
}

type Code = Extract<MdastNode, { type: 'code' }>;

/** What snippets without a name are named after. */
interface Counter {
  id: string;
  runs: number;
}

/** What stands around a fence. */
interface Surroundings {
  path: string;
  /** The file's lines, and how many characters in front of them are not counted by the parser. */
  lines: readonly string[];
  shift: number;
  above: Snippet | undefined;
  counter: Counter;
}

/**
 * Reads a fence.
 *
 * @returns A snippet, the one above if this is its output, or what is wrong; `undefined` for other fences.
 */
function readCode(node: Code, { path, lines, shift, above, counter }: Surroundings): Snippet | string | undefined {
  const { start, end } = node.position ?? {};
  const opening = lines[(start?.line ?? 0) - 1];
  // Code by indentation has no words behind a fence.
  if (!start || !end || !opening || !/^(?:```|~~~)/.test(opening.slice(start.column - 1))) return undefined;
  const options = readOptions(opening, start.column, [node.lang, node.meta].filter(Boolean).join(' '));
  if (typeof options !== 'object') return options;
  if (end.line === start.line || !/(?:`{3,}|~{3,})[ \t]*$/.test(lines[end.line - 1] ?? '')) {
    return 'expected this fence to be closed';
  }
  const fence: Fence = {
    line: start.line,
    start: (start.offset ?? 0) + shift,
    end: (end.offset ?? 0) + shift,
    text: node.value.replace(/\r\n?/g, '\n'),
  };
  if (options.kind === 'output') {
    if (above?.options.kind !== 'run' || above.output) {
      return 'expected a `ts run` fence right above this `output` fence';
    }
    above.output = fence;
    return above;
  }
  const codeLines = fence.text.split('\n');
  const cuts = codeLines.flatMap((line, index) => (CUT.test(line) ? [index] : []));
  if (cuts.length > 1) return 'expected one line `// ---cut---` in a snippet at most';
  let hiddenLines = (cuts[0] ?? -1) + 1;
  while (hiddenLines > 0 && codeLines[hiddenLines]?.trim() === '') hiddenLines++;
  if (codeLines.slice(hiddenLines).join('').trim() === '') return 'expected code to show in this snippet';
  if (options.kind === 'run') counter.runs++;
  const name = options.kind === 'run' ? options.id : undefined;
  return { ...fence, path, id: name ?? `${counter.id || 'snippet'}-${counter.runs}`, options, hiddenLines };
}

function readOptions(opening: string, column: number, info: string): FenceOptions | string | undefined {
  try {
    return readFence(info);
  } catch (error) {
    if (!(error instanceof FenceError)) throw error;
    const fence = /^[`~]+[ \t]*/.exec(opening.slice(column - 1))?.[0] ?? '';
    return `column ${column + fence.length + error.offset}: ${error.message}`;
  }
}

/** The parser says `3:5: what is wrong`. */
function unreadable(path: string, error: unknown): ContentProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', rest = message] = /^(\d+):\d+(?:-\d+:\d+)?: (.*)$/s.exec(message) ?? [];
  return { path, line: Number(line), message: `cannot be read as MDX: ${rest}` };
}
