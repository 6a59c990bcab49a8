/** What a page carries of a snippet: data in its own element, read by `readSnippetData` and by nobody else. */
export interface SnippetData {
  /** Name of the snippet, for links: `gil-bound`. */
  id: string;
  /** The TypeScript as written, hidden set-up included. */
  source: string;
  /** Lines of the source that are not shown: they come first. */
  hiddenLines: number;
  /** The JavaScript it was compiled to at build. */
  code: string;
  /** What it printed at build. */
  output: string;
  timeoutMs: number;
}

/** The text for the element: JSON that no markup can end. */
export const writeSnippetData = (data: SnippetData): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** @throws {Error} If the element's text is not what `writeSnippetData` wrote. */
export function readSnippetData(text: string): SnippetData {
  const data = JSON.parse(text) as Partial<Record<keyof SnippetData, unknown>>;
  const { id, source, hiddenLines, code, output, timeoutMs } = data;
  if (
    typeof id !== 'string' ||
    typeof source !== 'string' ||
    typeof hiddenLines !== 'number' ||
    typeof code !== 'string' ||
    typeof output !== 'string' ||
    typeof timeoutMs !== 'number'
  ) {
    throw new Error(`expected the data of a snippet, got ${text.slice(0, 60)}`);
  }
  return { id, source, hiddenLines, code, output, timeoutMs };
}
