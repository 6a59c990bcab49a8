/** Something an author has to mend. */
export interface ContentProblem {
  path: string;
  line: number;
  message: string;
}

/** A problem as a line that editors can follow. */
export const problemLine = ({ path, line, message }: ContentProblem): string => `${path}:${line}: ${message}`;

/** All problems as one message. */
export const problemsText = (problems: readonly ContentProblem[]): string =>
  [`${problems.length} problem${problems.length > 1 ? 's' : ''} in snippets:`, ...problems.map(problemLine)].join('\n');
