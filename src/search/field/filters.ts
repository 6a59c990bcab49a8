import { toElement } from '../../components/markup-node.ts';
import { TAGS } from '../../knowledge/tags.ts';
import { filterMarkup } from './filter-markup.ts';
import { readFilter } from './read-state.ts';
import type { Filter } from './search-state.ts';

/** Which verdict and which tag the answers are to have: buttons, of which one each may be pressed. */
export class Filters {
  readonly element: HTMLElement;
  chosen: Filter = {};
  readonly #more: HTMLButtonElement | null;

  /**
   * @param element The one in the page, as {@link filterMarkup} writes it; else a new one is made.
   * @param changed Called when the reader has chosen.
   */
  constructor(element: HTMLElement | null, changed: () => void) {
    this.element = element ?? (toElement(filterMarkup(), document) as HTMLElement);
    this.#more = this.element.querySelector('[aria-expanded]');
    this.element.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target === this.#more) {
        this.#open(target.ariaExpanded !== 'true');
        return;
      }
      const { dataset } = target;
      const pressed = readFilter((name) => dataset[name] ?? null);
      if (dataset['verdict'] !== undefined)
        this.set({ ...this.chosen, verdict: toggled(this.chosen.verdict, pressed.verdict) });
      else if (dataset['tag'] !== undefined) this.set({ ...this.chosen, tag: toggled(this.chosen.tag, pressed.tag) });
      else this.set({});
      // The button that was pressed may be gone.
      if (!target.checkVisibility()) (dataset['tag'] === undefined ? this.#first : this.#more)?.focus();
      changed();
    });
  }

  get #first(): HTMLElement | null {
    return this.element.querySelector('button');
  }

  set(filter: Filter): void {
    this.chosen = filter;
    for (const button of this.element.querySelectorAll<HTMLElement>('[aria-pressed]')) {
      const { verdict, tag } = button.dataset;
      button.ariaPressed = String(verdict === undefined ? tag === filter.tag : verdict === filter.verdict);
    }
    this.element.querySelector('.quiet')?.toggleAttribute('hidden', !(filter.tag ?? filter.verdict));
    if (this.#more) this.#more.textContent = filter.tag ? `About ${TAGS[filter.tag]}` : 'About…';
    this.#more?.classList.toggle('on', filter.tag !== undefined);
    this.#open(false);
  }

  focus(): void {
    this.#first?.focus();
  }

  #open(isOpen: boolean): void {
    if (this.#more) this.#more.ariaExpanded = String(isOpen);
    this.element.querySelector('[role=group]:last-child')?.toggleAttribute('hidden', !isOpen);
  }
}

/** A choice that is made again is taken back. */
const toggled = <Choice>(chosen: Choice | undefined, pressed: Choice | undefined) =>
  chosen === pressed ? undefined : pressed;
