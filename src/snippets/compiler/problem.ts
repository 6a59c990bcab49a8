import type ts from 'typescript';

/** What is wrong with a snippet, and where in its text; both places count from 1. */
export interface Problem {
  line: number;
  column: number;
  message: string;
}

/** A problem at an offset of a source file. */
export function problemAt(file: ts.SourceFile, offset: number, message: string): Problem {
  const { line, character } = file.getLineAndCharacterOfPosition(offset);
  return { line: line + 1, column: character + 1, message };
}
