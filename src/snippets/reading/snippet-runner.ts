import * as texts from 'virtual:snippet-texts';
import type { Level, Outcome, RunMessage } from '../messages.ts';
import { createSandbox, type Run, type Sandbox } from '../sandbox/index.ts';
import { outcomeSentence, type Comparison } from './outcome-sentence.ts';
import type { SnippetData } from './snippet-data.ts';
import { textButton } from './text-button.ts';

/** The longest that a reader may let a snippet run. */
const LONGEST_MS = 10_000;

/** How a line was meant, beside its colour. */
const SIGNS: Record<Level | 'threw', string> = { log: '', info: 'ℹ ', warn: '⚠ ', error: '✗ ', threw: '✗ ' };

/** One sandbox for all snippets of a page. */
let sandbox: Sandbox | undefined;

/** Code to run, as its reader sees it. */
export interface ShownCode {
  code: string;
  /** Lines of the source that are not shown; they come first. */
  hiddenLines: number;
  /** `lines[i]` is the source line, from 1, of the code's line `i + 1`; without it they are the same. */
  lines?: readonly number[];
  /** Whether what it prints is compared with the checked output. */
  isChecked: boolean;
  /** Marks the shown line, from 1, that threw; without one, none. */
  mark(line?: number): void;
}

/** What a reader made of the code, with what it printed if it was run as it is. */
export interface EditedCode {
  code: string;
  output: string | undefined;
  /** Opens this code, behind the address of the page; nothing if it is too long for a link. */
  hash: string | undefined;
}

export interface OpenEditor {
  readonly isOpen: boolean;
  /** Nothing while it is closed or has the checked code in it. */
  edited(): Promise<EditedCode | undefined>;
}

/** Runs one snippet of the page and shows what comes of it. */
export class SnippetRunner {
  readonly element: HTMLElement;
  readonly data: SnippetData;
  /** Runs in place of the checked code while it is open. */
  editor: (OpenEditor & { run(): Promise<void> }) | undefined;
  private readonly shown: HTMLElement;
  private readonly status: HTMLElement;
  private readonly stopButton: HTMLButtonElement;
  private readonly checkedCode: ShownCode;
  private current: Run | undefined;

  /**
   * @param element Has `[data-bar]`, `[data-output]` and `[data-status]` in it.
   * @param data What was checked at build.
   */
  constructor(element: HTMLElement, data: SnippetData) {
    this.element = element;
    this.data = data;
    const part = (name: string) => {
      const found = element.querySelector<HTMLElement>(`[data-${name}]`);
      if (!found) throw new Error(`${data.id}: no [data-${name}]`);
      return found;
    };
    this.shown = part('output');
    this.status = part('status');
    this.stopButton = textButton('Stop', () => this.current?.stop());
    this.stopButton.classList.add('stop');
    this.stopButton.hidden = true;
    // A button of its own: a press that comes just after the end must not start it anew.
    part('bar').querySelector('.primary')?.after(this.stopButton);
    const { code, hiddenLines } = data;
    this.checkedCode = { code, hiddenLines, isChecked: true, mark: (line) => this.mark(line) };
  }

  /** Brings the sandbox up before the press, when somebody is on the way to the button. */
  prepare(): void {
    sandbox ??= createSandbox(document, texts);
    sandbox.prepare();
  }

  /** Runs what is shown: the checked code, or what its reader makes of it. */
  async press(): Promise<void> {
    await (this.editor?.isOpen ? this.editor.run() : this.run());
  }

  /** Ends a run, without a word. */
  stop(): void {
    this.current?.stop();
    this.current = undefined;
    this.stopButton.hidden = true;
  }

  /** Says something in place of how the last run came out. */
  say(text: string): void {
    this.status.textContent = text;
  }

  /** Shows the output that was checked at build. */
  showChecked(): void {
    this.stop();
    this.mark();
    this.clear(true);
    this.shown.textContent = this.data.output;
    this.say('');
  }

