import { stored } from './stored.ts';

/** Where a reader keeps `off`, if single keys are to do nothing. */
export const KEYS_STORED_AS = 'keys';

/** Fields in which a key is a letter; a press on a check box or a radio button types nothing. */
const TYPED_IN = 'textarea, select, input:not([type=checkbox], [type=radio])';

/**
 * The key that was pressed alone and means the page: not while somebody types, not with Ctrl, Meta or Alt, not held
 * down, and not where the reader has switched single keys off. Speech input types letters by the way, so there has to
 * be that switch (WCAG 2.1.4); it is in the share panel.
 */
export function singleKey(event: KeyboardEvent): string | undefined {
  const { key } = event;
  // The editor is in a shadow root, of which an event's target shows the outside.
  const [target] = event.composedPath();
  const types = target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_IN));
  const other = types || event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  return other || stored(KEYS_STORED_AS) === 'off' ? undefined : key;
}
