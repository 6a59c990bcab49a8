import ts from 'typescript';
import { compilerOptions } from './compiler-options.ts';
import { problemAt, type Problem } from './problem.ts';

const NAME = '/snippet.ts';

/** A snippet's syntax tree, and where its text is not TypeScript. */
export interface Parsed {
  file: ts.SourceFile;
  problems: Problem[];
}

/** Reads a snippet as a module, so that it may await at its top level. */
export function parseSnippet(source: string): Parsed {
  let file: ts.SourceFile | undefined;
  const program = ts.createProgram({
    rootNames: [NAME],
    options: { ...compilerOptions, noLib: true, noResolve: true },
    host: {
      // The program says how a file is to be read, as a module above all.
      getSourceFile: (name, how) =>
        name === NAME ? (file ??= ts.createSourceFile(name, source, how, true)) : undefined,
      fileExists: (name) => name === NAME,
      readFile: () => undefined,
      writeFile: () => undefined,
      getDefaultLibFileName: () => '',
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
    },
  });
  const read = program.getSourceFile(NAME);
  if (!read) throw new Error('expected the compiler to read the one file it was given');
  const problems = program
    .getSyntacticDiagnostics(read)
    .map(({ start, messageText }) => problemAt(read, start, ts.flattenDiagnosticMessageText(messageText, ' ')));
  return { file: read, problems };
}
