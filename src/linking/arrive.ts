/** What the fragment of the address names, if the page has it. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // Some other program's fragment, which is no text in UTF-8.
    return null;
  }
}

/** Opens what hides the place that the address names, and moves the focus there; the outline is a style of `:target`. */
function show(): void {
  const target = named();
  if (!target) return;
  let opened = false;
  for (let box = target.closest('details'); box; box = box.parentElement?.closest('details') ?? null) {
    opened ||= !box.open;
    box.open = true;
  }
  if (!target.matches('a[href], button, input, select, textarea, summary, [tabindex]')) target.tabIndex = -1;
  // The browser has scrolled there already, unless the place was hidden.
  target.focus({ preventScroll: true });
  if (opened) target.scrollIntoView();
}

/** Makes links with a fragment arrive: at once, and when the fragment changes. */
export function arriveAtFragment(): void {
  show();
  addEventListener('hashchange', show);
}
