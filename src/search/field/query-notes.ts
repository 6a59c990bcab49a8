import { node, type MarkupNode } from '../../components/markup-node.ts';
import type { PreparedQuery } from '../findings.ts';
import { visibleText } from './visible-text.ts';

/** What was done to a text before its words were looked up: corrected, with a button that undoes it, and left out. */
export function queryNotes({ corrections, dropped }: PreparedQuery): MarkupNode[] {
  const notes = corrections.map(({ typed, meant }) => {
    // A word of the reader's, whose direction does not spread.
    const word = node('bdi', {}, visibleText(typed));
    const button = { type: 'button', class: 'quiet', 'data-as-typed': typed };
    return node(
      'p',
      {},
      ...['Looked for ', node('b', {}, meant), ' instead of ', word, '. '],
      node('button', button, 'Search for ', word, ' as typed'),
    );
  });
  if (dropped.length > 0) notes.push(node('p', {}, `Left out: ${dropped.join(', ')}.`));
  return notes;
}
