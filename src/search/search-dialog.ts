import './search-box.ts';
import './search-styles.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page.
 *
 * @param page Address of the search page, where the form leads.
 * @param bundle Address of the folder that holds the index.
 */
export function openSearch(page: string, bundle: string): void {
  dialog ??= makeDialog(page, bundle);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(page: string, bundle: string): HTMLDialogElement {
  const element = document.createElement('dialog');
  element.className = 'search';
  element.setAttribute('aria-label', 'Search');

  const input = document.createElement('input');
  input.type = 'search';
  input.name = 'q';
  input.placeholder = 'Search, or paste an error…';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', 'Search, or paste an error');
  const label = document.createElement('label');
  label.append(input);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn';
  close.textContent = 'Close';
  close.addEventListener('click', () => element.close());
  const form = document.createElement('form');
  form.action = page;
  form.setAttribute('role', 'search');
  form.append(label, close);

  const box = document.createElement('search-box');
  box.dataset['bundle'] = bundle;
  box.append(form);
  element.append(box);
  // A click on the backdrop is a click on the dialog itself.
  element.addEventListener('click', (event) => event.target === element && element.close());
  document.body.append(element);
  return element;
}
