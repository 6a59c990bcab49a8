import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSnippet } from '../checking/check-snippet.ts';
import { problemsText } from '../checking/content-problem.ts';
import { findSnippets } from '../checking/find-snippets.ts';
import { projectChecker } from '../checking/project-checker.ts';
import type { SnippetData } from '../reading/snippet-data.ts';

const PATH = 'src/snippets/editing/play-example.mdx';

/**
 * What the page for one's own code begins with: a snippet like those of the content, checked like them.
 *
 * @throws {Error} If it does not print what stands below it, or is wrong; with its place.
 */
export async function playExample(): Promise<SnippetData> {
  const text = readFileSync(fileURLToPath(new URL('./play-example.mdx', import.meta.url)), 'utf8');
  const { snippets, problems } = findSnippets(PATH, text);
  const [snippet] = snippets;
  if (problems.length > 0) throw new Error(problemsText(problems));
  if (snippet?.options.kind !== 'run') throw new Error(`${PATH}: expected a \`ts run\` fence, found none`);
  const checked = await checkSnippet(snippet, projectChecker());
  if (checked.kind === 'wrong') throw new Error(problemsText(checked.problems));
  if (checked.kind !== 'printed') throw new Error(`${PATH}: expected code that runs, found code that is only shown`);
  if (checked.problem) throw new Error(problemsText([checked.problem]));
  const { id, text: source, hiddenLines, options } = snippet;
  return { id, source, hiddenLines, code: checked.code, output: checked.output, timeoutMs: options.timeoutMs };
}
