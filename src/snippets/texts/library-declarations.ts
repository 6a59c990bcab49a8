import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { LIB } from '../compiler/compiler-options.ts';
import type { LibraryDeclarations } from '../compiler/snippet-service.ts';

/** What the library's text is made of as well. */
const ENTRY = fileURLToPath(new URL('./library.ts', import.meta.url));
const SRC = fileURLToPath(new URL('../../', import.meta.url));

let library: LibraryDeclarations | undefined;

/**
 * The types of the library as snippets see them, doc comments included; made once a process.
 *
 * @throws {Error} If a declaration cannot be made of the model's code.
 */
export function libraryDeclarations(): LibraryDeclarations {
  return (library ??= emitDeclarations());
}

function emitDeclarations(): LibraryDeclarations {
  /** `model/index.ts`, for a path of the machine. */
  const nameOf = (path: string): string => relative(SRC, path).split(sep).join('/');
  const program = ts.createProgram([ENTRY], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: ts.ScriptTarget.ES2023,
    // The model knows no page; a page's declarations take longer to read than all of it.
    lib: ['lib.es2023.d.ts'],
    // The project's own type check has seen the model.
    noCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
    declaration: true,
    emitDeclarationOnly: true,
    outDir: SRC,
    rootDir: SRC,
  });
  const files: Record<string, string> = {};
  const { diagnostics } = program.emit(undefined, (name, text) => {
    files[nameOf(name)] = text;
  });
  const [first] = diagnostics;
  if (first) {
    const place = nameOf(first.file?.fileName ?? ENTRY);
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ');
    throw new Error(`src/${place}: expected declarations for snippets, the compiler says: ${message}`);
  }
  return { entry: nameOf(ENTRY).replace(/\.ts$/, '.d.ts'), files };
}

let libs: Record<string, string> | undefined;

/** The language's own declarations by file name, those that `LIB` leads to; read once a process. */
export function libDeclarations(): Readonly<Record<string, string>> {
  return (libs ??= readLibs());
}

function readLibs(): Record<string, string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'lib');
  const files: Record<string, string> = {};
  const read = (name: string): void => {
    if (name in files) return;
    const text = readFileSync(join(folder, name), 'utf8');
    files[name] = text;
    for (const { fileName } of ts.preProcessFile(text).libReferenceDirectives) {
      read(`lib.${fileName.toLowerCase()}.d.ts`);
    }
  };
  read(LIB);
  return files;
}