  /** @returns What was printed; nothing if another run took its place or it was stopped. */
  async run(shown = this.checkedCode, timeoutMs = this.data.timeoutMs): Promise<string | undefined> {
    sandbox ??= createSandbox(document, texts);
    this.current?.stop();
    const printed: string[] = [];
    shown.mark();
    this.say('');
    this.stopButton.hidden = false;
    // The output of before stays until there is something new, so that the page does not jump.
    const output: { isNew: boolean } = { isNew: true };
    const show = (child: Node) => {
      if (output.isNew) this.clear(shown.isChecked);
      output.isNew = false;
      this.shown.append(child);
    };
    const onMessage = (message: RunMessage) => {
      switch (message.kind) {
        case 'printed':
          printed.push(message.text);
          show(line(message.level, message.text));
          break;
        case 'plotted': {
          printed.push(message.text);
          // Its words keep its place until the picture is there.
          const words = line('log', message.text);
          show(words);
          void import('./plot-view.ts').then(({ plotView }) => words.replaceWith(plotView(message.plot)));
          break;
        }
        case 'threw':
          printed.push(`${message.name}: ${message.message}`);
          show(line('threw', `${message.name}: ${message.message}${place(shownLine(message.line, shown))}`));
          shown.mark(shownLine(message.line, shown));
          break;
        case 'cut':
          show(line('warn', message.reason));
          break;
        case 'ended':
      }
    };
    const run = sandbox.run(shown.code, { timeoutMs, onMessage, checked: shown.isChecked });
    this.current = run;
    const outcome = await run.done;
    if (this.current !== run) return undefined;
    this.current = undefined;
    if (this.stopButton === document.activeElement) this.element.querySelector<HTMLElement>('.primary')?.focus();
    this.stopButton.hidden = true;
    if (output.isNew && (outcome.kind === 'ended' || outcome.kind === 'timed out')) this.clear(shown.isChecked);
    const text = printed.join('\n');
    await this.finish(outcome, shown, text, timeoutMs);
    return outcome.kind === 'ended' || outcome.kind === 'threw' ? text : undefined;
  }

  private async finish(outcome: Outcome, shown: ShownCode, text: string, timeoutMs: number): Promise<void> {
    const whole = outcome.kind === 'ended' || outcome.kind === 'threw';
    const comparison: Comparison = !shown.isChecked ? 'edited' : text === this.data.output ? 'same' : 'different';
    if (whole && comparison === 'different') {
      const { differenceView } = await import('./difference-view.ts');
      this.shown.replaceChildren(...differenceView(this.data.output, text));
    }
    this.say(outcomeSentence(outcome, comparison));
    if (outcome.kind === 'timed out' && timeoutMs < LONGEST_MS) {
      this.status.append(
        ' ',
        textButton(`Run up to ${LONGEST_MS / 1000} s`, () => void this.run(shown, LONGEST_MS)),
      );
    }
  }

  /** Empties the output, for one that was checked or for one that nobody has checked. */
  private clear(isChecked: boolean): void {
    this.shown.replaceChildren();
    const label = this.element.querySelector<HTMLElement>('.checked');
    if (label) label.hidden = !isChecked;
  }

  private mark(line?: number): void {
    const lines = this.element.querySelectorAll('[data-code] .line');
    for (const [index, shown] of lines.entries()) shown.classList.toggle('wrong', index + 1 === line);
  }
}

/** The shown line of a line of the code; 0 and less for one that is not shown. */
function shownLine(line: number | undefined, { lines, hiddenLines }: ShownCode): number | undefined {
  return line === undefined ? undefined : (lines?.[line - 1] ?? line) - hiddenLines;
}

/** Where something is, for a reader who does not see the hidden lines. */
function place(line: number | undefined): string {
  if (line === undefined) return '';
  return line > 0 ? ` (line ${line})` : ' (in the set-up that is not shown)';
}

function line(level: Level | 'threw', text: string): HTMLElement {
  const made = document.createElement('div');
  made.className = level;
  made.textContent = `${SIGNS[level]}${text}\n`;
  return made;
}
