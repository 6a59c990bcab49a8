import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLDS, LINES, NUMBER_FIELDS, type NumberKey } from '../../../src/calculator/fields.ts';
import { linkOf, readLink } from '../../../src/calculator/link-state.ts';
import { CHOSEN_SERVERS, INITIAL, inputsOf, readValues, type Values } from '../../../src/calculator/values.ts';
import { WORK_PRESETS } from '../../../src/calculator/work-presets.ts';
import { checkInputs } from '../../../src/model/index.ts';

const keysOf = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[];

/** Any state that the form can be in. */
const anyValues: fc.Arbitrary<Values> = fc
  .record({
    server: fc.constantFrom(...CHOSEN_SERVERS),
    line: fc.constantFrom(...keysOf(LINES)),
    hold: fc.constantFrom(...keysOf(HOLDS)),
    numbers: fc.tuple(
      ...NUMBER_FIELDS.map(({ key, rule, initial }) =>
        fc
          .oneof(
            fc.constant(initial),
            rule.whole
              ? fc.integer({ min: rule.least, max: rule.most })
              : fc.double({ min: rule.least, max: rule.most, noNaN: true }),
          )
          .map((value) => [key, value] as const),
      ),
    ),
  })
  .map(({ numbers, ...rest }) => ({ ...rest, numbers: Object.fromEntries(numbers) as Record<NumberKey, number> }))
  .filter(({ numbers }) => numbers.cpu > 0 || numbers.io > 0);

test('a link brings back every state, whatever it is', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const read = readLink(new URLSearchParams(linkOf(values)));
      expect(read).toEqual({ ok: true, values });
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a link holds only what differs, sorted, with its version; the first state has none', () => {
  expect(linkOf(INITIAL)).toBe('');
  const values: Values = { ...INITIAL, server: 'waitress', numbers: { ...INITIAL.numbers, t: 8, cpu: 5 } };
  expect(linkOf(values)).toBe('?cpu=5&s=waitress&t=8&v=1');
});

test('whatever the form takes, the model takes', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(checkInputs(inputsOf(values))).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a link of a newer version is not guessed at, a broken one names its fields', () => {
  expect(readLink(new URLSearchParams('p=2&v=2'))).toEqual({ ok: false, version: '2' });
  expect(readLink(new URLSearchParams('p=0x10&s=apache&v=1'))).toEqual({
    ok: false,
    messages: {
      p: '“0x10”: expected a whole number from 1 to 4,096.',
      s: `“apache”: expected one of ${CHOSEN_SERVERS.join(', ')}.`,
    },
  });
});

test('a request without time is refused', () => {
  expect(readValues((name) => (name === 'cpu' || name === 'io' ? '0' : undefined))).toEqual({
    ok: false,
    messages: { io: 'A request takes time: expected CPU time or waiting above 0.' },
  });
});

test('arbitrary links never throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (entries) => {
      readLink(new URLSearchParams(entries));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('presets are states of the form with addresses of their own', () => {
  expect(new Set(WORK_PRESETS.map(({ slug }) => slug)).size).toBe(WORK_PRESETS.length);
  for (const { values } of WORK_PRESETS) expect(checkInputs(inputsOf(values))).toEqual([]);
});
