import { node, type MarkupNode } from '../../components/markup-node.ts';
import type { PreparedQuery, Term } from '../findings.ts';
import type { Control, QueryField } from './query-field.ts';
import { visibleText } from './visible-text.ts';

/** Characters of a long text that are put into the field; browsers are slow with more. */
export const MOST_SHOWN = 4000;
/** Lines that the field grows to; its style says the same. */
const MOST_LINES = 8;

/** What is the same of both kinds of field. */
const SHARED = ['name', 'placeholder', 'autocomplete', 'autocapitalize', 'spellcheck', 'enterkeyhint', 'aria-label'];

/**
 * Makes a field one of several lines that shows a pasted text, a very long one by its beginning. The words of the text
 * stand below it, each to be taken out.
 */
export class PastedLines {
  readonly #field: QueryField;
  /** What of the text is not in the field. */
  rest = '';

  constructor(field: QueryField) {
    this.#field = field;
    this.#become(document.createElement('textarea'));
  }

  /** @param caret Where it is to be in the text. */
  show(text: string, caret: number): void {
    const { control } = this.#field;
    this.rest = text.slice(MOST_SHOWN);
    control.value = text.slice(0, MOST_SHOWN);
    control.setSelectionRange(caret, caret);
    this.changed();
  }

  /** Grows or shrinks with what the reader makes of it. */
  changed(): void {
    const { control } = this.#field;
    if (control instanceof HTMLTextAreaElement)
      control.rows = Math.min(MOST_LINES, control.value.split('\n', MOST_LINES).length);
  }

  /** Makes it a field of one line again. */
  leave(): void {
    this.#field.lines = undefined;
    const input = document.createElement('input');
    input.type = 'search';
    this.#become(input);
  }

  #become(control: Control): void {
    const old = this.#field.control;
    for (const name of SHARED) {
      const value = old.getAttribute(name);
      if (value !== null) control.setAttribute(name, value);
    }
    const isFocused = document.activeElement === old;
    old.after(control);
    // The focus goes over while both are there: a phone keeps its keyboard.
    if (isFocused) control.focus();
    old.remove();
    this.#field.control = control;
  }

  /** How much of it is seen, the words that are looked for, and how many were taken out. */
  notes({ terms }: PreparedQuery, without: number): MarkupNode[] {
    // Parts and synonyms come and go with the word they belong to.
    const whole = terms.filter(({ weight }) => weight >= 1);
    const words = new Map((whole.length > 0 ? whole : terms).map((term) => [term.typed, term]));
    const chips = [...words.values()].map(chip);
    const [first, rest] = [chips.slice(0, FIRST_WORDS), chips.slice(FIRST_WORDS)];
    // Whoever takes words out has opened them.
    const open = without > 0 ? { open: '' } : {};
    const more = node('details', open, node('summary', {}, `${rest.length} more`), node('ul', {}, ...rest));
    const all = (MOST_SHOWN + this.rest.length).toLocaleString('en');
    const shown = `The field shows the first ${MOST_SHOWN.toLocaleString('en')} of ${all} characters. All were searched.`;
    const putBack = { type: 'button', class: 'quiet', 'data-put-back': '' };
    const notes: readonly (readonly [boolean, MarkupNode])[] = [
      [this.rest !== '', node('p', {}, shown)],
      [
        chips.length > 0,
        node('div', { class: 'chips' }, 'Looked for:', node('ul', {}, ...first), ...(rest.length > 0 ? [more] : [])),
      ],
      [without > 0, node('p', {}, node('button', putBack, `Put back what you left out (${without})`))],
    ];
    return notes.flatMap(([holds, note]) => (holds ? [note] : []));
  }
}

/** Chips that are there without opening the rest. */
const FIRST_WORDS = 5;

/** A word that is looked for, as a button that takes it out. */
function chip({ typed, word, corrected }: Term): MarkupNode {
  const text = visibleText(corrected ? word : typed);
  const button = { type: 'button', class: 'chip', 'data-without': typed, 'aria-label': `Leave out ${text}` };
  return node('li', {}, node('button', button, node('bdi', {}, text), node('span', { 'aria-hidden': 'true' }, '×')));
}
