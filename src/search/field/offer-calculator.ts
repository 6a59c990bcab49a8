import { href } from '../../components/href.ts';
import { looksLikeSetup } from './looks-like-setup.ts';

/**
 * Makes a link lead to the calculator, where the text may be a set-up. Its place is kept from the beginning, so that
 * nothing moves once the text is read.
 *
 * @param isWanted Whether the text is still the one that is looked for.
 */
export function offerCalculator(link: HTMLAnchorElement, text: string, isWanted: () => boolean): void {
  link.hidden = !looksLikeSetup(text);
  if (link.hidden) return;
  link.href = href('/calculator/');
  link.textContent = 'Open in the calculator';
  import('./calculator-offer.ts').then(
    ({ calculatorOffer }) => {
      const setup = calculatorOffer(text);
      if (!setup || !isWanted()) return;
      link.href = href('/calculator/') + setup.query;
      if (setup.atOnce) link.textContent = `${setup.atOnce.toLocaleString('en')} at once: open in the calculator`;
    },
    () => undefined,
  );
}
