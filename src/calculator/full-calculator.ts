import type { Passage } from '../linking/copying/passage.ts';

/**
 * The calculator's form and results. What computes arrives with the first sign that somebody uses
 * it: a field that gets the focus, or an address that carries a state.
 */
export class FullCalculator extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    let started: Promise<void> | undefined;
    let ready = false;
    const start = () =>
      (started ??= import('./calculator-app.ts').then(({ startCalculator }) => {
        startCalculator(this, form, signal);
        ready = true;
      }));
    // Asked for before the code is here, it waits for that; the calculator then gives its own.
    const copies = this.querySelector('copy-passage');
    if (copies) {
      const arriving = async (): Promise<Passage> => {
        await start();
        if (copies.passage === arriving || !copies.passage) throw new Error('the calculator gave nothing to copy');
        return copies.passage();
      };
      copies.passage = arriving;
    }
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener('focusin', () => void start(), { signal, once: true });
    this.addEventListener('pointerenter', () => void start(), { signal, once: true });
    // A press that comes before the code waits for it, instead of being lost.
    this.addEventListener(
      'click',
      (event) => {
        const pressed =
          event.target instanceof Element
            ? event.target.closest('button:not([data-copy]), [data-preset], a[data-p], .heat a')
            : null;
        if (ready || !pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        void start().then(() => pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
      },
      { signal, capture: true },
    );
    if (location.search !== '') void start();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }
}

customElements.define('full-calculator', FullCalculator);
