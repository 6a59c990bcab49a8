/** What Markdown would read as markup; an underscore inside a word is none. */
const MARKUP = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** Text as it is, in Markdown: `[Errno 11]` → `\[Errno 11\]`. It is to stand inside a line, not at its start. */
export function markdownText(text: string): string {
  return text.replace(MARKUP, String.raw`\$&`);
}

/** A link of Markdown with any text. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](${url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}

/** Code in a line, whatever backticks it has. */
export function markdownCode(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}

/** A block of code that nothing in it can end. */
export function markdownFence(language: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

/** How many backticks follow each other at most. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
