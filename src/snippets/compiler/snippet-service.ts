import ts from 'typescript';
import { compilerOptions, LIB_FOLDER } from './compiler-options.ts';
import { LIBRARY } from './module-edits.ts';
import { problemAt, type Problem } from './problem.ts';

/** Declarations of the library: file names below a folder of their own, with their texts. */
export interface LibraryDeclarations {
  /** The file that `import … from 'inflight'` reads. */
  entry: string;
  files: Readonly<Record<string, string>>;
}

/** All that a snippet's types can come from. */
export interface Declarations {
  /** The language's own, by file name: `lib.es2022.d.ts`. */
  libs: Readonly<Record<string, string>>;
  library: LibraryDeclarations;
  /** What stands around a snippet: its console and timers. */
  environment: string;
}

/** TypeScript for one snippet at a time; needs no file system. */
export interface SnippetService {
  /** The text that the next questions are about. */
  write(source: string): void;
  /** Everything that is wrong with it, from top to bottom. */
  problems(): Problem[];
  /** The service itself, for completions and hovers in the file `SNIPPET`. */
  readonly service: ts.LanguageService;
}

/** The file name under which the service knows the snippet. */
export const SNIPPET = '/snippet.ts';

const LIBRARY_FOLDER = `/${LIBRARY}/`;
const ENVIRONMENT = '/environment.d.ts';

/** A language service over declarations in memory; they are read once and kept. */
export function createSnippetService({ libs, library, environment }: Declarations): SnippetService {
  const fixed = new Map<string, string>([
    [ENVIRONMENT, environment],
    ...Object.entries(libs).map(([name, text]): [string, string] => [LIB_FOLDER + name, text]),
    ...Object.entries(library.files).map(([name, text]): [string, string] => [LIBRARY_FOLDER + name, text]),
  ]);
  const snapshots = new Map([...fixed].map(([name, text]) => [name, ts.ScriptSnapshot.fromString(text)]));
  let snippet = ts.ScriptSnapshot.fromString('');
  let version = 0;

  /** The library, and the files of its own that it names. */
  const resolve = (name: string, from: string): string | undefined => {
    if (name === LIBRARY && from === SNIPPET) return LIBRARY_FOLDER + library.entry;
    if (!name.startsWith('.') || !from.startsWith(LIBRARY_FOLDER)) return undefined;
    const path = new URL(name, `file://${from}`).pathname.replace(/(?:\.d)?\.[tj]s$/, '');
    return [`${path}.d.ts`, `${path}/index.d.ts`].find((file) => fixed.has(file));
  };

  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [ENVIRONMENT, SNIPPET],
    getScriptVersion: (name) => (name === SNIPPET ? String(version) : '0'),
    getScriptSnapshot: (name) => (name === SNIPPET ? snippet : snapshots.get(name)),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => `${LIB_FOLDER}lib.d.ts`,
    fileExists: (name) => name === SNIPPET || fixed.has(name),
    readFile: (name) => fixed.get(name),
    useCaseSensitiveFileNames: () => true,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const resolvedFileName = resolve(text, from);
        const resolvedModule =
          resolvedFileName === undefined
            ? undefined
            : { resolvedFileName, extension: ts.Extension.Dts, isExternalLibraryImport: true };
        return { resolvedModule };
      }),
  };
  const service = ts.createLanguageService(host);

  return {
    service,
    write(source) {
      snippet = ts.ScriptSnapshot.fromString(source);
      version++;
    },
    problems() {
      const file = service.getProgram()?.getSourceFile(SNIPPET);
      if (!file) throw new Error(`expected the language service to know ${SNIPPET}`);
      return [...service.getSyntacticDiagnostics(SNIPPET), ...service.getSemanticDiagnostics(SNIPPET)]
        .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
        .map(({ start, messageText }) => problemAt(file, start ?? 0, oneLine(messageText)));
    },
  };
}

/** A message without the advice on configuration files, which nobody has here. */
function oneLine(message: string | ts.DiagnosticMessageChain): string {
  return ts
    .flattenDiagnosticMessageText(message, '\n')
    .replace(/\n\s*/g, ' ')
    .replace(/ Do you need to .*$/, '');
}
