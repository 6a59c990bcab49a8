import { node, toElement } from '../components/markup-node.ts';
import type { Server } from '../model/index.ts';
import { readValues, type Messages, type ReadValues, type Values } from './values.ts';

/** A field of the form by its name. */
function field(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
}

/** What the form says, or what is wrong with it. */
export function readForm(form: HTMLFormElement): ReadValues {
  return readValues((name) => field(form, name)?.value);
}

/** Puts texts into fields; names that the form does not have are left alone. */
export function fillForm(form: HTMLFormElement, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    const found = field(form, name);
    if (found) found.value = text;
  }
}

/** All values as texts of their fields. */
export function textsOf({ server, line, hold, numbers }: Values): Record<string, string> {
  const texts = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]));
  return { ...texts, s: server, ln: line, hold };
}

/** Locks a count that the server does not let one choose, and says why. */
export function lockCounts(form: HTMLFormElement, { setup }: Server): void {
  for (const [name, count] of [
    ['p', setup.processes],
    ['t', setup.threads],
  ] as const) {
    const found = field(form, name);
    if (!found) continue;
    found.disabled = count.kind !== 'chosen';
    const place = form.querySelector(`#wrong-${name}`);
    if (!place || count.kind === 'chosen') continue;
    // The panel about the server names its sources.
    place.replaceChildren(
      `${count.note} `,
      toElement(node('a', { href: '#server-title', 'aria-label': `source: ${count.note}` }, 'source'), document),
    );
  }
}

/** Shows each message at its field, opens the group it is in, and clears the others. */
export function showMessages(form: HTMLFormElement, messages: Messages): void {
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement) || !element.name) continue;
    const message = (messages as Record<string, string | undefined>)[element.name];
    element.setAttribute('aria-invalid', String(message !== undefined));
    const place = form.querySelector(`#wrong-${element.name}`);
    if (place) place.textContent = message ?? '';
    const group = element.closest('details');
    if (message !== undefined && group) group.open = true;
  }
}
