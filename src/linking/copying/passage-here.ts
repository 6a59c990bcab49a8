import type { CopyPassage } from './copy-passage.ts';

/** What a reader looks at as a whole: the card with the answer, and each answer below it. */
const WHOLES = '.card, article';

/** A text that is copied as it stands is part of something. */
const PASSAGE = 'copy-passage:not([data-text])' as 'copy-passage';

/** How much of a thing's height is in view below the header, of what could be: 1 when it is whole or fills the window. */
function inView(element: Element, top: number): number {
  const box = element.getBoundingClientRect();
  const visible = Math.min(box.bottom, innerHeight) - Math.max(box.top, top);
  return Math.max(0, visible) / Math.min(box.height || 1, innerHeight - top);
}

/**
 * What a reader who presses `c` means: what has the focus or is in something that can be copied; else what the
 * address names, while it is in view; else what fills the window most, the first of equals; else the first.
 */
export function passageHere(): CopyPassage | undefined {
  const main = document.querySelector('main');
  const around = (start: Element | null) => {
    for (let element = start; element && !element.contains(main); element = element.parentElement) {
      const found = element.querySelector(PASSAGE);
      if (found) return found;
    }
    return undefined;
  };
  const focused = around(document.activeElement);
  if (focused) return focused;

  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const target = document.querySelector(':target');
  const named = target && inView(target, top) > 0 ? around(target) : undefined;
  if (named) return named;

  let most: { found: CopyPassage; share: number } | undefined;
  for (const whole of document.querySelectorAll(WHOLES)) {
    const found = whole.querySelector(PASSAGE);
    const share = inView(whole, top);
    if (found && (!most || share > most.share)) most = { found, share };
  }
  return most?.found ?? document.querySelector(PASSAGE) ?? undefined;
}
