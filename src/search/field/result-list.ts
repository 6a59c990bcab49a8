import { node, toElement } from '../../components/markup-node.ts';
import type { FoundQuestion } from '../findings.ts';
import { answerRow, fillRow } from './answer-row.ts';

/** Makes the children of an element what is wanted, and moves none that is in its place. */
function arrange(parent: Element, wanted: readonly Element[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, place) => {
    const there = parent.children[place] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}

export type Row = HTMLAnchorElement;

/**
 * Questions as groups, their answers as rows (a listbox of links). A row is known by the id of its answer and stays the
 * same element while that is found. One row may be chosen: it is the one that the Tab key reaches.
 */
export class ResultList {
  readonly element: Element;
  rows: readonly Row[] = [];
  chosen: Row | undefined;

  /** @param id Of the element; those of its rows begin with it. */
  constructor(id: string) {
    this.element = toElement(node('div', { id, role: 'listbox', 'aria-label': 'Answers' }), document);
  }

  /** Shows these in their order. What is chosen or has the focus stays so, if it is among them. */
  show(questions: readonly FoundQuestion[]): void {
    const list = this.element;
    const { activeElement } = document;
    const shown = new Map([...list.querySelectorAll('[id]')].map((element) => [element.id, element]));
    const rows: Row[] = [];
    const groups = questions.map(({ key, title, answers }) => {
      const id = `${list.id}-of-${key}`;
      const heading = shown.get(id) ?? toElement(node('div', { id, class: 'group' }, title), document);
      const members = answers.map((answer) => {
        const rowId = `${list.id}-${answer.id}`;
        const row = (shown.get(rowId) as Row | undefined) ?? answerRow(answer, rowId);
        fillRow(row, answer);
        rows.push(row);
        return row;
      });
      const group = heading.parentElement ?? toElement(node('div', { role: 'group', 'aria-labelledby': id }), document);
      arrange(group, [heading, ...members]);
      return group;
    });
    arrange(list, groups);
    this.rows = rows;
    this.choose(rows.find((row) => row === this.chosen));
    // An element that is moved loses the focus.
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) activeElement.focus();
  }

  choose(chosen: Row | undefined): void {
    this.chosen = chosen;
    for (const row of this.rows) {
      row.ariaSelected = String(row === chosen);
      row.tabIndex = row === chosen ? 0 : -1;
    }
  }

  /** The row so many places on, round the ends; from none the first or the last. */
  beside(step: 1 | -1): Row | undefined {
    const place = this.chosen ? this.rows.indexOf(this.chosen) + step : step > 0 ? 0 : -1;
    return this.rows.at(place % this.rows.length);
  }
}
