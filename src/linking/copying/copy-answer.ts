import type { CopyPassage } from './copy-passage.ts';
import type { FormatName } from './passage.ts';

/** An element that stands for an answer and need not be on the page; every page knows it, so nothing is imported. */
function passageOf(answer: string): CopyPassage {
  const passage = document.createElement('copy-passage');
  passage.dataset['answer'] = /\/a\/([^/.]+)/.exec(answer)?.[1] ?? answer;
  return passage;
}

/**
 * Copies an answer that need not be on the page. To be called within the press, so that the browser allows it.
 *
 * @param answer Its id, `k7q2`, or any of its addresses: `/a/k7q2/`, `/a/k7q2.json`.
 * @param format The one the reader chose last, where none is named.
 * @param button Says for a moment what was copied; without one that is shown at the foot of the window.
 */
export function copyAnswer(answer: string, format?: FormatName, button?: HTMLElement): void {
  passageOf(answer).copy(format, button);
}

/** Fetches an answer that somebody may copy next. */
export function prepareAnswer(answer: string): void {
  // What a pointer or the focus does to one that is on the page.
  passageOf(answer).dispatchEvent(new Event('focusin'));
}

/** Opens the choice of formats for an answer. */
export function shareAnswer(answer: string, button?: HTMLElement): void {
  passageOf(answer).share(button);
}
