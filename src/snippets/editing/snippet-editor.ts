import type { Problem } from '../compiler/problem.ts';
import type { SnippetData } from '../reading/snippet-data.ts';
import type { EditedCode, SnippetRunner } from '../reading/snippet-runner.ts';
import { openEditor, type Editor } from './editor.ts';
import './editing-styles.ts';
import type { CompilerState } from './language-client.ts';
import { pageCompiler } from './page-compiler.ts';
import { MOST_BYTES, readShareLink, writeShareLink, type SharedCode } from './share-link.ts';
import { textButton } from '../reading/text-button.ts';

/** Problems that are written out; a reader mends one at a time. */
const MOST_PROBLEMS = 4;

const KILOBYTES = MOST_BYTES / 1024;

/** What is said of a link that brings nothing to show. */
const REFUSALS: Record<Exclude<SharedCode['kind'], 'code'>, string> = {
  broken: 'The link is broken: a part of it was lost or changed on the way. This is the original code.',
  'too new':
    'The link was made by a later version of this page. Reload the page; until then, this is the original code.',
  'too long': `The link holds more than the ${KILOBYTES} kB of code that are opened here. This is the original code.`,
};

const COMPILER: Record<CompilerState, string> = {
  arriving: 'Types are on their way…',
  ready: '',
  failed: 'No types: the compiler could not be loaded.',
};

/** The parts that are there while a snippet is edited. */
interface Opened {
  box: HTMLElement;
  editor: Editor;
  notice: HTMLElement;
  link: HTMLInputElement;
}

/** The editor of one snippet of a page; what takes the place of its code. */
export class SnippetEditor {
  private readonly element: HTMLElement;
  private readonly data: SnippetData;
  private readonly runner: SnippetRunner;
  private readonly place: HTMLElement;
  private opened: Opened | undefined;
  /** What was in the editor when it was closed. */
  private kept: string;
  /** The code that was last run to its end, with what it printed. */
  private ran: { code: string; output: string } | undefined;
  /** Counts what ends waiting for the compiler. */
  private turn = 0;

