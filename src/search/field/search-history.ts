import { readState } from './read-state.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** Browsers take so many changes of the address at once, and no more. */
const PAUSE_MILLISECONDS = 300;

/**
 * Keeps a search in the address and in the history. While somebody types, one entry is written over; once a search is
 * settled (opened, filtered, left), the next one gets an entry of its own. Scrolling is kept with each.
 */
export class SearchHistory {
  #now: string;
  #isSettled: boolean;
  #next: SearchState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  /** @param restore Called with the search of an entry that the reader goes back or forward to. */
  constructor(restore: (state: SearchState, top: number) => void) {
    this.#now = keyOf(this.read());
    this.#isSettled = this.read().text !== '';
    // Results arrive after the browser would have scrolled.
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => {
      this.#forget();
      clearTimeout(this.#scrolling);
      const state = this.read();
      this.#now = keyOf(state);
      this.#isSettled = true;
      restore(state, this.top);
    });
    addEventListener('scroll', () => {
      clearTimeout(this.#scrolling);
      this.#scrolling = setTimeout(() => {
        history.replaceState({ ...keptState(), top: scrollY }, '');
      }, PAUSE_MILLISECONDS);
    });
  }

  /** The search of the entry that the browser is at. */
  read(): SearchState {
    return readState(location.search, history.state);
  }

  /** How far down the reader was there, in pixels. */
  get top(): number {
    const { top } = keptState();
    return typeof top === 'number' ? top : 0;
  }

  /** Writes a search down, once nothing else follows for a moment. */
  remember(state: SearchState): void {
    this.#forget();
    this.#next = state;
    this.#timer = setTimeout(() => this.#write(), PAUSE_MILLISECONDS);
  }

  /** Writes down what is to be remembered; what comes after it gets an entry of its own. */
  settle(): void {
    this.#write();
    this.#isSettled = true;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#next = undefined;
  }

  #write(): void {
    const state = this.#next;
    this.#forget();
    if (!state || keyOf(state) === this.#now) return;
    this.#now = keyOf(state);
    const { asTyped, without } = state;
    const address = addressOf(state) || location.pathname;
    if (this.#isSettled) history.pushState({ asTyped, without, top: scrollY }, '', address);
    else history.replaceState({ asTyped, without, top: scrollY }, '', address);
    this.#isSettled = false;
  }
}

const keyOf = (state: SearchState) => JSON.stringify([addressOf(state), state.asTyped, state.without]);

const keptState = () => (history.state ?? {}) as Record<string, unknown>;
