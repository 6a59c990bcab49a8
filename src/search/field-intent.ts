/** Fetches what a search field does with the first sign that somebody wants it, or where the address has a search. */
for (const box of document.querySelectorAll<HTMLElement>('search-box')) {
  const isPage = box.dataset['inPage'] !== undefined;
  const load = () => {
    const code = isPage ? import('./field/search-page.ts') : import('./field/search-box.ts');
    // The form works without it.
    code.catch(() => undefined);
  };
  for (const sign of ['pointerenter', 'focusin']) box.addEventListener(sign, load, { once: true });
  const isSearched = isPage && /[?&](?:q|tag|verdict)=./.test(location.search);
  // A field may have the focus, or words that the browser kept, before this runs.
  if (isSearched || box.contains(document.activeElement) || box.querySelector('input')?.value) load();
}
