/** What a key means in the field or on a row. */
export type Intent =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'open-elsewhere'
  | 'clear'
  | 'to-row'
  | 'to-field'
  /** Back to the field, which then gets the key itself. */
  | 'type'
  /** In the format that was chosen last, by the keys that copy everywhere. */
  | 'copy'
  | 'copy-link'
  | 'copy-text'
  /** Somebody may be about to copy. */
  | 'prepare';

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const BOTH: Readonly<Record<string, Intent>> = { ArrowDown: 'next', ArrowUp: 'previous', Enter: 'open' };
const IN_FIELD: Readonly<Record<string, Intent>> = { ...BOTH, Escape: 'clear', Tab: 'to-row' };
const ON_ROW: Readonly<Record<string, Intent>> = {
  ...BOTH,
  Home: 'first',
  End: 'last',
  Escape: 'to-field',
  ArrowLeft: 'type',
  ArrowRight: 'type',
  Backspace: 'type',
};
const SINGLE: Readonly<Record<string, Intent>> = { c: 'copy-link', C: 'copy-text' };

/**
 * What a key means, if it means anything here.
 *
 * @param single The same key if single keys are to do something; a reader can switch them off.
 */
export function keyIntent(press: Press, onRow: boolean, single: string | undefined): Intent | undefined {
  const { key, shiftKey } = press;
  if (key === 'Control' || key === 'Meta') return 'prepare';
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'Enter') return 'open-elsewhere';
    return key === 'c' ? 'copy' : undefined;
  }
  // Other keys have names.
  const isLetter = /^.$/su.test(key);
  if (onRow && isLetter) {
    // The page has a meaning for `/`: to the search field.
    return single === '/' ? undefined : (SINGLE[single ?? ''] ?? 'type');
  }
  // With the shift key a link opens in a window of its own, and Tab goes back.
  return shiftKey ? undefined : (onRow ? ON_ROW : IN_FIELD)[key];
}
