import { toElement } from '../components/markup-node.ts';
import { verdictIcon } from '../components/svg/verdict-icon.ts';
import { verdictLine } from '../knowledge/verdict.ts';
import { copyAnswer, prepareAnswer, shareAnswer } from '../linking/copying/copy-answer.ts';
import type { Findings, Found, SearchEngine } from './search-engine.ts';

/** Wait this long after a keystroke before the index is asked. */
const PAUSE_MILLISECONDS = 80;
/** A longer text is a paste: only its cleaned words go into the address. */
const LONGEST_TYPED = 100;

const engines = new Map<string, Promise<SearchEngine>>();

/** The engine arrives with the first sign that somebody wants to search; one for each index. */
function engineFor(bundle: string): Promise<SearchEngine> {
  let engine = engines.get(bundle);
  if (!engine) {
    engine = Promise.all([import('./search-engine.ts'), import('./search-styles.ts')]).then(
      ([{ SearchEngine }]) => new SearchEngine(bundle),
    );
    engines.set(bundle, engine);
  }
  return engine;
}

let serial = 0;

function kbd(text: string): HTMLElement {
  const key = document.createElement('kbd');
  key.textContent = text;
  return key;
}

/**
 * A search field with its results below it (combobox with a list, ARIA 1.2). The form is in the
 * page and works without this; Enter opens the chosen answer, or the first.
 */
