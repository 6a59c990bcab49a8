import type { PastedLines } from './pasted-lines.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** The field: a line, or several lines once something was pasted that wants them. */
export class QueryField {
  control: Control;
  /** What shows a pasted text, while it does. */
  lines: PastedLines | undefined;
  /** Some of the text was pasted or dropped, so it may hold what is not to be seen elsewhere. */
  isPasted = false;
  readonly #list: string;

  /** @param list The id of the list that it opens. */
  constructor(control: Control, list: string) {
    this.control = control;
    this.#list = list;
    this.describe(undefined, false);
  }

  get text(): string {
    return this.control.value + (this.lines?.rest ?? '');
  }

  get hasSelection(): boolean {
    return this.control.selectionStart !== this.control.selectionEnd;
  }

  /** Whether an arrow key is for the caret: it has a line to go to. */
  keepsArrow(isDown: boolean): boolean {
    const { value, selectionStart, selectionEnd } = this.control;
    return (isDown ? value.slice(selectionEnd ?? 0) : value.slice(0, selectionStart ?? 0)).includes('\n');
  }

  /** Puts a text into the field of one line, as if it had been typed. */
  write(text: string): void {
    this.lines?.leave();
    this.isPasted = false;
    this.control.value = text;
  }

  /** Says what is chosen in the list, by its id, and whether there is one. */
  describe(chosen: string | undefined, isExpanded: boolean): void {
    const isLine = this.lines === undefined;
    for (const [name, value] of Object.entries({
      // A field of several lines is no combobox in ARIA 1.2, but may say the rest.
      role: isLine ? 'combobox' : undefined,
      'aria-expanded': isLine ? String(isExpanded) : undefined,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': this.#list,
      'aria-activedescendant': chosen,
    })) {
      if (value === undefined) this.control.removeAttribute(name);
      else this.control.setAttribute(name, value);
    }
  }
}
