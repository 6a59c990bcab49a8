import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TAGS, type Tag } from '../../../../src/knowledge/tags.ts';
import { VERDICTS, type Verdict } from '../../../../src/knowledge/verdict.ts';
import { readState } from '../../../../src/search/field/read-state.ts';
import { addressOf } from '../../../../src/search/field/search-state.ts';

const keys = <Key extends string>(table: Record<Key, unknown>) =>
  fc.constantFrom(...(Object.keys(table) as Key[]), undefined);

test('a search that goes into an address comes out of it, to 300 characters', () => {
  const state = fc.record({
    text: fc.string({ maxLength: 300 }),
    tag: keys<Tag>(TAGS),
    verdict: keys<Verdict>(VERDICTS),
    asTyped: fc.array(fc.string()),
    without: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(state, (search) => {
      const { asTyped, without } = search;
      expect(readState(addressOf(search), { asTyped, without })).toEqual(search);
    }),
    { seed: 7 },
  );
});

test('a longer text is cut, and no character is halved', () => {
  const none = { tag: undefined, verdict: undefined, asTyped: [], without: [] };
  const address = addressOf({ ...none, text: `${'x'.repeat(299)}😀` });
  expect(address).toBe(`?q=${'x'.repeat(299)}`);
  expect(readState(`?q=${'y'.repeat(5000)}`, null).text).toBe('y'.repeat(300));
});

test('nothing looked for is no query, and names have one order', () => {
  const none = { text: '', tag: undefined, verdict: undefined, asTyped: [], without: [] };
  expect(addressOf(none)).toBe('');
  expect(addressOf({ ...none, tag: 'flask', verdict: 'wrong', text: 'a b' })).toBe('?q=a+b&tag=flask&verdict=wrong');
});

test('what no search has is left out, whatever it is', () => {
  const none = { text: '', tag: undefined, verdict: undefined, asTyped: [], without: [] };
  expect(readState('?tag=toString&verdict=maybe&page=2', { asTyped: 'x', without: { length: 1 } })).toEqual(none);
  expect(readState('', { asTyped: ['a', 1, null], without: undefined })).toEqual({ ...none, asTyped: ['a'] });
  fc.assert(
    fc.property(fc.string(), fc.anything(), (query, kept) => readState(query, kept).text.length <= 300),
    {
      seed: 7,
    },
  );
});
