import { node, toElement } from '../components/markup-node.ts';
import './field/search-box.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page.
 *
 * @param page Address of the search page, where the form leads.
 * @param typed What was typed while this code was on its way.
 */
export function openSearch(page: string, typed = ''): void {
  dialog ??= makeDialog(page);
  if (!dialog.open) dialog.showModal();
  if (typed !== '') dialog.querySelector('search-box')?.live?.type(typed);
  const field = dialog.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  field?.focus();
  if (typed === '') field?.select();
}

function makeDialog(page: string): HTMLDialogElement {
  const input = {
    type: 'search',
    name: 'q',
    placeholder: 'Search, or paste an error…',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-label': 'Search, or paste an error',
  };
  const form = node(
    'form',
    { action: page, role: 'search' },
    node('label', {}, node('input', input)),
    node('button', { type: 'button', class: 'btn' }, 'Close'),
  );
  const made = toElement(
    node('dialog', { class: 'search', 'aria-label': 'Search' }, node('search-box', {}, form)),
    document,
  ) as HTMLDialogElement;
  made.querySelector('button')?.addEventListener('click', () => made.close());
  // A click on the backdrop is a click on the dialog itself.
  made.addEventListener('click', (event) => event.target === made && made.close());
  document.body.append(made);
  return made;
}
