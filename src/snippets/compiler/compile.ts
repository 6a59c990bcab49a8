import type ts from 'typescript';
import { blankSourceFile } from 'ts-blank-space';
import { applyEdits } from './apply-edits.ts';
import { moduleEdits } from './module-edits.ts';
import { parseSnippet } from './parse-snippet.ts';
import type { Problem } from './problem.ts';
import { impossibleSyntax, notErasable, unknownToBrowsers } from './refused-syntax.ts';

/** JavaScript with the lines and columns of its source, or why there is none. */
export type Compiled = { kind: 'compiled'; code: string } | { kind: 'refused'; problems: Problem[] };

/**
 * Makes the body of an async function of a snippet: types become spaces, so an error's place is the
 * place in the source. Only behind an import on the same line do columns move.
 */
export function compile(source: string): Compiled {
  const { file, problems } = parseSnippet(source);
  // Broken text can be blanked without a word, so its problems come first.
  if (problems.length > 0) return { kind: 'refused', problems };
  return compileParsed(file);
}

/** The same for text that has been read and found to be TypeScript. */
export function compileParsed(file: ts.SourceFile): Compiled {
  const problems = [...impossibleSyntax(file), ...unknownToBrowsers(file)];
  const blanked = blankSourceFile(file, (node) => problems.push(notErasable(file, node)));
  const modules = moduleEdits(file, blanked);
  problems.push(...modules.problems);
  if (problems.length > 0) return { kind: 'refused', problems: problems.sort(byPlace) };
  return { kind: 'compiled', code: applyEdits(blanked, modules.edits) };
}

const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
