import ts from 'typescript';
import type { Edit } from './apply-edits.ts';
import { problemAt, type Problem } from './problem.ts';

/** The only module that snippets import. */
export const LIBRARY = 'inflight';

/** How the compiled code asks for a module; the program around it brings this function. */
const IMPORT = '__import';

/** What turns a module's imports and exports into a script's statements, or why that cannot be. */
export interface ModuleEdits {
  edits: Edit[];
  problems: Problem[];
}

/**
 * Imports become `const { a: b } = __import("inflight");` on their own lines, exports lose the word.
 *
 * @param blanked The source's text without its types, every character in its place; the edits are for it.
 */
export function moduleEdits(file: ts.SourceFile, blanked: string): ModuleEdits {
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  const refuse = (node: ts.Node, message: string): void => {
    problems.push(problemAt(file, node.getStart(file), message));
  };
  const replace = (node: ts.Node, text: string): void => {
    edits.push({ start: node.getStart(file), end: node.end, text: text.padEnd(node.end - node.getStart(file)) });
  };

  let codeBegan = false;
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const problem = importProblem(statement);
      if (problem) refuse(...problem);
      else rewriteImport(statement, file, replace);
      // In a module, imports are there before its first line; here they are when their line has run.
      if (codeBegan && !problem) refuse(statement, 'imports stand above all other code');
    } else if (ts.isExportDeclaration(statement)) {
      const { moduleSpecifier } = statement;
      if (moduleSpecifier)
        refuse(statement, 'nothing can be exported from another module here: a snippet stands alone');
      // A semicolon, so that what stands above and below does not become one expression.
      else if (!statement.isTypeOnly) edits.push(blank(file, statement));
    } else if (ts.isExportAssignment(statement)) {
      refuse(statement, 'nothing imports a snippet: leave out `export default` and name the value with `const`');
    } else {
      codeBegan = true;
      const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
      for (const modifier of modifiers) {
        if (modifier.kind === ts.SyntaxKind.DefaultKeyword) {
          refuse(modifier, 'nothing imports a snippet: leave out `export default`');
        }
        // An exported type is blank already, but for a semicolon that keeps apart what stands around it.
        const isThere = blanked.startsWith('export', modifier.getStart(file));
        if (modifier.kind === ts.SyntaxKind.ExportKeyword && isThere) replace(modifier, '');
      }
    }
  }
  return { edits, problems };
}

/** Why an import cannot be had, and at which node. */
function importProblem(statement: ts.ImportDeclaration): [ts.Node, string] | undefined {
  const { moduleSpecifier, importClause, attributes } = statement;
  if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== LIBRARY) {
    return [moduleSpecifier, `only '${LIBRARY}' can be imported here`];
  }
  if (attributes) return [attributes, `'${LIBRARY}' is imported without attributes`];
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
  if (importClause.phaseModifier !== undefined)
    return [importClause, 'only a plain `import` or `import type` works here'];
  if (importClause.name) {
    return [importClause.name, `'${LIBRARY}' has no default export: write \`import { … } from '${LIBRARY}'\``];
  }
  const { namedBindings } = importClause;
  if (namedBindings && ts.isNamedImports(namedBindings)) {
    const unnamed = namedBindings.elements.find(({ propertyName }) => propertyName?.text === 'default');
    if (unnamed) return [unnamed, `'${LIBRARY}' has no default export`];
  }
  return undefined;
}

type Replace = (node: ts.Node, text: string) => void;

/** Replaces token by token, so that names keep their lines and columns and comments stay. */
function rewriteImport(statement: ts.ImportDeclaration, file: ts.SourceFile, replace: Replace): void {
  const { importClause, moduleSpecifier } = statement;
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  if (!importClause) {
    for (const token of statement.getChildren(file)) replace(token, ';');
    return;
  }
  // Without the semicolon, a line below that begins with a bracket would call what was imported.
  const end = moduleSpecifier.end === statement.end ? ';' : '';
  for (const token of statement.getChildren(file)) {
    if (token.kind === ts.SyntaxKind.ImportKeyword) replace(token, 'const');
    if (token.kind === ts.SyntaxKind.FromKeyword) replace(token, '=');
    if (token === moduleSpecifier) replace(token, `${IMPORT}("${LIBRARY}")${end}`);
  }
  const { namedBindings } = importClause;
  if (!namedBindings) return;
  const renamed = ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements;
  for (const binding of renamed) {
    if (ts.isImportSpecifier(binding) && binding.isTypeOnly) continue;
    for (const token of binding.getChildren(file)) {
      if (token.kind === ts.SyntaxKind.AsteriskToken) replace(token, '');
      if (token.kind === ts.SyntaxKind.AsKeyword) replace(token, ts.isNamespaceImport(binding) ? '' : ':');
    }
  }
}

/** Nothing in place of a statement, its line breaks kept. */
function blank(file: ts.SourceFile, statement: ts.Statement): Edit {
  const start = statement.getStart(file);
  const spaces = file.text.slice(start, statement.end).replace(/[^\r\n\u2028\u2029]/g, ' ');
  return { start, end: statement.end, text: `;${spaces.slice(1)}` };
}
