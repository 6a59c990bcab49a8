import { toElement } from '../../components/markup-node.ts';
import { filterMarkup } from './filter-markup.ts';
import { readFilter } from './read-state.ts';
import type { Filter } from './search-state.ts';

/** Which verdict and which tag the answers are to have. */
export class Filters {
  readonly element: HTMLElement;

  /**
   * @param element The one in the page, as {@link filterMarkup} writes it; else a new one is made.
   * @param changed Called when the reader has chosen.
   */
  constructor(element: HTMLElement | null, changed: () => void) {
    this.element = element ?? (toElement(filterMarkup(), document) as HTMLElement);
    const show = () => this.set(this.chosen);
    show();
    this.element.addEventListener('change', () => {
      show();
      changed();
    });
    this.element.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.set({});
      this.focus();
      changed();
    });
  }

  get #selects(): NodeListOf<HTMLSelectElement> {
    return this.element.querySelectorAll('select');
  }

  get chosen(): Filter {
    return readFilter((name) => [...this.#selects].find((select) => select.name === name)?.value ?? null);
  }

  set(filter: Filter): void {
    for (const select of this.#selects) select.value = filter[select.name as keyof Filter] ?? '';
    const isOn = Object.values(this.chosen).some((value) => value !== undefined);
    this.element.querySelector('button')?.toggleAttribute('hidden', !isOn);
  }

  focus(): void {
    this.#selects[0]?.focus();
  }
}
