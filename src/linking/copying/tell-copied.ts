import type { Told } from '../copy.ts';
import { MissingPassage } from './shared-passage.ts';

/** How long something is said on a button, and at the foot of the window. */
const ON_BUTTON_MILLISECONDS = 2000;
const AT_FOOT_MILLISECONDS = 6000;

/**
 * The region that says what was copied, made when it is first needed: once it has words it is too late. It is inside
 * the dialog that is open, if any: what is behind one is not read out.
 */
export function liveRegion(): HTMLElement {
  const place = document.querySelector('dialog[open]') ?? document.body;
  const existing = document.querySelector<HTMLElement>('[data-copied]');
  if (existing?.parentElement === place) return existing;
  existing?.remove();
  const region = document.createElement('p');
  region.className = 'sr';
  region.dataset['copied'] = '';
  region.setAttribute('role', 'status');
  place.append(region);
  return region;
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says something to those who listen, and to those who look at the foot of the window if it is to be shown. */
export function tell(text: string, shown: boolean): void {
  const region = liveRegion();
  region.textContent = text;
  region.className = shown ? 'copied' : 'sr';
  clearTimeout(hiding);
  if (shown) hiding = setTimeout(() => (region.className = 'sr'), AT_FOOT_MILLISECONDS);
}

/** What a button says when it says nothing of copying, and what brings that back. */
const labels = new WeakMap<HTMLElement, { label: Node[]; timer?: ReturnType<typeof setTimeout> }>();

/** Says something on a button for a moment. */
function sayOn(button: HTMLElement, text: string): void {
  const kept = labels.get(button) ?? { label: [...button.childNodes] };
  labels.set(button, kept);
  clearTimeout(kept.timer);
  button.textContent = text;
  kept.timer = setTimeout(() => {
    button.replaceChildren(...kept.label);
    labels.delete(button);
  }, ON_BUTTON_MILLISECONDS);
}

/**
 * Says what became of a copy: what was copied, that its words did not arrive, or that the browser refused it; then the
 * words are shown, selected.
 *
 * @param written Whether the browser took it.
 */
export async function tellCopied(
  told: Promise<Told>,
  written: Promise<boolean>,
  pressed: HTMLElement | null | undefined,
  shown: boolean,
): Promise<void> {
  liveRegion();
  let copied: Told;
  try {
    copied = await told;
  } catch (reason) {
    const other = 'Nothing was copied: a part of this page could not be loaded. Is there a connection?';
    tell(reason instanceof MissingPassage ? reason.message : other, true);
    return;
  }
  const { plain, said = 'Copied' } = copied;
  const button = pressed ?? copied.button;
  if (await written) {
    if (button) sayOn(button, said);
    tell(`${said}: ${plain}`, shown);
  } else {
    const { copyByHand } = await import('./copy-by-hand.ts');
    copyByHand(copied, button);
  }
}
