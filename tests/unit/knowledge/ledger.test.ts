import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAddresses,
  addToLedger,
  ledgerAdditions,
  ledgerSchema,
  ledgerText,
  revisionOf,
  type Ledger,
} from '../../../src/knowledge/ledger.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const EMPTY: Ledger = { ids: {}, addresses: {} };
const questions = (changes: Record<string, string> = {}) =>
  readKnowledge([questionFile('one', 'dddd'), answerFile('one', '1-x', 'bbbb', changes)]).questions;

test('a changed verdict, note or short text is a new revision; the same words are none', () => {
  const first = addToLedger(EMPTY, questions(), '2026-11-22');
  expect(addToLedger(first, questions(), '2026-11-23')).toEqual(first);
  const noted = addToLedger(first, questions({ verdictNote: 'since 26.0' }), '2026-11-23');
  expect(noted.ids['bbbb']?.revisions).toEqual([
    { verdict: 'holds', short: 'It holds.', on: '2026-11-22' },
    { verdict: 'holds', verdictNote: 'since 26.0', short: 'It holds.', on: '2026-11-23' },
  ]);
  // The short answer of a question has the verdict of its first answer.
  expect(revisionOf(noted, 'dddd')).toBe(2);
  expect(revisionOf(noted, 'zzzz')).toBe(0);
});

test('drafts are not entered, and what is gone stays', () => {
  const before = addToLedger(EMPTY, questions(), '2026-11-22');
  const drafts = readKnowledge([questionFile('two', 'ffff', { status: 'draft' })]).questions;
  expect(addToLedger(before, drafts, '2026-11-23')).toEqual(before);
});

const address = fc.stringMatching(/^\/[a-z]{1,3}\/$/);
const fragments = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 4 });
const addresses = fc.array(fc.tuple(address, fragments), { maxLength: 6 }).map((entries) => new Map(entries));

test('addresses are only ever added, sorted, and every addition is told', () => {
  fc.assert(
    fc.property(addresses, addresses, (earlier, later) => {
      const before = addAddresses(EMPTY, earlier);
      const after = addAddresses(before, later);
      for (const source of [before.addresses, Object.fromEntries(later)])
        for (const [path, all] of Object.entries(source))
          expect(after.addresses[path]).toEqual(expect.arrayContaining([...all]));
      for (const all of [Object.keys(after.addresses), ...Object.values(after.addresses)])
        expect(all).toEqual([...new Set(all)].sort());
      expect(ledgerAdditions(before, after).length === 0).toBe(ledgerText(before) === ledgerText(after));
    }),
    { seed: 6 },
  );
});

test('the file has an address a line, and reads back as it was', () => {
  const ledger = addAddresses(
    addToLedger(EMPTY, questions(), '2026-11-22'),
    new Map([
      ['/q/one/', ['bbbb', 'asked']],
      ['/', []],
    ]),
  );
  const text = ledgerText(ledger);
  expect(text).toMatch(/\n {2}"addresses": \{\n {4}"\/": \[\],\n {4}"\/q\/one\/": \["asked", "bbbb"\]\n {2}\}\n\}\n$/);
  expect(ledgerSchema.parse(JSON.parse(text))).toEqual(ledger);
  expect(ledgerText(EMPTY)).toBe('{\n  "ids": {},\n  "addresses": {}\n}\n');
});

test('additions are told in words: ids, revisions, addresses, fragments', () => {
  const before = addAddresses(addToLedger(EMPTY, questions(), '2026-11-22'), new Map([['/a/bbbb/', ['others']]]));
  const reworded = addToLedger(before, questions({ short: 'It held.' }), '2026-11-23');
  const after = addAddresses(
    reworded,
    new Map([
      ['/a/bbbb/', ['try-x']],
      ['/q/one/', ['bbbb']],
    ]),
  );
  expect(ledgerAdditions(before, after)).toEqual([
    'bbbb: revision 2, Holds. It held.',
    '/a/bbbb/#try-x',
    '/q/one/ #bbbb',
  ]);
  expect(ledgerAdditions(EMPTY, before).slice(0, 2)).toEqual([
    'bbbb: answer, Holds. It holds.',
    'dddd: question, Holds. It holds.',
  ]);
});
