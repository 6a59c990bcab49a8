import { describeDeployment } from '../knowledge/describe-deployment.ts';
import { slotGrid } from '../components/svg/slot-grid.ts';
import { toElement } from '../components/markup-node.ts';
import type { Passage } from '../linking/copying/passage.ts';
import { slots, type Deployment } from '../model/deployment.ts';
import { calculatorPath, PAGE_LIMIT } from './presets.ts';
import { readDeployment, type ReadDeployment } from './read-deployment.ts';

/**
 * The processes × threads widget: reads its form, asks the model, shows the result. The set-up is
 * in the address (`?p=2&t=4`), so a copied address shows the same again.
 */
export class CapacityCalculator extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;

    form.addEventListener('input', () => this.#update(form), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#update(form);
      },
      { signal },
    );
    this.addEventListener('click', (event) => this.#choosePreset(event, form), { signal });

    const copies = this.querySelector('copy-passage');
    if (copies) copies.passage = () => this.#passage(form);
    const query = new URLSearchParams(location.search);
    if (query.has('p') || query.has('t')) this.#fill(form, query.get('p') ?? '', query.get('t') ?? '');
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #field(form: HTMLFormElement, name: string): HTMLInputElement | null {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field : null;
  }

  #fill(form: HTMLFormElement, processes: string, threads: string): void {
    for (const [name, value] of [
      ['p', processes],
      ['t', threads],
    ] as const) {
      const field = this.#field(form, name);
      // A value the address leaves out keeps the one the page was written with.
      if (field && value !== '') field.value = value;
    }
    this.#show(form, readDeployment(new FormData(form)));
  }

  #choosePreset(event: MouseEvent, form: HTMLFormElement): void {
    const preset = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-p][data-t]') : null;
    if (!preset || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#fill(form, preset.dataset['p'] ?? '', preset.dataset['t'] ?? '');
    this.#remember(form);
  }

  #update(form: HTMLFormElement): void {
    if (this.#show(form, readDeployment(new FormData(form)))) this.#remember(form);
  }

  #remember(form: HTMLFormElement): void {
    const address = new URL(location.href);
    for (const name of ['p', 't']) address.searchParams.set(name, this.#field(form, name)?.value.trim() ?? '');
    history.replaceState(history.state, '', address);
  }

  /** Shows a result, or what is wrong with the input beside the last good result. */
  #show(form: HTMLFormElement, read: ReadDeployment): boolean {
    const messages: { p?: string; t?: string } = read.ok ? {} : read.messages;
    for (const name of ['p', 't'] as const) {
      this.#field(form, name)?.setAttribute('aria-invalid', String(name in messages));
    }
    const error = this.querySelector('[data-error]');
    if (error) error.textContent = Object.values(messages).join(' ');
    if (read.ok) this.#draw(read.deployment);
    return read.ok;
  }

  /** What is copied: the last good result. Small set-ups have a page of their own, with a preview that says the number. */
  #passage(form: HTMLFormElement): Passage {
    const full = this.querySelector<HTMLAnchorElement>('[data-full]')?.href ?? '';
    const [, processes = '', threads = ''] = /p=(\d+)&t=(\d+)/.exec(full) ?? [];
    return {
      title: this.querySelector('[data-sentence]')?.textContent.replace(/\.$/, '') ?? '',
      facts: [],
      url:
        Number(processes) <= PAGE_LIMIT && Number(threads) <= PAGE_LIMIT
          ? `${form.action}${processes}x${threads}/`
          : full,
    };
  }

  #draw(deployment: Deployment): void {
    const total = this.querySelector('output');
    if (total) total.value = String(slots(deployment));
    const sentence = this.querySelector('[data-sentence]');
    if (sentence) sentence.textContent = describeDeployment(deployment);
    const full = this.querySelector<HTMLAnchorElement>('[data-full]');
    if (full) full.search = new URL(calculatorPath(deployment), location.href).search;
    this.querySelector('.slots')?.replaceWith(toElement(slotGrid(deployment), document));
  }
}

customElements.define('capacity-calculator', CapacityCalculator);
