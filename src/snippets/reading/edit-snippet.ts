import type { SnippetEditor } from '../editing/snippet-editor.ts';
import type { SnippetRunner } from './snippet-runner.ts';

const editors = new WeakMap<SnippetRunner, SnippetEditor>();

/** Puts an editor in place of a snippet's code; with the code of a link, `#try=…`, where there is one. */
export async function editSnippet(runner: SnippetRunner, hash?: string): Promise<void> {
  const editor = editors.get(runner) ?? (await loadEditor(runner));
  if (hash === undefined) editor?.open();
  else await editor?.openLink(hash);
}

async function loadEditor(runner: SnippetRunner): Promise<SnippetEditor | undefined> {
  runner.say('Fetching the editor…');
  try {
    const { SnippetEditor } = await import('../editing/snippet-editor.ts');
    // Two presses may have waited for it.
    const editor = editors.get(runner) ?? new SnippetEditor(runner.element, runner.data, runner);
    editors.set(runner, editor);
    runner.editor = editor;
    runner.say('');
    return editor;
  } catch {
    runner.say('The editor could not be loaded. Is there a connection? Press Edit to try again.');
    return undefined;
  }
}
