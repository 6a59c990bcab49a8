import { singleKey } from '../linking/single-key.ts';

/**
 * Opens search on `/`, Ctrl+K or Cmd+K, and on the link in the header; its code is fetched when
 * the pointer or the focus reaches that link. A page with a search field of its own uses that one.
 */
export function openSearchOnIntent(): void {
  const link = document.querySelector<HTMLAnchorElement>('.find');
  if (!link) return;
  const load = () => {
    // At the same time, not one behind the other.
    import('./field/page-engine.ts').catch(() => undefined);
    return import('./search-dialog.ts');
  };
  /** Letters typed while the code is on its way. */
  let typed: string | undefined;
  const open = () => {
    const field = document.querySelector<HTMLElement>('main search-box :is(input, textarea)');
    if (field) {
      field.focus();
      return;
    }
    typed ??= '';
    load()
      .then(
        ({ openSearch }) => openSearch(link.href, typed),
        // Without it, the link leads to the list of everything.
        () => location.assign(link.href),
      )
      .finally(() => (typed = undefined));
  };

  for (const sign of ['pointerenter', 'focus'])
    link.addEventListener(sign, () => void load().catch(() => undefined), { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (typed !== undefined && !isCommand && (key.length === 1 || key === 'Backspace')) {
      typed = key.length === 1 ? typed + key : typed.slice(0, -1);
      event.stopImmediatePropagation();
    } else if (singleKey(event) !== '/' && !(key.toLowerCase() === 'k' && isCommand && !event.altKey)) return;
    else open();
    event.preventDefault();
  });
}
