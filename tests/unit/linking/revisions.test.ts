import { expect, test } from 'vitest';
import type { Revision } from '../../../src/knowledge/ledger.ts';
import { changedRevisions } from '../../../src/linking/revisions.ts';

const revision = (verdict: Revision['verdict'], short: string, on = '2026-11-22'): Revision => ({ verdict, short, on });

test('an answer that reads as it always did has no revision to tell of', () => {
  expect(changedRevisions([])).toEqual([]);
  expect(changedRevisions([revision('holds', 'Yes.')])).toEqual([]);
});

test('each earlier wording is told with the one that holds now, and whether the verdict is another', () => {
  const [first, second, now] = [
    revision('holds', 'Yes.'),
    revision('wrong', 'Yes.'),
    revision('wrong', 'No.'),
  ] as const;
  expect(changedRevisions([first, second, now])).toEqual([
    { number: 1, was: first, now, verdict: true },
    { number: 2, was: second, now, verdict: false },
  ]);
});

test('a wording that came back is not told as a change, whatever its day', () => {
  const [first, second, now] = [
    revision('holds', 'Yes.'),
    revision('wrong', 'No.'),
    revision('holds', 'Yes.', '2026-12-24'),
  ] as const;
  expect(changedRevisions([first, second, now])).toEqual([{ number: 2, was: second, now, verdict: true }]);
});

test('another note to the same verdict is a rewording', () => {
  const noted = { ...revision('holds', 'Yes.'), verdictNote: 'since 26.0' };
  expect(changedRevisions([revision('holds', 'Yes.'), noted])).toMatchObject([{ number: 1, verdict: false }]);
});
