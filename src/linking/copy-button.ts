import { copy } from './copy.ts';

/** A button that copies the text in `data-text`. The button is in the page; this makes it work. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', (event) => {
      if (event.currentTarget instanceof HTMLButtonElement) void copy(event.currentTarget, this.dataset['text'] ?? '');
    });
  }
}

customElements.define('copy-button', CopyButton);
