import type { SearchBox } from './field/search-box.ts';

/** Fetches what a search field does with the first sign that somebody wants it, or where the address has a search. */
for (const box of document.querySelectorAll<SearchBox>('search-box')) {
  const isPage = box.dataset['inPage'] !== undefined;
  const load = async () => {
    import('./field/page-engine.ts').catch(() => undefined);
    try {
      await (isPage ? import('./field/search-page.ts') : import('./field/search-box.ts'));
    } catch {
      // The form works without any of it.
    }
  };
  box.addEventListener('pointerenter', () => void load(), { once: true });
  box.addEventListener(
    'focusin',
    ({ relatedTarget }) => {
      box.cameFrom = relatedTarget;
      void load();
    },
    { once: true },
  );
  // A text that is pasted before that waits, so that it keeps its lines and is known to be pasted.
  box.addEventListener('paste', (event) => {
    if (box.live) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    void load().then(() => box.live?.insert(text));
  });
  // Without scripts they do nothing, so they are seen only now; their place is kept.
  box.querySelector('.waiting')?.classList.remove('waiting');
  const isSearched = isPage && /[?&](?:q|tag|verdict)=./.test(location.search);
  // A field may have the focus, or words that the browser kept, before this runs.
  if (isSearched || box.contains(document.activeElement) || box.querySelector('input')?.value) void load();
}
