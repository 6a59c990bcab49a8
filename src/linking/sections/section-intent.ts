import { copying } from '../copy.ts';

/** Gives the sections of a page their links once a pointer is at a heading, or a key at anything; until then they weigh nothing. */
export function linkSectionsOnIntent(): void {
  const main = document.querySelector('main');
  for (const sign of ['pointerover', 'focusin']) {
    main?.addEventListener(sign, ({ target }) => {
      if (sign === 'focusin' || (target instanceof Element && target.closest(':is(h2, h3)[id]')))
        void copying().then(({ linkSections }) => linkSections(main));
    });
  }
}
