import type { Outcome, RunMessage } from '../messages.ts';
import type { Problem } from '../compiler/problem.ts';
import { hashOf, type Cache, type Ran } from './cache.ts';
import type { ContentProblem } from './content-problem.ts';
import { describeDifference, difference } from './difference.ts';
import type { Snippet } from './find-snippets.ts';

/** Runs compiled code within limits. */
export type Execute = (
  code: string,
  limits: { timeoutMs: number; memoryMb: number; checked: true },
) => Promise<{ messages: RunMessage[]; outcome: Outcome }>;

/** What checking a snippet takes; each part is loaded when the cache cannot answer. */
export interface Checker {
  cache: Cache;
  /** Names the state of all that results depend on besides the snippet. */
  sourcesKey: () => string;
  checkTypes: (source: string) => Problem[] | Promise<Problem[]>;
  execute: Execute;
}

/** How a snippet came out. */
export type Checked =
  /** Shown code with right types. */
  | { kind: 'shown' }
  /** It ran as it should; `problem` says where the output below it is another. */
  | { kind: 'printed'; code: string; output: string; problem?: ContentProblem }
  | { kind: 'wrong'; problems: ContentProblem[] };

/** Checks types, rules and syntax of a snippet, runs it and compares what it prints with what stands below it. */
export async function checkSnippet(snippet: Snippet, checker: Checker): Promise<Checked> {
  const { options, text } = snippet;
  const state = checker.sourcesKey();
  const limits = options.kind === 'run' ? `${options.timeoutMs} ${options.throws}` : '';
  const key = hashOf([state, options.kind, limits, text]);
  const cached = checker.cache.read(key);
  if (cached) return compared(snippet, cached);

  // The compiler takes its time to load; what has not changed does not need it.
  const { runSnippet, showSnippet } = await import('./run-snippet.ts');
  const ran =
    options.kind === 'run' ? await runSnippet(snippet, options, checker) : await showSnippet(snippet, checker);
  if (Array.isArray(ran)) return { kind: 'wrong', problems: ran };
  // What changed while it was being checked may have been read before or after the change.
  if (checker.sourcesKey() === state) checker.cache.write(key, ran);
  return compared(snippet, ran);
}

function compared(snippet: Snippet, { code, output }: Ran): Checked {
  if (snippet.options.kind === 'shown') return { kind: 'shown' };
  const found = difference(snippet.output?.text ?? '', output);
  if (!found) return { kind: 'printed', code, output };
  const message = snippet.output
    ? describeDifference(found)
    : `expected an \`output\` fence below this snippet: it prints ${JSON.stringify(output.split('\n')[0])}${output.includes('\n') ? ' and more' : ''}`;
  const line = snippet.output ? snippet.output.line + found.line : snippet.line;
  return { kind: 'printed', code, output, problem: { path: snippet.path, line, message } };
}
