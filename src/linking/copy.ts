import type { Copy } from './copying/passage.ts';

/** What goes to the clipboard, and what is said of it. */
export interface Told extends Copy {
  /** On the button, and before the words for those who only hear them: `Copied for Slack`. */
  said?: string;
  /** What says it, where that was not known when the key was pressed. */
  button?: HTMLElement | null;
}

/** All that copying needs once somebody wants to copy. */
export const copying = () => import('./copying/copying.ts');

/**
 * Copies a text, or a text and the same as HTML, and says so. Where the browser refuses the clipboard, the text appears
 * selected, to be copied by hand.
 *
 * Has to be called within the press itself, with a promise if the words are still on their way: Safari takes no
 * copy later than that, and Firefox none once the press is a few seconds old.
 *
 * @param button What was pressed; it says for a moment what was copied. Without one that is shown at the foot of the
 * window.
 * @param rich Whether the copy has HTML beside its text: the clipboard asks before the words are here.
 */
export function copy(what: Told | Promise<Told>, button?: HTMLElement | null, rich = false, shown = !button): void {
  const told = Promise.resolve(what);
  const written = write(told, rich).then(
    () => true,
    () => false,
  );
  void copying().then(({ tellCopied }) => tellCopied(told, written, button, shown));
}

async function write(told: Promise<Told>, rich: boolean): Promise<void> {
  // Firefox has it since version 127.
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText((await told).plain);
  const item: Record<string, Promise<Blob>> = {};
  for (const flavour of rich ? (['plain', 'html'] as const) : (['plain'] as const)) {
    const type = `text/${flavour}`;
    item[type] = told.then((copied) => new Blob([copied[flavour] ?? ''], { type }));
  }
  return navigator.clipboard.write([new ClipboardItem(item)]);
}
