import type { Copy } from './passage.ts';
import { tell } from './tell-copied.ts';

const REFUSED = 'The browser refused the clipboard. The text is selected: copy it with the keys of your system.';
const MOST_ROWS = 8;

/** What a button stands in, the widest first. */
const ROWS = ['.bar', 'h2, h3, p', 'copy-passage'];

/** The field of before; there is one at a time. */
let shown: HTMLTextAreaElement | undefined;

/** Shows a text and selects it. Copied from there by hand it takes its HTML along. */
export function copyByHand({ plain, html }: Copy, button: HTMLElement | null | undefined): void {
  shown?.remove();
  const field = document.createElement('textarea');
  field.className = 'by-hand';
  field.readOnly = true;
  field.rows = Math.min(plain.split('\n').length + 1, MOST_ROWS);
  field.value = plain;
  field.setAttribute('aria-label', 'Copy this text');
  field.addEventListener('copy', (event) => {
    const whole = field.selectionEnd - field.selectionStart === field.value.length;
    if (html !== undefined && whole) {
      event.clipboardData?.setData('text/plain', plain);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    }
    tell('Copied.', true);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    field.remove();
    button?.focus();
  });
  // Below the row that the button is in, where there is width for it.
  const place = ROWS.map((row) => button?.closest(row)).find(Boolean) ?? button;
  if (place) place.after(field);
  else document.body.append(field);
  shown = field;
  field.select();
  field.scrollIntoView({ block: 'nearest' });
  tell(REFUSED, true);
}
