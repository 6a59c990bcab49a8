import { node, toElement } from '../../components/markup-node.ts';
import { copyAnswer, prepareAnswer, shareAnswer } from '../../linking/copying/copy-answer.ts';
import { KEYS_STORED_AS } from '../../linking/single-key.ts';
import { stored } from '../../linking/stored.ts';

const CONTROL = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Keys and what they do, in the words of the reader's keyboard; the rest is for rows, where single keys are on. */
const KEYS = ['Enter', 'opens', `${CONTROL} C`, 'copies'];
const ROW_KEYS = ['Tab', 'then', 'C', 'copies the link,', 'Shift C', 'the text'];

/**
 * What one does with the chosen answer besides opening it.
 *
 * @param chosen The address of that answer when something is to be done with it.
 */
export function chosenBar(chosen: () => string): Element {
  const keys = [...KEYS, ...(stored(KEYS_STORED_AS) === 'off' ? [] : ROW_KEYS)];
  const bar = toElement(
    node(
      'div',
      { class: 'deeds' },
      node('button', { type: 'button', class: 'btn', 'aria-keyshortcuts': 'Control+C Meta+C' }, 'Copy this answer'),
      node('button', { type: 'button', class: 'btn', 'aria-haspopup': 'dialog' }, 'Share…'),
      node('span', { class: 'keys' }, ...keys.map((text, index) => (index % 2 ? ` ${text} ` : node('kbd', {}, text)))),
    ),
    document,
  );
  bar.addEventListener('click', ({ target }) => {
    const [copy] = bar.children;
    if (target === copy) copyAnswer(chosen(), undefined, copy as HTMLElement);
    else if (target instanceof HTMLButtonElement) {
      // The choice is a dialog of its own.
      bar.closest('dialog')?.close();
      shareAnswer(chosen());
    }
  });
  for (const sign of ['pointerenter', 'focusin']) bar.addEventListener(sign, () => prepareAnswer(chosen()));
  return bar;
}
