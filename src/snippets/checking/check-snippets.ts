import { checkSnippet, type Checker } from './check-snippet.ts';
import type { ContentProblem } from './content-problem.ts';
import { findSnippets, type Snippet } from './find-snippets.ts';
import type { PrintedBelow } from './write-outputs.ts';

/** What became of all snippets of a site. */
export interface Report {
  snippets: number;
  problems: ContentProblem[];
  /** Snippets whose output is another than the one below them: their problem is among the others. */
  different: (PrintedBelow & { snippet: Snippet; problem: ContentProblem })[];
}

/** Checks every snippet of the given files, one after the other. */
export async function checkSnippets(
  files: readonly { path: string; text: string }[],
  checker: Checker,
): Promise<Report> {
  const report: Report = { snippets: 0, problems: [], different: [] };
  const named = new Map<string, Snippet>();
  for (const { path, text } of files) {
    if (!path.endsWith('.mdx')) continue;
    const { snippets, problems } = findSnippets(path, text);
    report.problems.push(...problems);
    report.snippets += snippets.length;
    for (const snippet of snippets) {
      const same = snippet.options.kind === 'run' ? named.get(snippet.id) : undefined;
      if (same) {
        const message = `expected an id of its own, got \`${snippet.id}\`, which is the snippet at ${same.path}:${same.line}`;
        report.problems.push({ path, line: snippet.line, message });
      }
      if (snippet.options.kind === 'run') named.set(snippet.id, snippet);
      const checked = await checkSnippet(snippet, checker);
      if (checked.kind === 'wrong') report.problems.push(...checked.problems);
      if (checked.kind === 'printed' && checked.problem) {
        report.problems.push(checked.problem);
        report.different.push({ snippet, printed: checked.output, problem: checked.problem });
      }
    }
  }
  return report;
}
