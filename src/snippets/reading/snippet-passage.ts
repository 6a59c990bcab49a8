import type { Passage } from '../../linking/copying/passage.ts';
import { readSnippetData } from './snippet-data.ts';
import type { OpenEditor } from './snippet-runner.ts';

/**
 * A snippet as it is pasted: its code without the set-up that is not shown, and the output that was checked; or what a
 * reader made of it, with the output of that and a link that opens it.
 */
export async function snippetPassage(element: HTMLElement, editor: OpenEditor | undefined): Promise<Passage> {
  const { id, source, hiddenLines, output } = readSnippetData(
    element.querySelector('[data-snippet]')?.textContent ?? '',
  );
  const edited = await editor?.edited();
  // The claim that it is an example of.
  const heading = element.closest('article')?.querySelector('h2') ?? document.querySelector('h1');
  return {
    title: heading?.textContent.replace(/\s+/g, ' ').trim() ?? id,
    code: edited
      ? { language: 'ts', text: edited.code, output: edited.output }
      : { language: 'ts', text: source.split('\n').slice(hiddenLines).join('\n'), output },
    facts: [],
    url: edited?.hash ?? `#try-${id}`,
  };
}
