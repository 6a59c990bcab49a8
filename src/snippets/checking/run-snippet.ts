import { compile } from '../compiler/compile.ts';
import { parseSnippet } from '../compiler/parse-snippet.ts';
import type { Problem } from '../compiler/problem.ts';
import type { Outcome, RunMessage } from '../messages.ts';
import type { Ran } from './cache.ts';
import type { Checker } from './check-snippet.ts';
import type { ContentProblem } from './content-problem.ts';
import { engineTextLine } from './engine-texts.ts';
import type { Snippet } from './find-snippets.ts';
import { outputText } from './output-text.ts';
import { irreproducible } from './rules.ts';

/** More than any example needs, less than a busy machine has. */
const MEMORY_MB = 128;

/** The clock also counts what else runs on the machine that builds: a snippet gets so many times its time there. */
const BUSY_MACHINE = 4;

/** Checks the types of code that is only shown. */
export async function showSnippet(snippet: Snippet, checker: Checker): Promise<Ran | ContentProblem[]> {
  const problems = await checker.checkTypes(snippet.text);
  return problems.length > 0 ? inFile(snippet, problems) : { code: '', output: '' };
}

/**
 * Compiles and runs a snippet, after its types and the rules for output that is the same everywhere.
 *
 * @returns What it came to, or what is wrong with it.
 */
export async function runSnippet(
  snippet: Snippet,
  { timeoutMs, throws }: Extract<Snippet['options'], { kind: 'run' }>,
  checker: Checker,
): Promise<Ran | ContentProblem[]> {
  const compiled = compile(snippet.text);
  if (compiled.kind === 'refused') return inFile(snippet, compiled.problems);
  const problems = [...(await checker.checkTypes(snippet.text)), ...irreproducible(parseSnippet(snippet.text).file)];
  if (problems.length > 0) return inFile(snippet, problems);

  const { messages, outcome } = await checker.execute(compiled.code, {
    timeoutMs: BUSY_MACHINE * timeoutMs,
    memoryMb: MEMORY_MB,
    checked: true,
  });
  const output = outputText(messages);
  const wrong = runProblem(messages, outcome, throws);
  if (wrong) return [{ path: snippet.path, line: snippet.line + (wrong.line ?? 0), message: wrong.message }];
  const line = engineTextLine(output);
  if (line !== undefined) {
    const message = `it prints ${JSON.stringify(output.split('\n')[line - 1])}: every browser words its own errors otherwise; throw an \`Error\` of the snippet's own, or one of the library`;
    return [{ path: snippet.path, line: snippet.line, message }];
  }
  return { code: compiled.code, output };
}

/** Why a run was not what the fence promises; lines are the snippet's. */
function runProblem(
  messages: readonly RunMessage[],
  outcome: Outcome,
  throws: boolean,
): { line?: number | undefined; message: string } | undefined {
  const cut = messages.find((message) => message.kind === 'cut');
  if (cut) return { message: `it prints too much: ${cut.reason}` };
  switch (outcome.kind) {
    case 'ended':
      return throws ? { message: 'expected it to throw, as `throws` in its fence says; it ended' } : undefined;
    case 'threw': {
      if (throws) return undefined;
      const threw = messages.find((message) => message.kind === 'threw');
      const what = threw ? `${threw.name}: ${threw.message}` : 'an error';
      return { line: threw?.line, message: `it threw ${what}; write \`throws\` in its fence if that is what it shows` };
    }
    case 'timed out':
      return {
        message: `it did not finish in ${outcome.milliseconds} ms, ${BUSY_MACHINE} times its limit; \`timeout=\` in its fence allows up to 10000`,
      };
    case 'stopped':
      return { message: 'it was stopped' };
    case 'failed':
      return { message: `it could not be run: ${outcome.reason}` };
  }
}

/** Places in the snippet as places in its file. */
function inFile({ path, line }: Snippet, problems: readonly Problem[]): ContentProblem[] {
  return [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((problem) => ({ path, line: line + problem.line, message: problem.message }));
}