  /** @param element Has `[data-code]` and the buttons of `RunnableSnippet` in it. */
  constructor(element: HTMLElement, data: SnippetData, runner: SnippetRunner) {
    const place = element.querySelector<HTMLElement>('[data-code]');
    if (!place) throw new Error(`expected [data-code] in the snippet ${data.id}, found none`);
    this.element = element;
    this.data = data;
    this.runner = runner;
    this.place = place;
    this.kept = data.source;
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** Puts the editor in place of the code, with what was in it before. */
  open(): void {
    const { editor } = this.ensureOpen();
    editor.focus();
  }

  /** Shows the code that a link brought, and never runs it; or says why there is none. */
  async openLink(hash: string): Promise<void> {
    const shared = await readShareLink(hash);
    this.element.scrollIntoView({ block: 'start' });
    if (shared.kind !== 'code') {
      this.close();
      this.runner.say(REFUSALS[shared.kind]);
    } else if (shared.id !== this.data.id) {
      this.runner.say(`The link is for the example “${shared.id}”, which is not on this page.`);
    } else {
      const { editor, notice } = this.ensureOpen();
      this.runner.showChecked();
      editor.setText(shared.code);
      notice.hidden = false;
      // As following a link to a part of a page does; what it says is then read out.
      notice.focus({ preventScroll: true });
    }
  }

  async edited(): Promise<EditedCode | undefined> {
    const code = this.opened?.editor.text();
    if (code === undefined || code === this.data.source) return undefined;
    const output = this.ran?.code === code ? this.ran.output : undefined;
    return { code, output, hash: await writeShareLink(this.data.id, code) };
  }

  /** Runs what is in the editor: the checked code if it is that, else what becomes of it once there is a compiler. */
  async run(): Promise<void> {
    if (!this.opened) return;
    const { editor } = this.opened;
    const turn = ++this.turn;
    const mark = (line?: number) => editor.mark(line);
    if (editor.text() === this.data.source) {
      await this.runner.run({ code: this.data.code, hiddenLines: 0, isChecked: true, mark });
      return;
    }
    this.runner.stop();
    const code = editor.text();
    const end = editor.onState((state) => {
      if (turn === this.turn && state === 'arriving') {
        this.runner.say('Waiting for the compiler, 0.8 MB, fetched once; the code runs when it is here…');
      }
    });
    const compiled = await editor.compiled();
    end();
    // Somebody pressed Run again, or closed the editor.
    if (turn !== this.turn) return;
    switch (compiled.kind) {
      case 'compiled': {
        const output = await this.runner.run({ ...compiled, hiddenLines: 0, isChecked: false, mark });
        this.ran = output === undefined ? undefined : { code, output };
        break;
      }
      case 'refused':
        this.runner.say(`Not run. ${compiled.problems.slice(0, MOST_PROBLEMS).map(inWords).join(' ')}`);
        break;
      case 'unavailable':
        this.runner.say(`Not run. ${compiled.reason}`);
    }
  }

  private ensureOpen(): Opened {
    return (this.opened ??= this.mount());
  }

  private mount(): Opened {
    const code = this.place.firstElementChild;
    const host = document.createElement('div');
    // As high as what it replaces, so that the page below stays where it is.
    host.style.minBlockSize = `${this.place.clientHeight}px`;
    const problems = document.createElement('ul');
    problems.className = 'problems';
    problems.hidden = true;
    const state = document.createElement('span');

    const editor = openEditor(host, {
      text: this.kept,
      label: 'Code of this example',
      compiler: pageCompiler(),
      onRun: () => void this.run(),
      onLeave: () => this.element.querySelector<HTMLElement>('.primary')?.focus(),
      onChange: () => {
        link.hidden = true;
      },
      onProblems: (found) => {
        const shown = found.slice(0, MOST_PROBLEMS).map(inWords);
        if (found.length > shown.length) shown.push(`${found.length - shown.length} more below.`);
        problems.replaceChildren(...shown.map((text) => withText('li', text)));
        problems.hidden = found.length === 0;
      },
    });
    editor.onState((next) => {
      state.textContent = COMPILER[next];
    });

    const notice = withText('div', '');
    notice.className = 'notice';
    notice.tabIndex = -1;
    notice.hidden = true;
    notice.append(
      withText('p', 'This code came with the link. Read it before you run it.'),
      textButton('Show the original', () => this.reset()),
    );
    const link = document.createElement('input');
    link.className = 'link';
    link.readOnly = true;
    link.hidden = true;
    link.setAttribute('aria-label', 'Link to this code');

    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', 'This code');
    tools.append(
      textButton('Reset', () => this.reset()),
      textButton('Download', () => download(`${this.data.id}.ts`, editor.text())),
      textButton('Copy link', () => void this.copyLink()),
      textButton('Back to the checked code', () => {
        this.close();
        this.editButton()?.focus();
      }),
      state,
      link,
    );

    const box = document.createElement('div');
    box.className = 'editing';
    box.append(notice, host, problems, tools);
    if (code instanceof HTMLElement) code.hidden = true;
    this.place.append(box);
    const edit = this.editButton();
    if (edit) edit.hidden = true;
    return { box, editor, notice, link };
  }

  private editButton(): HTMLElement | null {
    return this.element.querySelector<HTMLElement>('[data-bar] > .btn:last-of-type');
  }

  /** Puts the checked code and its output back; the text stays for the next time. */
  private close(): void {
    this.turn++;
    this.runner.showChecked();
    if (!this.opened) return;
    const { box, editor } = this.opened;
    this.kept = editor.text();
    this.opened = undefined;
    editor.destroy();
    box.remove();
    const code = this.place.firstElementChild;
    if (code instanceof HTMLElement) code.hidden = false;
    const edit = this.editButton();
    if (edit) edit.hidden = false;
    forgetLink();
  }

  private reset(): void {
    if (!this.opened) return;
    const { editor, notice } = this.opened;
    this.turn++;
    notice.hidden = true;
    forgetLink();
    editor.setText(this.data.source);
    this.runner.showChecked();
    editor.focus();
  }

  private async copyLink(): Promise<void> {
    if (!this.opened) return;
    const { editor, link } = this.opened;
    const hash = await writeShareLink(this.data.id, editor.text());
    if (hash === undefined) {
      this.runner.say(`Too long for a link: it holds at most ${KILOBYTES} kB of code. Download it instead.`);
      return;
    }
    const address = new URL(hash, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.runner.say('Link copied.');
    } catch {
      link.value = address;
      link.hidden = false;
      link.select();
      this.runner.say('The browser refused the clipboard. The link is in the field, selected, to be copied by hand.');
    }
  }
}

const inWords = ({ line, message }: Pick<Problem, 'line' | 'message'>) =>
  `Line ${line}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`;

/** An address that brought code brings it again on each reload, until it is taken away. */
function forgetLink(): void {
  if (location.hash.startsWith('#try=')) history.replaceState(history.state, '', location.pathname + location.search);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads it after the click; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function withText(tag: 'div' | 'p' | 'li', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
