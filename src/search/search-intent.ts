import { singleKey } from '../linking/single-key.ts';

/**
 * Opens search on `/`, Ctrl+K or Cmd+K, and on the link in the header; its code is fetched when
 * the pointer or the focus reaches that link. A page with a search field of its own uses that one.
 */
export function openSearchOnIntent(): void {
  const link = document.querySelector<HTMLAnchorElement>('.find');
  if (!link) return;
  const load = () => import('./search-dialog.ts');
  const open = () => {
    const field = document.querySelector<HTMLInputElement>('main search-box input');
    if (field) field.focus();
    else void load().then(({ openSearch }) => openSearch(link.href, link.dataset['bundle'] ?? '/pagefind/'));
  };

  link.addEventListener('pointerenter', () => void load(), { once: true });
  link.addEventListener('focus', () => void load(), { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const slash = singleKey(event) === '/';
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    open();
  });
}
