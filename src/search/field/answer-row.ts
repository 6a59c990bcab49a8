import { node, toElement } from '../../components/markup-node.ts';
import { verdictIcon } from '../../components/svg/verdict-icon.ts';
import { VERDICTS } from '../../knowledge/verdict.ts';
import type { FoundAnswer } from '../findings.ts';

/** A row for an answer, without what may still have to arrive. */
export function answerRow({ title, verdict, url }: FoundAnswer, id: string): HTMLAnchorElement {
  const word = node('b', {}, VERDICTS[verdict].word);
  const row = node(
    'a',
    { id, role: 'option', href: url },
    node('strong', {}, title),
    node('span', { class: `verdict v-${verdict}` }, verdictIcon(verdict), node('span', {}, word, node('span'))),
    node('span', { class: 'short-text' }),
    node('span', { class: 'applies' }),
  );
  return toElement(row, document) as HTMLAnchorElement;
}

/** Fills in what of an answer is known by now. What is not has its place already, so nothing else moves. */
export function fillRow(row: Element, { verdictNote, short = '', appliesTo = '' }: FoundAnswer): void {
  const texts = [verdictNote && `: ${verdictNote}`, short, appliesTo];
  row.querySelectorAll('b + span, .short-text, .applies').forEach((place, index) => {
    if (place.textContent !== texts[index]) place.textContent = texts[index] ?? '';
  });
}
