import { expect, test } from 'vitest';
import { keyIntent, type Intent, type Press } from '../../../../src/search/field/key-intent.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

/** In the field a key is never a single one: it is typed. */
const inField = (key: string, held?: Partial<Press>) => keyIntent(press(key, held), false, undefined);
const onRow = (key: string, held?: Partial<Press>) => keyIntent(press(key, held), true, key);

test.each<[string, Partial<Press>, Intent | undefined]>([
  ['ArrowDown', {}, 'next'],
  ['ArrowUp', {}, 'previous'],
  ['Enter', {}, 'open'],
  ['Enter', { shiftKey: true }, undefined],
  ['Enter', { ctrlKey: true }, 'open-elsewhere'],
  ['Enter', { metaKey: true }, 'open-elsewhere'],
  ['Escape', {}, 'clear'],
  ['Tab', {}, 'to-row'],
  ['Tab', { shiftKey: true }, undefined],
  ['c', { ctrlKey: true }, 'copy'],
  ['c', { metaKey: true }, 'copy'],
  // The developer tools.
  ['C', { ctrlKey: true, shiftKey: true }, undefined],
  ['Control', { ctrlKey: true }, 'prepare'],
  ['Meta', { metaKey: true }, 'prepare'],
  ['ArrowDown', { altKey: true }, undefined],
  // The caret's.
  ['Home', {}, undefined],
  ['End', {}, undefined],
  ['ArrowLeft', {}, undefined],
  ['c', {}, undefined],
  ['/', {}, undefined],
])('in the field %s with %o means %s', (key, held, intent) => expect(inField(key, held)).toBe(intent));

test.each<[string, Partial<Press>, Intent | undefined]>([
  ['ArrowDown', {}, 'next'],
  ['ArrowUp', {}, 'previous'],
  ['Home', {}, 'first'],
  ['End', {}, 'last'],
  ['Enter', {}, 'open'],
  ['Enter', { shiftKey: true }, undefined],
  ['Enter', { ctrlKey: true }, 'open-elsewhere'],
  ['Escape', {}, 'to-field'],
  ['Tab', {}, undefined],
  ['Tab', { shiftKey: true }, undefined],
  ['c', {}, 'copy-link'],
  ['C', { shiftKey: true }, 'copy-text'],
  ['c', { ctrlKey: true }, 'copy'],
  ['x', {}, 'type'],
  ['X', { shiftKey: true }, 'type'],
  [' ', {}, 'type'],
  ['é', {}, 'type'],
  ['😀', {}, 'type'],
  ['Backspace', {}, 'type'],
  ['ArrowLeft', {}, 'type'],
  // The page's: to the search field.
  ['/', {}, undefined],
  ['F5', {}, undefined],
  ['Shift', { shiftKey: true }, undefined],
])('on a row %s with %o means %s', (key, held, intent) => expect(onRow(key, held)).toBe(intent));

test('with single keys switched off every letter is typed, and the other keys stay', () => {
  for (const key of ['c', 'C', '/', 'x']) expect(keyIntent(press(key), true, undefined)).toBe('type');
  expect(keyIntent(press('ArrowDown'), true, undefined)).toBe('next');
});
