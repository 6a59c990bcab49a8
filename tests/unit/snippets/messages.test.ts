import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/snippets/messages.ts';

const read = (data: unknown) => readMessage(JSON.stringify(data));
const plot = { kind: 'bars', title: 't', places: 'p', values: 'v', points: [['a', 1]] };

test.each([
  { kind: 'printed', level: 'warn', text: 'a\nb' },
  { kind: 'plotted', plot, text: 't' },
  { kind: 'threw', name: 'RangeError', message: 'no', line: 3, column: 7 },
  { kind: 'threw', name: 'RangeError', message: 'no' },
  { kind: 'cut', reason: 'enough' },
  { kind: 'ended' },
])('%j comes through as it is', (message) => {
  expect(read(message)).toEqual(message);
});

test.each([
  null,
  [],
  7,
  'ended',
  {},
  { kind: 'toString' },
  { kind: '__proto__' },
  { kind: 'printed', text: 'x' },
  { kind: 'printed', level: 'loud', text: 'x' },
  { kind: 'printed', level: 'log', text: 7 },
  { kind: 'printed', level: 'log', text: 'x'.repeat(60_001) },
  { kind: 'plotted', text: 't' },
  { kind: 'plotted', text: 't', plot: { ...plot, kind: 'pie' } },
  { kind: 'plotted', text: 't', plot: { ...plot, title: 'x'.repeat(121) } },
  { kind: 'plotted', text: 't', plot: { ...plot, points: [] } },
  { kind: 'plotted', text: 't', plot: { ...plot, points: [['a', null]] } },
  { kind: 'plotted', text: 't', plot: { ...plot, points: [['a', -1]] } },
  { kind: 'plotted', text: 't', plot: { ...plot, kind: 'line' } },
  { kind: 'plotted', text: 't', plot: { ...plot, points: Array(501).fill(['a', 1]) } },
  { kind: 'threw', name: 'E' },
])('%j is no message', (data) => {
  expect(read(data)).toBeUndefined();
});

test('what is not text of JSON is no message', () => {
  for (const sent of ['{', '', undefined, 7, { kind: 'ended' }, ['{"kind":"ended"}']]) {
    expect(readMessage(sent)).toBeUndefined();
  }
});

test('a place that is none is left out, and fields nobody asked for are, too', () => {
  expect(read({ kind: 'threw', name: 'E', message: 'm', line: -1, column: 1.5, html: '<b>' })).toEqual({
    kind: 'threw',
    name: 'E',
    message: 'm',
  });
});

test('no text that comes through hides a character or turns the direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const message = read({ kind: 'printed', level: 'log', text });
      expect(message?.kind === 'printed' && message.text).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
      );
    }),
    { seed: 4, numRuns: 300 },
  );
  expect(read({ kind: 'cut', reason: 'a\u202eb\u{e0041}\u0007' })).toEqual({
    kind: 'cut',
    reason: 'a\\u{202e}b\\u{e0041}\\u{7}',
  });
});
