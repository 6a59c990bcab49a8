import { node, type MarkupNode } from '../components/markup-node.ts';
import { backlogWarning, readyLines } from './ready-lines.ts';
import { proofLink } from './sentences.ts';
import type { Values } from './values.ts';

/** Lines to paste, the first one open. */
export function readyView(values: Values): MarkupNode[] {
  const blocks = readyLines(values);
  if (blocks.length === 0) return [];
  const warning = backlogWarning(values);
  const pre = (text: string) => node('code-block', {}, node('pre', { tabindex: 0 }, node('code', {}, text)));
  return [
    node(
      'section',
      { class: 'panel', 'aria-labelledby': 'ready-title' },
      node('h2', { class: 'eyebrow', id: 'ready-title' }, 'Ready to paste'),
      ...(warning ? [node('p', { class: 'missed' }, warning.text, ...proofLink(warning.proof, 'the backlog'))] : []),
      ...blocks.map(({ name, text }, place) =>
        node('details', place === 0 ? { open: '' } : {}, node('summary', {}, name), pre(text)),
      ),
    ),
  ];
}
