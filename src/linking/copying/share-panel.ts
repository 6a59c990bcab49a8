import { node, toElement, type MarkupNode } from '../../components/markup-node.ts';
import type { SharedPreview } from '../../previews/card-markup.ts';
import { previewCards } from '../../previews/preview-cards.ts';
import { KEYS_STORED_AS, singleKey } from '../single-key.ts';
import { store } from '../store.ts';
import { stored } from '../stored.ts';
import type { FormatName } from './passage.ts';
import './share-panel-styles.ts';

/** A format to choose, with what will be copied. */
interface Choice {
  name: FormatName;
  label: string;
  /** The letter that copies at once. */
  key: string;
  /** What the button says: `Copy for Slack`. */
  action: string;
  plain: string;
}

export interface SharePanel {
  title: string;
  /** Why there are fewer choices than there should be. */
  problem: string | undefined;
  choices: readonly Choice[];
  /** The one to begin with, if it is among them. */
  chosen: FormatName;
  /** What the link will show where it is pasted. */
  shows: { preview: SharedPreview; host: string } | undefined;
  /** Called within the press, when the panel is closed: what says that it was copied is behind it. */
  onCopy: (name: FormatName) => void;
}

/** Opens the choice of how something is copied, with a look at what is pasted and at what its link then shows. */
export function openSharePanel({ title, problem, choices, chosen, shows, onCopy }: SharePanel): void {
  // Pressed twice while the words were on their way.
  if (document.querySelector('dialog[open]')) return;
  const initial = choices.find(({ name }) => name === chosen) ?? choices[0];
  const dialog = document.createElement('dialog');
  dialog.className = 'share';
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.append(toElement(head(title), document));
  if (problem !== undefined)
    dialog.append(toElement(node('p', { class: 'problem', role: 'alert' }, problem), document));

  const close = (name?: FormatName) => {
    dialog.close();
    if (name) onCopy(name);
  };

  if (initial) {
    const form = document.createElement('form');
    form.append(...choice(choices, initial).map((part) => toElement(part, document)));
    const now = (): Choice => {
      const name = new FormData(form).get('format');
      return choices.find((each) => each.name === name) ?? initial;
    };
    const show = () => {
      const { action, plain } = now();
      form.querySelector('pre')?.replaceChildren(plain);
      form.querySelector('[type=submit]')?.replaceChildren(action);
    };
    form.addEventListener('change', show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close(now().name);
    });
    show();
    dialog.append(form);
  }
  if (shows) {
    const section = toElement(node('section', {}, node('h3', { class: 'eyebrow' }, 'What the link shows')), document);
    section.append(previewCards(shows.preview, { name: 'Inflight', host: shows.host }));
    dialog.append(section);
  }
  dialog.append(keySwitch());

  dialog.addEventListener('keydown', (event) => {
    const key = singleKey(event)?.toLowerCase();
    const meant = choices.find((each) => each.key === key);
    if (!meant) return;
    event.preventDefault();
    close(meant.name);
  });
  dialog.addEventListener('click', ({ target }) => {
    // A click on the backdrop is a click on the dialog itself.
    if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function head(title: string): MarkupNode {
  return node(
    'div',
    { class: 'head' },
    node('h2', { id: 'share-title' }, title),
    node('button', { class: 'btn', type: 'button', 'data-close': '' }, 'Close'),
  );
}

function choice(choices: readonly Choice[], initial: Choice): MarkupNode[] {
  const entry = (each: Choice) =>
    node(
      'label',
      {},
      node('input', {
        type: 'radio',
        name: 'format',
        value: each.name,
        'aria-keyshortcuts': each.key,
        ...(each === initial && { checked: '', autofocus: '' }),
      }),
      node('span', {}, each.label),
      node('kbd', { 'aria-hidden': 'true' }, each.key),
    );
  return [
    node('fieldset', {}, node('legend', { class: 'eyebrow' }, 'Copy for'), ...choices.map(entry)),
    node('pre', { tabindex: 0, role: 'group', 'aria-label': 'What is copied' }),
    node('button', { class: 'btn primary', type: 'submit' }),
  ];
}

/** Tells the keys, and switches them off. */
function keySwitch(): Element {
  const key = (name: string) => node('kbd', {}, name);
  const label = node(
    'label',
    { class: 'keys' },
    node('input', { type: 'checkbox' }),
    node('span', {}, 'Keys on this site: ', key('c'), ' copies, ', key('C'), ' opens this, ', key('/'), ' searches'),
  );
  const made = toElement(label, document);
  const box = made.querySelector('input');
  if (box) {
    box.checked = stored(KEYS_STORED_AS) !== 'off';
    box.addEventListener('change', () => store(KEYS_STORED_AS, box.checked ? 'on' : 'off'));
  }
  return made;
}
