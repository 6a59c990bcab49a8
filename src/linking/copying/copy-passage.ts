import { copy, copying } from '../copy.ts';
import { singleKey } from '../single-key.ts';
import { isRich, lastChoice } from './chosen-format.ts';
import type { Passage } from './passage.ts';

/**
 * What one copies of something. The buttons are in the page; `data-copy` says what each does: `link` or another
 * format, `share` for the choice, nothing for the format the reader chose last. The words are those of the answer in
 * `data-answer`, the passage in `data-passage`, or what `passage` gives when it is asked, with any address of
 * this page; `data-text` is copied as it stands.
 */
export class CopyPassage extends HTMLElement {
  // Declared only: a script may give it before the element is one.
  declare passage: (() => Passage | Promise<Passage>) | undefined;

  constructor() {
    super();
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => prepare(this), { once: true });
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
      // A link that is opened elsewhere is no press.
      if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const what = button.dataset['copy'];
      if (what === 'share') this.share(button);
      else this.copy(what, button);
    });
  }

  /**
   * Copies it, and says so. To be called within the press, so that the browser allows it.
   *
   * @param format The one the reader chose last, where none is named.
   * @param button Says for a moment what was copied; without one that is shown at the foot of the window.
   */
  copy(format?: string, button?: HTMLElement): void {
    const { text } = this.dataset;
    if (text === undefined) copyFrom(this, format, button);
    else copy({ plain: text }, button);
  }

  /** Opens the choice of formats; `button` says afterwards what was copied. */
  share(button?: HTMLElement): void {
    void copying().then(({ openShare }) => openShare(this, button));
  }
}

/** Fetches what a press will need, on the way to it; without an element, for what the reader is at. */
function prepare(element?: CopyPassage): void {
  // Nobody has asked for it yet, so nothing is said if it fails.
  copying().then(
    ({ prepareCopy }) => prepareCopy(element),
    () => undefined,
  );
}

function copyFrom(element?: CopyPassage, format = '', button?: HTMLElement): void {
  const chosen = format || lastChoice();
  const told = copying().then(({ copyOf }) => copyOf(element, chosen));
  copy(told, button, isRich(chosen));
}

/** `c` copies what the reader is at, `C` opens the choice for it. */
export function copyOnKeys(): void {
  const find = (selector: string) => document.querySelector(selector);
  // Whatever the first key is, somebody has a keyboard; unless it opens the search, which has enough to fetch.
  document.addEventListener('keydown', ({ key }) => key !== '/' && find('copy-passage') && prepare(), { once: true });
  document.addEventListener('keydown', (event) => {
    if (singleKey(event)?.toLowerCase() !== 'c' || !find('copy-passage') || find('dialog[open]')) return;
    // Whoever has selected something is about to copy that, with the browser's own keys.
    if (getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    if (event.shiftKey) void copying().then(({ openShare }) => openShare());
    else copyFrom();
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-passage': CopyPassage;
  }
}

customElements.define('copy-passage', CopyPassage);
