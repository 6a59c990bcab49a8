import ts from 'typescript';
import { problemAt, type Problem } from '../compiler/problem.ts';

/** `Math` as far as every engine gives the same bits. */
const SAME_EVERYWHERE = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** Globals that print something else the next time, or in another browser: why, and what to do. */
const GLOBALS: Readonly<Record<string, string>> = {
  Date: 'the time is another one at every run: write times as numbers',
  performance: 'measured times differ at every run: count steps, or compare what the library calculates',
  setTimeout:
    'timers race, so the order of lines is left to chance: simulate with a clock of your own, or `await` in order',
  setInterval: 'timers race, so the order of lines is left to chance: simulate with a clock of your own, in a loop',
  eval: 'the page does not let text become code: write the code itself',
  Function: 'the page does not let text become code: write a function',
  Intl: 'texts for people differ by browser and country: use `toFixed` and `padStart`',
  WeakRef: 'when memory is freed is left to the browser: keep the object',
  FinalizationRegistry: 'when memory is freed is left to the browser: keep the object',
  SharedArrayBuffer: 'snippets run in one thread, without shared memory: use `ArrayBuffer`',
  Atomics: 'snippets run in one thread, without shared memory: use plain assignments',
  globalThis: 'what is global differs between browsers: use the names themselves',
};

/** Methods of any value with the same trouble. */
const MEMBERS: Readonly<Record<string, string>> = {
  toLocaleString: 'texts for people differ by browser and country: use `toFixed` and `padStart`',
  toLocaleDateString: 'texts for people differ by browser and country: write the text yourself',
  toLocaleTimeString: 'texts for people differ by browser and country: write the text yourself',
  toLocaleUpperCase: 'letters differ by country: use `toUpperCase`',
  toLocaleLowerCase: 'letters differ by country: use `toLowerCase`',
  localeCompare: 'the order of letters differs by browser and country: compare with `<`',
  stack: 'every engine writes a stack its own way: print `name` and `message`',
};

/** What a checked snippet may not use, for its output must be the same in every browser and at every run. */
export function irreproducible(file: ts.SourceFile): Problem[] {
  const problems: Problem[] = [];
  const own = declaredNames(file);
  const refuse = (node: ts.Node, message: string): void => {
    problems.push(problemAt(file, node.getStart(file), message));
  };
  const visit = (node: ts.Node): void => {
    // A type says nothing about what runs.
    if (isTypeOnly(node)) return;
    if (ts.isIdentifier(node) && isReference(node) && !own.has(node.text)) {
      const message = Object.hasOwn(GLOBALS, node.text) ? GLOBALS[node.text] : undefined;
      if (message !== undefined) refuse(node, `\`${node.text}\` is refused: ${message}`);
      if (node.text === 'Math') {
        const problem = mathProblem(node);
        if (problem) refuse(...problem);
      }
    }
    const member = memberName(node);
    if (member && Object.hasOwn(MEMBERS, member.text)) {
      refuse(member, `\`${member.text}\` is refused: ${MEMBERS[member.text] ?? ''}`);
    }
    const power = powerOperator(node);
    if (power) refuse(power, POWER);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return problems;
}

const POWER =
  '`**` is refused: engines round powers differently, unless two whole numbers are written out; multiply, or use `Math.sqrt`';

function mathProblem(math: ts.Identifier): [ts.Node, string] | undefined {
  const { parent } = math;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== math) {
    return [math, '`Math` is refused as a value: write `Math.floor` and the like in full, so that each can be checked'];
  }
  const name = parent.name.text;
  if (SAME_EVERYWHERE.has(name)) return undefined;
  if (name === 'random') {
    return [
      parent.name,
      '`Math.random` is refused: it differs at every run; use `RandomStream` of the library, with a seed',
    ];
  }
  if (name === 'pow' && ts.isCallExpression(parent.parent) && parent.parent.expression === parent) {
    if (parent.parent.arguments.every(isWholeNumber)) return undefined;
    return [parent.name, POWER.replace('`**`', '`Math.pow`')];
  }
  return [
    parent.name,
    `\`Math.${name}\` is refused: engines round it differently, so another browser prints other digits; use + - * / and Math.sqrt, or a function of the library`,
  ];
}

/** The operator of a power that is not written out in whole numbers. */
function powerOperator(node: ts.Node): ts.Node | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, operatorToken, right } = node;
  if (operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return operatorToken;
  if (operatorToken.kind !== ts.SyntaxKind.AsteriskAsteriskToken) return undefined;
  // Powers of whole numbers without end are exact.
  if (ts.isBigIntLiteral(left) || ts.isBigIntLiteral(right)) return undefined;
  return isWholeNumber(left) && isWholeNumber(right) ? undefined : operatorToken;
}

const isWholeNumber = (node: ts.Expression): boolean => {
  if (ts.isParenthesizedExpression(node)) return isWholeNumber(node.expression);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.MinusToken && isWholeNumber(node.operand);
  return ts.isNumericLiteral(node) && Number.isSafeInteger(Number(node.text));
};

/** The member that an expression takes from a value: `value.name`, `value['name']`, `{ name } = value`. */
function memberName(node: ts.Node): ts.Identifier | ts.StringLiteralLike | undefined {
  if (ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node.name) ? node.name : undefined;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? name : undefined;
  }
  return undefined;
}

/** Whether an identifier stands for a value, and not for a member, a label or a part of an import. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent))
    return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent)) return false;
  if (ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  return true;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  // What a class extends is a value, though it counts as a type.
  if (ts.isExpressionWithTypeArguments(node)) return false;
  return ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
}

/** Names that the snippet declares anywhere; they are its own. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const add = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) add(node.name);
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isImportSpecifier(node)) {
      if (node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    }
    // Parameters of a type declare nothing that runs.
    if (!isTypeOnly(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
