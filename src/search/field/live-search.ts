import { href } from '../../components/href.ts';
import { toElement } from '../../components/markup-node.ts';
import { copyAnswer, prepareAnswer } from '../../linking/copying/copy-answer.ts';
import { singleKey } from '../../linking/single-key.ts';
import type { Findings } from '../findings.ts';
import { byNeed } from './by-need.ts';
import { engineForPage } from './engine-for.ts';
import type { Filters } from './filters.ts';
import { FoundPanel } from './found-panel.ts';
import { headline, LOADING, NO_TEXT, NOT_LOADED } from './headline.ts';
import { keyIntent, type Intent } from './key-intent.ts';
import { QueryField } from './query-field.ts';
import type { Row } from './result-list.ts';
import type { SearchHistory } from './search-history.ts';
import type { SearchBox } from './search-box.ts';
import { addressOf, type SearchState } from './search-state.ts';
import { wantsLines } from './wants-lines.ts';

/** A search that takes longer says that it is under way. */
const SLOW_MILLISECONDS = 400;
/** A longer text is taken for a pasted one, however it came. */
const LONGEST_TYPED = 100;
/** More characters in the field would make it slow. */
const MOST_IN_FIELD = 10_000;

/** What the search page has besides the field. */
export interface SearchPage {
  filters: Filters;
  history: SearchHistory;
  /** The list of the whole site, which gives way to results. */
  everything: Element | null;
}

export interface LiveSearch {
  startPage(page: SearchPage): void;
  /** Searches for what is in the field. */
  search(): void;
  /** The same, meant by the reader: it gets an entry of its own in the history. */
  step(): void;
  /** Searches for a text as if it had been typed. */
  type(text: string): void;
  /** Takes in a pasted text, in place of what is selected. */
  insert(text: string): void;
  /** Brings back a search, and scrolls to where the reader was, in pixels from the top. */
  restore(state: SearchState, top: number): void;
}

