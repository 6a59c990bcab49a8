import { href } from '../../components/href.ts';
import { node, toElement, type MarkupNode } from '../../components/markup-node.ts';
import { ResultList } from './result-list.ts';

/** Said to those who listen once nothing has changed for so long. */
const SAID_AFTER_MILLISECONDS = 500;

const make = (tag: string, attributes: Record<string, string>, ...children: string[]) =>
  toElement(node(tag, attributes, ...children), document) as HTMLElement;

let serial = 0;

/** What stands below the field: what was found, in a sentence and as rows, and what was done to the text. */
export class FoundPanel {
  readonly element = make('div', { class: 'found', hidden: '' });
  /** What is said to those who listen; outside the panel, since it speaks when that is hidden. */
  readonly status = make('p', { class: 'sr', role: 'status' });
  readonly list = new ResultList(`search-results-${serial++}`);
  readonly filterButton = make('button', { type: 'button', class: 'quiet' }, 'Filter');
  readonly offer = make('a', { class: 'offer', hidden: '' }) as HTMLAnchorElement;
  /** What was dropped, corrected or found in the text, with buttons that undo it. */
  readonly notes = make('div', { class: 'notes' });
  readonly #said = make('h2', { class: 'said' });
  readonly #trouble = make('p', { class: 'trouble' });
  #noted = '';
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const head = make('div', { class: 'head' });
    head.append(this.#said, this.filterButton);
    this.element.append(head, this.#trouble, this.notes, this.offer, this.list.element);
  }

  /** What is to be read above the rows, trouble before anything else. */
  get sentence(): string {
    return this.#trouble.textContent || this.#said.textContent;
  }

  /**
   * Says what was found. With nothing to say the panel is hidden.
   *
   * @param leadsOn Trouble comes with a link to the list of everything.
   */
  say(sentence: string, trouble: string, leadsOn: boolean): void {
    this.element.hidden = sentence + trouble === '';
    this.#said.textContent = sentence;
    this.#said.hidden = sentence === '';
    this.#trouble.textContent = trouble;
    this.#trouble.hidden = trouble === '';
    if (trouble !== '' && leadsOn)
      this.#trouble.append(' ', make('a', { href: href('/search/') }, 'Every question and answer'));
  }

  /** Says it to those who listen, once nothing else is to be said. */
  announce(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.status.textContent = text), SAID_AFTER_MILLISECONDS);
  }

  /**
   * Shows the notes; nothing moves if they are what they were.
   *
   * @param field Gets the focus of a button that is gone.
   */
  note(notes: readonly MarkupNode[], field: HTMLElement): void {
    const written = JSON.stringify(notes);
    if (written === this.#noted) return;
    this.#noted = written;
    const buttons = () => [...this.notes.querySelectorAll('button')];
    const before = buttons();
    const focused = before.find((button) => button === document.activeElement);
    this.notes.replaceChildren(...notes.map((each) => toElement(each, document)));
    if (!focused) return;
    // The same button; for one that was pressed and is gone the one that comes after it, or the field.
    const same = buttons().find(({ dataset }) => JSON.stringify(dataset) === JSON.stringify(focused.dataset));
    (same ?? buttons()[before.indexOf(focused)] ?? field).focus();
  }
}
