import ts from 'typescript';
import { problemAt, type Problem } from './problem.ts';

/** Names that the program around a snippet uses for itself. */
const RESERVED = new Set(['__import', '__modules', '__start']);

/** Why a piece of syntax cannot stand in a snippet. */
type Rule = (node: ts.Node, file: ts.SourceFile) => string | undefined;

/** What no snippet may hold, whether its author or a reader wrote it. */
const NEVER: readonly Rule[] = [
  (node) =>
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
      ? "`import()` cannot load anything here: write `import { … } from 'inflight'` at the top"
      : undefined,
  (node) =>
    ts.isMetaProperty(node) && node.name.text === 'meta'
      ? '`import.meta` is not there: a snippet has no address'
      : undefined,
  (node) =>
    ts.isIdentifier(node) && RESERVED.has(node.text)
      ? `the name \`${node.text}\` is taken by the program around the snippet`
      : undefined,
  (node) => (ts.isWithStatement(node) ? '`with` is not part of strict code' : undefined),
  // Scripts read `<!--` as the beginning of a comment; modules and TypeScript do not.
  (node, file) =>
    ts.isPrefixUnaryExpression(node) && file.text.startsWith('<!--', node.getStart(file) - 1)
      ? 'browsers read `<!--` as a comment: put a space after `<`'
      : undefined,
];

/** What is more than types to be blanked: it stands for code, or browsers do not know it yet. */
const NOT_BLANKED: readonly Rule[] = [
  (node) => (ts.isDecorator(node) ? 'browsers do not know decorators yet: call the function' : undefined),
  (node) =>
    node.kind === ts.SyntaxKind.AccessorKeyword && ts.isPropertyDeclaration(node.parent)
      ? 'browsers do not know `accessor` yet: write a getter and a setter'
      : undefined,
  (node) =>
    ts.isVariableDeclarationList(node) && Boolean(node.flags & ts.NodeFlags.Using)
      ? 'not every browser knows `using` yet: write `try` and `finally`'
      : undefined,
];

function find(file: ts.SourceFile, rules: readonly Rule[]): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: ts.Node): void => {
    for (const rule of rules) {
      const message = rule(node, file);
      if (message !== undefined) problems.push(problemAt(file, node.getStart(file), message));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}

/** Syntax that no snippet can be run with. */
export function impossibleSyntax(file: ts.SourceFile): Problem[] {
  const hashbang = ts.getShebang(file.text);
  const first = hashbang === undefined ? [] : [problemAt(file, 0, 'a snippet is no program file: leave out `#!`')];
  return [...first, ...find(file, NEVER)];
}

/** Syntax that blanking leaves as it is, though browsers do not run it. */
export function unknownToBrowsers(file: ts.SourceFile): Problem[] {
  return find(file, NOT_BLANKED);
}

/** Says how to write what cannot be blanked, at the node that blanking stopped at. */
export function notErasable(file: ts.SourceFile, node: ts.Node): Problem {
  return problemAt(file, node.getStart(file), `${reason(node)}; only types can be left out when a snippet runs`);
}

function reason(node: ts.Node): string {
  switch (node.kind) {
    case ts.SyntaxKind.EnumDeclaration:
      return 'an `enum` makes code: write an object `as const`, or a union of strings';
    case ts.SyntaxKind.ModuleDeclaration:
      return 'a `namespace` makes code: write an object or plain functions';
    case ts.SyntaxKind.ImportEqualsDeclaration:
      return "`import … =` makes code: write `import { … } from 'inflight'`";
    case ts.SyntaxKind.ExportAssignment:
      return '`export =` makes code: a snippet exports nothing';
    case ts.SyntaxKind.TypeAssertionExpression:
      return '`<Type>value` cannot be blanked: write `value as Type`';
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
      return 'without its type this expression would mean something else: put it in brackets';
    default:
      return ts.isModifier(node)
        ? 'a parameter property makes code: declare the field and assign it in the constructor'
        : 'this syntax makes code of types';
  }
}
