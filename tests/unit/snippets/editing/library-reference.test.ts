import { expect, test } from 'vitest';
import * as model from '../../../../src/model/index.ts';
import { libraryReference, type ReferenceEntry } from '../../../../src/snippets/texts/library-reference.ts';

const reference = libraryReference();
const named = (name: string): ReferenceEntry => reference.find((entry) => entry.name === name) ?? expect.fail(name);

test('every function and value that can be imported is in the reference', () => {
  const names = new Set(reference.map(({ name }) => name));
  expect(Object.keys(model).filter((name) => !names.has(name))).toEqual([]);
});

test('every name has a meaning of its own, from its doc comment', () => {
  const without = reference.filter(({ kind, meaning }) => kind === 'function' && meaning.length < 20);
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('ids are made of the names alone and are unique, so that links to them stay', () => {
  expect(reference.map(({ id }) => id)).toEqual(reference.map(({ name }) => `lib-${name}`));
  expect(new Set(reference.map(({ id }) => id)).size).toBe(reference.length);
});

test('a function has its signature, its parameters, what it returns and throws', () => {
  expect(named('erlangC')).toMatchObject({
    kind: 'function',
    signature: 'erlangC(slots: number, offeredLoad: number): number',
    meaning: expect.stringMatching(/^Probability that an arriving request waits for a free slot/) as string,
    details: [
      { term: '`slots`', text: 'Requests that run at once; integer ≥ 1.' },
      { term: '`offeredLoad`', text: expect.stringContaining('erlangs') as string },
      { term: 'Returns', text: expect.stringContaining('Probability') as string },
      { term: 'Throws', text: '`RangeError`: If either argument is outside its range.' },
    ],
    examples: [expect.stringContaining('erlangC(8, 6.4)') as string],
  });
});

test('a type is shown as it is declared, the doc comments of its fields included', () => {
  const { kind, signature } = named('Deployment');
  expect(kind).toBe('type');
  expect(signature).toMatch(/^interface Deployment \{\n {2}\/\*\* Operating-system processes/);
  expect(signature).toContain('  threads: number;\n}');
});

test('functions come first, then values, then types, each by name', () => {
  const kinds = reference.map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(['function', 'value', 'type']);
  for (const kind of new Set(kinds)) {
    const names = reference.filter((entry) => entry.kind === kind).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  }
});
