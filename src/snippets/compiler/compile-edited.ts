import ts from 'typescript';
import { applyEdits } from './apply-edits.ts';
import { compileParsed } from './compile.ts';
import { compilerOptions } from './compiler-options.ts';
import { sourceLines } from './line-mappings.ts';
import { LIBRARY, moduleEdits } from './module-edits.ts';
import { parseSnippet } from './parse-snippet.ts';
import { problemAt, type Problem } from './problem.ts';
import { impossibleSyntax } from './refused-syntax.ts';

/** What a reader's text became. */
export type CompiledEdit =
  /** `lines[i]` is the source line, from 1, of the code's line `i + 1`; without it the lines are the same. */
  { kind: 'compiled'; code: string; lines?: readonly number[] } | { kind: 'refused'; problems: Problem[] };

/**
 * Compiles what a reader wrote: like `compile`, and with all of TypeScript. Enums, namespaces, parameter
 * properties and decorators are translated, which moves lines; `lines` leads back.
 */
export function compileEdited(source: string): CompiledEdit {
  const { file, problems } = parseSnippet(source);
  if (problems.length > 0) return { kind: 'refused', problems };
  const blanked = compileParsed(file);
  if (blanked.kind === 'compiled') return blanked;
  const impossible = [...moduleEdits(file, source).problems, ...impossibleSyntax(file), ...requires(file)];
  if (impossible.length > 0) return { kind: 'refused', problems: impossible };
  return translate(source);
}

/** Imports of the old kind, which translation would leave out without a word. */
function requires(file: ts.SourceFile): Problem[] {
  return file.statements
    .filter((statement) => ts.isImportEqualsDeclaration(statement))
    .filter(({ moduleReference }) => ts.isExternalModuleReference(moduleReference))
    .map((statement) =>
      problemAt(file, statement.getStart(file), `write \`import { … } from '${LIBRARY}'\` in place of \`require\``),
    );
}

function translate(source: string): CompiledEdit {
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    compilerOptions: { ...compilerOptions, noEmit: false, erasableSyntaxOnly: false, sourceMap: true },
  });
  const { mappings } = JSON.parse(sourceMapText ?? '{}') as { mappings: string };
  const text = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
  const { file } = parseSnippet(text);
  // Helpers of the translation may stand above the imports; nothing of the reader's does.
  const code = applyEdits(text, moduleEdits(file, text).edits);
  return { kind: 'compiled', code, lines: sourceLines(mappings, code.split('\n').length) };
}
