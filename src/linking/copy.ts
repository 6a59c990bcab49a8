/** The region that says what was copied, made when it is first needed. */
function liveRegion(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('[data-copied]');
  if (existing) return existing;
  const region = document.createElement('p');
  region.className = 'sr';
  region.dataset['copied'] = '';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}

/**
 * Copies text and says so on the button and to screen readers. Where the browser refuses the
 * clipboard, the text appears beside the button, selected, to be copied by hand.
 */
export async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', 'Copy this text');
    button.after(field);
    field.select();
    liveRegion().textContent = 'The browser refused the clipboard; the text is selected.';
    return;
  }
  button.textContent = 'Copied';
  liveRegion().textContent = `Copied: ${text}`;
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}
