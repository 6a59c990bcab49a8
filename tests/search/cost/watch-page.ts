/** What happened in a page, in milliseconds of its clock; 0 for what did not. */
export interface Watched {
  /** The key that opens search. */
  pressed: number;
  /** The first row was in the document, and two frames later. */
  first: number;
  firstFrame: number;
  /** The first row had its short text. */
  complete: number;
  /** The last change of the results. */
  last: number;
  /** Tasks of 50 ms and more. */
  tasks: { start: number; duration: number }[];
  /** For each letter typed: until there was an answer in the document, and two frames later. */
  letters: { shown: number; frame: number }[];
}

declare global {
  interface Window {
    watched: Watched;
    /** What is put into the field as soon as there is one. */
    wantedQuery: string;
  }
}

/**
 * Runs in the page, before its own scripts: asks for `wantedQuery` as soon as the dialog has a field, and notes when
 * what is on the screen. It may use nothing from outside.
 */
export function watchPage(wantedQuery: string): void {
  const watched: Watched = { pressed: 0, first: 0, firstFrame: 0, complete: 0, last: 0, tasks: [], letters: [] };
  window.watched = watched;
  performance.setResourceTimingBufferSize(10_000);
  let hasAsked = false;
  let typedAt = 0;

  const afterTwoFrames = (then: (now: number) => void) =>
    requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === '/' && watched.pressed === 0) watched.pressed = performance.now();
    },
    true,
  );
  addEventListener('input', () => (typedAt = performance.now()), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const look = (changes: MutationRecord[]) => {
    const now = performance.now();
    const input = document.querySelector<HTMLInputElement>('dialog search-box input');
    if (input && !hasAsked) {
      hasAsked = true;
      input.value = wantedQuery;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      typedAt = 0;
      return;
    }
    const rows = document.querySelectorAll('dialog [role=option]');
    const isOfResults = ({ target }: MutationRecord) => target instanceof Element && target.closest('.found') !== null;
    if (!changes.some(isOfResults)) return;
    // No rows may be an answer as well; that the index is being loaded is none.
    const isAnswer = rows.length > 0 || !document.querySelector('dialog .said')?.textContent.startsWith('Loading');
    if (rows.length > 0) watched.last = now;
    if (watched.first === 0 && rows.length > 0) {
      watched.first = now;
      afterTwoFrames((frame) => (watched.firstFrame = frame));
    }
    if (watched.complete === 0 && rows[0]?.querySelector('.short-text')?.textContent) watched.complete = now;
    if (typedAt === 0 || !isAnswer) return;
    const letter = { shown: now - typedAt, frame: 0 };
    const at = typedAt;
    typedAt = 0;
    afterTwoFrames((frame) => {
      letter.frame = frame - at;
      watched.letters.push(letter);
    });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
