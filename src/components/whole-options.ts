import { node, type MarkupNode } from './markup-node.ts';

/** Text in which an option such as `--threads` is never broken at its hyphens, as `Plain.astro` writes it. */
export function wholeOptions(text: string): (MarkupNode | string)[] {
  return text
    .split(/(?<=^|[\s(“"])(-{1,2}[a-z][\w=-]*)/i)
    .map((part, index) => (index % 2 === 1 ? node('span', { class: 'whole' }, part) : part))
    .filter((part) => part !== '');
}
