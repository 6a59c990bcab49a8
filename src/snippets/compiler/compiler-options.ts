import ts from 'typescript';

/** Where the language's own declarations lie for the type checker: `/lib/lib.es2022.d.ts`. */
export const LIB_FOLDER = '/lib/';

/** The declarations of the language that snippets see: what every browser has, and no page. */
export const LIB = 'lib.es2022.d.ts';

/**
 * How snippets are read, at build time and in the browser alike. `noUncheckedIndexedAccess` stays off:
 * it would ask readers for checks that have nothing to do with what an example shows.
 */
export const compilerOptions: ts.CompilerOptions = {
  strict: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: [LIB],
  types: [],
  noEmit: true,
};
