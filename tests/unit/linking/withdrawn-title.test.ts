import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withdrawnTitle } from '../../../src/linking/withdrawn-title.ts';
import { TITLE_BYTES, utf8Bytes } from '../../../src/previews/preview.ts';

test('a title says that the answer was withdrawn and how it began, in whole words', () => {
  expect(withdrawnTitle('Ten at once.')).toBe('Withdrawn: Ten at once.');
  expect(withdrawnTitle('There is no such option: it is always one process, and wsgi.multiprocess is False.')).toBe(
    'Withdrawn: There is no such option: it is always one process…',
  );
});

test('no title is longer than a preview shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (short) => {
      const title = withdrawnTitle(short);
      expect(utf8Bytes(title)).toBeLessThanOrEqual(TITLE_BYTES);
      expect(title.startsWith('Withdrawn')).toBe(true);
    }),
    { seed: 6 },
  );
});
