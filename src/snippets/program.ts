/** Lines of a program before the first line of the snippet: prelude, library, start. */
export const PREFIX_LINES = 3;

export interface ProgramParts {
  /** The text of the prelude, on one line. */
  prelude: string;
  /** The text that declares `__modules`, on one line. */
  library: string;
  /** The compiled snippet; its lines and columns are those of its source. */
  code: string;
  /** Whether the output is compared with a stored one: times are then left out of it. */
  checked?: boolean | undefined;
}

/**
 * What is run, in a browser's worker and in Node alike: one classic script, in which line
 * `PREFIX_LINES + n` is line `n` of the snippet.
 */
export function programText({ prelude, library, code, checked = false }: ProgramParts): string {
  return `${prelude}\n${library}\n__start(__modules, ${checked}, async (__import) => { "use strict";\n${code}\n});\n`;
}
