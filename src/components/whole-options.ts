import { node, type MarkupNode } from './markup-node.ts';

/** Options such as `--threads`, with a number behind them: what a line is never broken in. Odd parts of a split are options. */
export const WHOLE_OPTION = /(?<=^|[\s(“"])(-{1,2}[a-z][\w=-]*(?: \d+\b)?)/i;

/** Text in which an option is never broken, as `Plain.astro` writes it. */
export function wholeOptions(text: string): (MarkupNode | string)[] {
  return text
    .split(WHOLE_OPTION)
    .map((part, index) => (index % 2 === 1 ? node('span', { class: 'whole' }, part) : part))
    .filter((part) => part !== '');
}