export class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #found: HTMLElement | null = null;
  #said: HTMLElement | null = null;
  /** What one does with the chosen answer besides opening it. */
  #deeds: HTMLElement | null = null;
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #openWhenFound = false;

  connectedCallback(): void {
    this.#input = this.querySelector('input');
    if (!this.#input || this.#found) return;
    const id = `search-results-${serial++}`;
    const list = document.createElement('div');
    list.id = id;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Answers');
    const said = document.createElement('p');
    said.className = 'said';
    said.setAttribute('role', 'status');
    const found = document.createElement('div');
    found.className = 'found';
    found.hidden = true;
    const deeds = this.#makeDeeds();
    found.append(said, list, deeds);
    this.append(found);
    this.#deeds = deeds;
    this.#found = found;
    this.#said = said;

    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-expanded': 'false',
      'aria-haspopup': 'listbox',
    })) {
      this.#input.setAttribute(name, value);
    }
    this.#input.addEventListener(
      'focus',
      () =>
        void this.#engine()
          .then((engine) => engine.load())
          .catch(() => undefined),
    );
    this.#input.addEventListener('input', () => this.#later());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.querySelector('form')?.addEventListener('submit', (event) => this.#submit(event));

    if (this.#inPage) {
      const query = new URLSearchParams(location.search).get('q');
      if (query) {
        this.#input.value = query;
        void this.#search();
      }
    } else if (this.#input.value) {
      // The browser may have kept what was typed before the page came back.
      this.#later();
    }
  }

  get #inPage(): boolean {
    return this.dataset['inPage'] !== undefined;
  }

  #engine(): Promise<SearchEngine> {
    return engineFor(this.dataset['bundle'] ?? '/pagefind/');
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#openWhenFound = false;
    this.#timer = setTimeout(() => void this.#search(), PAUSE_MILLISECONDS);
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#input?.value ?? '';
    const asked = ++this.#asked;
    if (text.trim() === '') {
      this.#clear();
      return;
    }
    try {
      const findings = await (await this.#engine()).search(text);
      // A later keystroke has asked for something else.
      if (asked === this.#asked) this.#show(text, findings);
    } catch {
      if (asked === this.#asked)
        this.#say('The search index could not be loaded. Enter tries again on the search page.');
    }
  }

  #clear(): void {
    this.#options = [];
    this.#list?.replaceChildren();
    if (this.#found) this.#found.hidden = true;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
    this.#remember('');
  }

  #makeDeeds(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'deeds';
    bar.hidden = true;
    const copy = document.createElement('button');
    copy.className = 'btn';
    copy.type = 'button';
    copy.textContent = 'Copy this answer';
    copy.setAttribute('aria-keyshortcuts', 'Control+C Meta+C');
    copy.addEventListener('click', () => this.#copy());
    const share = document.createElement('button');
    share.className = 'btn';
    share.type = 'button';
    share.textContent = 'Share…';
    share.setAttribute('aria-haspopup', 'dialog');
    share.addEventListener('click', () => {
      const option = this.#options[this.#active];
      if (!option) return;
      // The choice is a dialog of its own.
      this.closest('dialog')?.close();
      shareAnswer(option.href);
    });
    const keys = document.createElement('span');
    const mac = /Mac|iPhone|iPad/.test(navigator.platform);
    keys.append(kbd('Enter'), ' opens it, ', kbd(mac ? '⌘ C' : 'Ctrl C'), ' copies it');
    bar.append(copy, share, keys);
    bar.addEventListener('pointerenter', () => this.#prepare());
    bar.addEventListener('focusin', () => this.#prepare());
    return bar;
  }

  /** Fetches the words of the chosen answer: it is about to be copied. */
  #prepare(): void {
    const option = this.#options[this.#active];
    if (option) prepareAnswer(option.href);
  }

  /** Copies the chosen answer in the format that was chosen last. */
  #copy(): void {
    const option = this.#options[this.#active];
    const button = this.#deeds?.querySelector('button');
    if (option && button) copyAnswer(option.href, undefined, button);
  }

  get #list(): Element | null {
    return this.#found?.querySelector('[role=listbox]') ?? null;
  }

  #say(sentence: string): void {
    if (!this.#said || !this.#found) return;
    this.#found.hidden = false;
    this.#said.textContent = sentence;
  }

  #show(text: string, { query, results, close }: Findings): void {
    const list = this.#list;
    if (!list) return;
    this.#options = [];
    const groups = Map.groupBy(results, ({ question }) => question);
    list.replaceChildren(...[...groups].map(([question, answers]) => this.#group(question, answers)));
    this.#input?.setAttribute('aria-expanded', String(results.length > 0));

    const words = query.words.join(' ');
    const cleaned = query.dropped.length > 0 ? ` Looked for: ${words}. Left out: ${query.dropped.join(', ')}.` : '';
    const count = `${results.length} ${results.length === 1 ? 'answer' : 'answers'}`;
    if (results.length === 0) this.#say(`Nothing has any of these words: ${words || text.trim()}.${cleaned}`);
    else this.#say(`${close ? count : 'No close match; the nearest:'}.${cleaned}`.replace(':.', ':'));
    this.#activate(close && results.length > 0 ? 0 : -1);
    this.#remember(text.length > LONGEST_TYPED ? words : text.trim());

    const first = this.#options[0];
    if (this.#openWhenFound && first && close) location.assign(first.href);
    this.#openWhenFound = false;
  }

  #group(question: string, answers: readonly Found[]): HTMLElement {
    const group = document.createElement('div');
    const heading = document.createElement('div');
    heading.className = 'group';
    heading.id = `${this.#list?.id ?? ''}-group-${this.#options.length}`;
    heading.textContent = question;
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...answers.map((answer) => this.#option(answer)));
    return group;
  }

  #option({ url, title, short, verdict, verdictNote }: Found): HTMLElement {
    const option = document.createElement('a');
    option.href = url;
    option.id = `${this.#list?.id ?? ''}-option-${this.#options.length}`;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('strong');
    name.textContent = title;
    const badge = document.createElement('span');
    badge.className = `verdict v-${verdict}`;
    badge.append(toElement(verdictIcon(verdict), document), verdictLine(verdict, verdictNote));
    const text = document.createElement('span');
    text.className = 'short-text';
    text.textContent = short;
    option.append(name, badge, text);
    this.#options.push(option);
    return option;
  }

  #activate(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    if (this.#deeds) this.#deeds.hidden = index < 0;
    const option = this.#options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input?.setAttribute('aria-activedescendant', option.id);
    else this.#input?.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const last = this.#options.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.#active >= last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
    };
    const to = moves[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.#activate(to);
    } else if (event.key === 'Escape' && this.#input?.value) {
      // The first Escape empties the field, the next one is the dialog's.
      event.preventDefault();
      event.stopPropagation();
      this.#input.value = '';
      this.#clear();
    } else if (event.key === 'Control' || event.key === 'Meta') {
      this.#prepare();
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      // What is selected in the field is what the browser copies.
      if (this.#active < 0 || this.#input?.selectionStart !== this.#input?.selectionEnd) return;
      event.preventDefault();
      this.#copy();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const option = this.#options[this.#active];
      if (!option) return;
      event.preventDefault();
      window.open(option.href, '_blank', 'noopener');
    }
  }

  /** A field of one line glues pasted lines together; spaces keep their words apart. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n\t]/.test(text) || !this.#input) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.#input;
    this.#input.setRangeText(text.replace(/[\r\n\t]+/g, ' '), selectionStart ?? 0, selectionEnd ?? 0, 'end');
    this.#later();
  }

  #submit(event: SubmitEvent): void {
    const option = this.#options[this.#active];
    if (option) {
      event.preventDefault();
      location.assign(option.href);
    } else if (this.#inPage) {
      event.preventDefault();
      this.#openWhenFound = true;
      void this.#search();
    } else if (this.#input?.value.trim() && !this.#said?.textContent) {
      // Results are on their way: open the first one when they are here.
      event.preventDefault();
      this.#openWhenFound = true;
      void this.#search();
    }
  }

  #remember(query: string): void {
    if (!this.#inPage) return;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query.slice(0, 300));
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }
}

customElements.define('search-box', SearchBox);
