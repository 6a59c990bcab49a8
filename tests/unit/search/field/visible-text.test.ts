import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../../../src/search/field/visible-text.ts';

test.each([
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a\tb\r\nc', 'a b c'],
  ['bell\u0007 and\u001b[31m red\u007f', 'bell␇ and␛[31m red␡'],
  ['\u202eright to left\u202c', 'right to left'],
  ['\u2066isolated\u2069 \u200bzero', 'isolated zero'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['مرحبا', 'مرحبا'],
])('%j is shown as %j', (text, shown) => expect(visibleText(text)).toBe(shown));

test('nothing that is shown controls anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}]/u.test(visibleText(text))),
    { seed: 7 },
  );
});
