import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPreview } from '../../../src/previews/cut-preview.ts';
import { fitTitle } from '../../../src/previews/fit-title.ts';
import { READERS } from '../../../src/previews/readers.ts';

test('the first title that fits is taken as it is', () => {
  expect(fitTitle('a'.repeat(67), 'b')).toBe('a'.repeat(67));
  expect(fitTitle('a'.repeat(68), 'b')).toBe('b');
  expect(fitTitle(`${'a'.repeat(66)}×`, 'b')).toBe('b');
});

test('where none fits, the last ends with a whole word and an ellipsis', () => {
  expect(fitTitle(`Measured: ${'a '.repeat(40)}`, `${'one, '.repeat(20)}two`)).toBe(`${'one, '.repeat(12)}one…`);
});

test('no reader cuts a title of words', () => {
  const title = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', '×', '“') }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(title, (words) => {
      const fitted = fitTitle(words.join(' '));
      for (const reader of Object.values(READERS)) {
        expect(cutPreview(reader, { title: fitted })?.cut.title).toBe(false);
      }
      expect(words.join(' ').startsWith(fitted.replace(/…$/, ''))).toBe(true);
    }),
    { seed: 3 },
  );
});