/** Makes a search field search: asks the engine at each change, shows what it finds, obeys the keys. */
export function liveSearch(box: SearchBox, input: HTMLInputElement): LiveSearch {
  const panel = new FoundPanel();
  const { list, notes, offer, filterButton } = panel;
  const field = new QueryField(input, list.element.id);
  const isInDialog = box.closest('dialog') !== null;
  // The home page lists the needs itself.
  const showsNeeds = isInDialog || box.dataset['inPage'] !== undefined;
  const needs = box.querySelector('.by-need') ?? toElement(byNeed(), document);
  box.append(panel.element, needs, panel.status);

  let page: SearchPage | undefined;
  let extras: typeof import('./extras.ts') | undefined;
  /** What one does with the chosen row besides opening it. */
  let bar: Element | undefined;
  let filters: Filters | undefined;
  let asTyped: ReadonlySet<string> = new Set();
  let without: ReadonlySet<string> = new Set();
  /** Counts the searches; findings of an earlier one are late. */
  let asked = 0;
  /** The search whose findings are on the screen. */
  let answered = 0;
  let findings: Findings | undefined;
  /** The reader has chosen a row. */
  let hasMoved = false;
  let opensWhenFound = false;
  let settlesWhenFound = false;
  /** Where to scroll to once there are results. */
  let scrollsTo: number | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  /** What the search is, as others may see it. */
  const state = (): SearchState => {
    const { text } = field;
    // Until its words are known, a pasted text is nobody's business.
    const query = answered === asked ? findings?.query : undefined;
    const isTyped = !field.isPasted && text.length <= LONGEST_TYPED && query?.kind !== 'error';
    return {
      text: isTyped ? text.trim() : (query?.cleaned ?? ''),
      ...filters?.chosen,
      asTyped: [...asTyped],
      without: [...without],
    };
  };

  /** What follows is another search. One that is still to be found is kept when it is. */
  const settle = (): void => {
    settlesWhenFound = answered !== asked;
    if (!settlesWhenFound) page?.history.settle();
  };

  const choose = (row: Row | undefined): void => {
    list.choose(row);
    field.describe(row?.id, list.rows.length > 0);
    bar?.toggleAttribute('hidden', !row);
  };

  const move = (row: Row | undefined, isFocused: boolean): boolean => {
    if (!row) return false;
    hasMoved = true;
    choose(row);
    if (isFocused) row.focus();
    row.scrollIntoView({ block: 'nearest' });
    return true;
  };

  /** Opens the chosen row, if it belongs to the text. */
  const open = (isElsewhere = false): boolean => {
    if (!list.chosen || answered !== asked) return false;
    settle();
    if (isElsewhere) window.open(list.chosen.href, '_blank', 'noopener');
    else list.chosen.click();
    return true;
  };

  const say = (sentence: string, problem = ''): void => panel.say(sentence, problem, !page);

  /** Says what was done to the text, and what was found to those who listen. */
  const tell = (text = ''): void => {
    if (!extras) return;
    const query = findings?.query;
    const made = query ? [...(field.lines?.notes(query, without.size) ?? []), ...extras.queryNotes(query)] : [];
    panel.announce(findings ? extras.announcement(findings) : text);
    panel.note(made, field.control);
  };

  const loadExtras = async () => {
    const loaded = await import('./extras.ts');
    if (!extras) {
      extras = loaded;
      bar = extras.chosenBar(() => list.chosen?.href ?? '');
      panel.element.append(bar);
      choose(list.chosen);
      tell(panel.sentence);
      const mine = asked;
      extras.offerCalculator(offer, field.text, () => asked === mine);
    }
    return loaded;
  };

  /** Shows findings; without any a sentence, or nothing. */
  const show = (next: Findings | undefined, sentence = '', problem = next?.trouble): void => {
    clearTimeout(slow);
    const isFirst = answered !== asked;
    answered = asked;
    findings = next;
    if (isFirst) hasMoved = false;
    list.show(next?.questions ?? []);
    // More may follow, and the order of titles alone is a first guess.
    list.element.ariaBusy = String(next?.settled === false);
    const [first] = list.rows;
    choose(hasMoved ? list.chosen : next?.match === 'close' ? first : undefined);
    say(next ? headline(next) : sentence, problem);

    tell(problem ?? sentence);
    needs.toggleAttribute('hidden', first !== undefined || !(next ? next.settled : showsNeeds));
    filterButton.hidden = filters !== undefined || !first;
    page?.everything?.toggleAttribute('hidden', first !== undefined);
    page?.history.remember(state());
    if (settlesWhenFound) settle();
    if (scrollsTo !== undefined) scrollTo({ top: scrollsTo, behavior: 'instant' });
    if (next?.settled !== false) scrollsTo = undefined;
    // Behind the first results, not beside them.
    if (next ?? (sentence || problem)) loadExtras().catch(() => undefined);
    if (opensWhenFound && next?.match === 'close') open();
  };

  const search = (): void => {
    const { text } = field;
    const mine = ++asked;
    const filter = filters?.chosen;
    clearTimeout(slow);
    opensWhenFound = settlesWhenFound = false;
    extras?.offerCalculator(offer, text, () => asked === mine);
    if (!/\S/.test(text)) {
      asTyped = without = new Set();
      show(undefined, (filter?.tag ?? filter?.verdict) ? NO_TEXT : '');
      return;
    }
    slow = setTimeout(() => findings ?? say(LOADING), SLOW_MILLISECONDS);
    engineForPage()
      .then((engine) => {
        // Nothing moves under the pointer, nor where the reader has gone by keys.
        const holds = () => answered === mine && (hasMoved || list.element.matches(':hover'));
        const options = { asTyped, without, holds, ...filter };
        return engine.find(text, options, (next) => asked === mine && show(next));
      })
      .catch(() => asked === mine && show(undefined, '', NOT_LOADED));
  };

  const step = (): void => {
    settle();
    search();
    settle();
  };

  const type = (text: string): void => {
    field.write(text);
    search();
  };

  const toSearchPage = () => location.assign(href('/search/') + addressOf(state()));

  /** Shows a pasted text in lines, or in one line where the code for that cannot be had. */
  const paste = async (text: string, caret: number): Promise<void> => {
    field.isPasted = true;
    without = new Set();
    try {
      const { PastedLines } = await loadExtras();
      field.lines ??= new PastedLines(field);
      field.lines.show(text, caret);
    } catch {
      field.control.value = text.slice(0, MOST_IN_FIELD);
    }
    search();
  };

  /** Does what a key means. False if the browser is to do it as well. */
  const obey = (intent: Intent, onRow: boolean): boolean => {
    const { control } = field;
    const { chosen, rows } = list;
    switch (intent) {
      case 'next':
        return (onRow || !field.keepsArrow(true)) && move(list.beside(1), onRow);
      case 'previous': {
        // From the list one comes back to its beginning, then to the lines.
        const isInList = onRow || (hasMoved && chosen !== rows[0]);
        return (isInList || !field.keepsArrow(false)) && move(list.beside(-1), onRow);
      }
      case 'first':
        return move(rows[0], true);
      case 'last':
        return move(rows.at(-1), true);
      case 'to-row':
        return move(chosen ?? rows[0], true);
      case 'open':
        if (open()) return true;
        if (answered !== asked) opensWhenFound = true;
        else if (page) settle();
        else toSearchPage();
        return true;
      case 'open-elsewhere':
        return open(true);
      case 'clear':
        if (control.value !== '') type('');
        else if (isInDialog) return false;
        else if (box.cameFrom instanceof HTMLElement && box.cameFrom.isConnected) box.cameFrom.focus();
        else control.blur();
        return true;
      case 'type':
        control.setSelectionRange(control.value.length, control.value.length);
        control.focus();
        return false;
      case 'to-field':
        control.focus();
        return true;
      case 'prepare':
        if (chosen) prepareAnswer(chosen.href);
        return false;
      default:
        // What is selected is what the browser copies.
        if (!chosen || (intent === 'copy' && (onRow ? getSelection()?.isCollapsed === false : field.hasSelection)))
          return false;
        copyAnswer(chosen.href, intent === 'copy-link' ? 'link' : undefined);
        return true;
    }
  };

  /** Takes in a pasted text, in lines if it wants them. */
  const insert = (text: string): void => {
    const { control, lines } = field;
    const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
    if (lines ? text.length > 1000 : wantsLines(text)) {
      const before = control.value.slice(0, start) + text.replace(/\r\n?/g, '\n');
      void paste(before + control.value.slice(end) + (lines?.rest ?? ''), before.length);
    } else {
      control.setRangeText(text, start, end, 'end');
      field.isPasted = true;
      lines?.changed();
      search();
    }
  };

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name], onField: boolean) => void,
  ) => box.addEventListener(name, (event) => listener(event, event.target === field.control));

  const onPaste = (event: Event, data: DataTransfer | null, onField: boolean): void => {
    const text = data?.getData('text/plain') ?? '';
    // A short one the browser inserts better: it can undo it.
    if (!onField || (field.lines ? text.length < 1000 : !wantsLines(text))) return;
    event.preventDefault();
    insert(text);
  };
  on('paste', (event, onField) => onPaste(event, event.clipboardData, onField));
  on('drop', (event, onField) => onPaste(event, event.dataTransfer, onField));
  on('input', ({ inputType }, onField) => {
    if (!onField) return;
    const { control, lines, text } = field;
    if (/^insertFrom/.test(inputType)) field.isPasted = true;
    // However it came, a long text would make the field slow.
    if (control.value.length > MOST_IN_FIELD) void paste(text, text.length);
    else if (text === '') type('');
    else {
      lines?.changed();
      search();
    }
  });
  on('keydown', (event, onField) => {
    const onRow = list.rows.some((row) => row === event.target);
    if (event.isComposing || !(onField || onRow)) return;
    const intent = keyIntent(event, onRow, singleKey(event));
    if (!intent || !obey(intent, onRow)) return;
    event.preventDefault();
    // Keys that mean the page are not for it now, and Escape is not for the dialog.
    event.stopPropagation();
  });
  on('submit', (event) => {
    event.preventDefault();
    if (page) settle();
    else toSearchPage();
  });
  on('focusin', ({ target, relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.cameFrom = relatedTarget;
    const row = list.rows.find((each) => each === target);
    if (row) choose(row);
  });
  on('focusout', (_, onField) => onField && settle());
  list.element.addEventListener('click', settle);
  notes.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    settle();
    if (dataset['asTyped'] !== undefined) asTyped = new Set(asTyped).add(dataset['asTyped']);
    else without = dataset['without'] === undefined ? new Set() : new Set(without).add(dataset['without']);
    step();
  });
  filterButton.addEventListener(
    'click',
    () =>
      void loadExtras().then(({ Filters: Made }) => {
        filters ??= new Made(null, step);
        panel.element.before(filters.element);
        filters.focus();
        filterButton.hidden = true;
      }),
  );

  show(undefined);
  // What was typed before this code was here, or kept by the browser; the search page begins by itself.
  if (input.value) search();
  // The first sign that somebody searches.
  engineForPage().catch(() => undefined);
  return {
    startPage: (started) => ({ filters } = page = started),
    search,
    step,
    type,
    insert,
    restore(kept, top) {
      filters?.set({ tag: kept.tag, verdict: kept.verdict });
      asTyped = new Set(kept.asTyped);
      without = new Set(kept.without);
      scrollsTo = top;
      type(kept.text);
    },
  };
}
