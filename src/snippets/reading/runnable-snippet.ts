import type { SnippetRunner } from './snippet-runner.ts';
import { readSnippetData } from './snippet-data.ts';
import { textButton } from './text-button.ts';

/**
 * A snippet that its reader can run and edit. The code and its checked output are in the page; this
 * adds the buttons. What runs and what edits is loaded when it is first asked for.
 */
export class RunnableSnippet extends HTMLElement {
  private runner: Promise<SnippetRunner> | undefined;

  connectedCallback(): void {
    const bar = this.querySelector<HTMLElement>('[data-bar]');
    if (!bar || bar.querySelector('button')) return;
    const run = textButton('Run', () => void this.with((runner) => runner.press()));
    run.classList.add('primary');
    run.setAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter');
    bar.append(
      run,
      textButton('Edit', () => void this.edit()),
      this.copies(),
    );
    // On the way to the button, so that the press finds everything there.
    for (const intent of ['pointerenter', 'focus'])
      run.addEventListener(intent, () => void this.with((runner) => runner.prepare(), false), { once: true });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run.click();
    });
    this.openArrived();
    addEventListener('hashchange', () => this.openArrived());
  }

  /** A button that copies the code with what it prints, as it is when it is pressed. */
  private copies(): HTMLElement {
    const copies = document.createElement('copy-passage');
    copies.passage = async () =>
      (await import('./snippet-passage.ts')).snippetPassage(this, (await this.runner)?.editor);
    const button = textButton('Copy all');
    button.dataset['copy'] = '';
    copies.append(button);
    return copies;
  }

  /** Opens the code that a link brought for this snippet; the first answers for one that is not on the page. */
  private openArrived(): void {
    const { hash } = location;
    if (!hash.startsWith('#try=')) return;
    const named = document.getElementById(`try-${hash.split('.')[1] ?? ''}`);
    const meant = named instanceof RunnableSnippet ? named : document.querySelector('runnable-snippet');
    if (meant === this) void this.edit(hash);
  }

  private edit(hash?: string): Promise<void> {
    return this.with(async (runner) => (await import('./edit-snippet.ts')).editSnippet(runner, hash));
  }

  /** Loads what runs and edits, and then does something with it; says so if that was asked for and cannot be loaded. */
  private async with(use: (runner: SnippetRunner) => unknown, isAsked = true): Promise<void> {
    this.runner ??= import('./snippet-runner.ts').then(
      ({ SnippetRunner }) =>
        new SnippetRunner(this, readSnippetData(this.querySelector('[data-snippet]')?.textContent ?? '')),
    );
    let runner: SnippetRunner;
    try {
      runner = await this.runner;
    } catch {
      // The next press tries again.
      this.runner = undefined;
      const status = this.querySelector('[data-status]');
      if (status && isAsked) status.textContent = 'It could not be loaded. Is there a connection? Press again.';
      return;
    }
    await use(runner);
  }
}

customElements.define('runnable-snippet', RunnableSnippet);
