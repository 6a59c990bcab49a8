import '../search-styles.ts';
import { liveSearch, type LiveSearch } from './live-search.ts';

/**
 * A search field with its results below it (combobox with a list, ARIA 1.2), in a page or in the dialog. The form is in
 * the page and works without this.
 */
export class SearchBox extends HTMLElement {
  live: LiveSearch | undefined;
  // Declared only: what had the focus before may be known before the element is one.
  declare cameFrom: EventTarget | null | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input) this.live ??= liveSearch(this, input);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}

customElements.define('search-box', SearchBox);
