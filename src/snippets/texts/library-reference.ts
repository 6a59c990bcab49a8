import ts from 'typescript';
import { createSnippetService } from '../compiler/snippet-service.ts';
import { libDeclarations, libraryDeclarations } from './library-declarations.ts';

/** What one name of the library is, as its doc comment and its types say it. */
export interface ReferenceEntry {
  name: string;
  /** Of its heading, for links; made of the name alone, so that it stays. */
  id: string;
  kind: 'function' | 'value' | 'type';
  /** Its declaration without its own doc comment; those of its fields are in it. */
  signature: string;
  /** Text of the doc comment; code in it stands between backticks. */
  meaning: string;
  /** Parameters that have a text, what is returned and what is thrown. */
  details: readonly { term: string; text: string }[];
  examples: readonly string[];
}

/** More of a declaration than a page shows. */
const LONGEST_SIGNATURE = 1600;

/** As short as it is unmistakable, and never cut off in the middle. */
const FLAGS: ts.TypeFormatFlags =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

let reference: readonly ReferenceEntry[] | undefined;

/**
 * Everything that `import … from 'inflight'` gives, functions first, each kind by name; made once a process.
 *
 * @throws {Error} If a name of the library has no declaration.
 */
export function libraryReference(): readonly ReferenceEntry[] {
  return (reference ??= readReference());
}

const ORDER: readonly ReferenceEntry['kind'][] = ['function', 'value', 'type'];

function readReference(): ReferenceEntry[] {
  const library = libraryDeclarations();
  const snippet = createSnippetService({ libs: libDeclarations(), library, environment: '' });
  snippet.write("import 'inflight';");
  const program = snippet.service.getProgram();
  const entry = program?.getSourceFile(`/inflight/${library.entry}`);
  const module = entry && program?.getTypeChecker().getSymbolAtLocation(entry);
  if (!program || !module) throw new Error(`expected ${library.entry} among the library's declarations, found none`);
  const checker = program.getTypeChecker();
  return checker
    .getExportsOfModule(module)
    .map((symbol) => readEntry(checker, symbol))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
}

function readEntry(checker: ts.TypeChecker, exported: ts.Symbol): ReferenceEntry {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const { name } = exported;
  const declaration = symbol.declarations?.[0];
  if (!declaration) throw new Error(`${name}: expected a declaration in the library, found none`);
  const kind = kindOf(symbol);
  const whole = kind === 'type' ? declared(declaration) : signature(checker, symbol, declaration, name);
  const tags = symbol.getJsDocTags(checker);
  return {
    name,
    id: `lib-${name}`,
    kind,
    signature: whole.length > LONGEST_SIGNATURE ? `${whole.slice(0, LONGEST_SIGNATURE)}\n…` : whole,
    meaning: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    details: tags.flatMap(detail),
    examples: tags.flatMap(({ name: tag, text }) => (tag === 'example' ? [ts.displayPartsToString(text)] : [])),
  };
}

function kindOf({ flags }: ts.Symbol): ReferenceEntry['kind'] {
  if (flags & ts.SymbolFlags.Function) return 'function';
  return flags & ts.SymbolFlags.Value ? 'value' : 'type';
}

/** A function with its parameters, or a value with its type, on one line. */
function signature(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration, name: string): string {
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const calls = symbol.flags & ts.SymbolFlags.Function ? type.getCallSignatures() : [];
  if (calls.length > 0) {
    return calls.map((call) => `${name}${checker.signatureToString(call, undefined, FLAGS)}`).join('\n');
  }
  return `const ${name}: ${checker.typeToString(type, undefined, FLAGS)}`;
}

/** A type as it stands in the declarations. */
function declared(declaration: ts.Declaration): string {
  return declaration
    .getText()
    .replace(/^(?:export |declare )+/, '')
    .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
}

const TERMS: Readonly<Record<string, string>> = { returns: 'Returns', throws: 'Throws' };

function detail({ name, text }: ts.JSDocTagInfo): { term: string; text: string }[] {
  // `{RangeError} If …` is how a doc comment names what is thrown.
  const words = ts
    .displayPartsToString(text)
    .trim()
    .replace(/^\{(\w+)\}/, '`$1`:');
  if (!words) return [];
  const term = TERMS[name];
  if (term) return [{ term, text: words }];
  const [, parameter, meaning] = name === 'param' ? (/^(\S+)\s+(?:[-–—]\s*)?([^]*)$/.exec(words) ?? []) : [];
  return parameter && meaning ? [{ term: `\`${parameter}\``, text: meaning }] : [];
}
