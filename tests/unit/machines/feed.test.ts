import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { expect, test } from 'vitest';
import type { Ledger, Revision } from '../../../src/knowledge/ledger.ts';
import { changes, feed, MOST_CHANGES } from '../../../src/machines/feed.ts';
import { record, toAddress, withdrawnRecord } from '../linking/records.ts';

const said = (verdict: Revision['verdict'], short: string, on: string): Revision => ({ verdict, short, on });

function ledgerOf(ids: Record<string, Revision[]>): Ledger {
  const entries = Object.entries(ids).map(([id, revisions]) => [id, { kind: 'answer', question: 'k7q2', revisions }]);
  return { ids: Object.fromEntries(entries) as Ledger['ids'], addresses: {} };
}

const ledger = ledgerOf({
  n3fd: [
    said('holds', 'They do.', '2026-11-22'),
    said('wrong', 'They do.', '2026-11-25'),
    said('wrong', 'They do not.', '2026-12-01'),
  ],
  a2bc: [said('depends', 'It depends.', '2026-12-01')],
});
const records = [record(), record({ id: 'a2bc', headline: 'A claim' }), record({ id: 'k7q2', kind: 'question' })];

test('each revision is an entry: withdrawals and changes before what is new, the newest day first', () => {
  expect(changes(records, ledger, [withdrawnRecord()]).map(({ id, kind, title }) => [id, kind, title])).toEqual([
    ['https://inflight.example/a/w2tb/?r=3#withdrawn', 'withdrawn', 'Withdrawn: The option sets it.'],
    ['https://inflight.example/a/n3fd/?r=3', 'wording', 'Wrong: “Workers fire off threads”'],
    ['https://inflight.example/a/a2bc/?r=1', 'new', 'Depends: A claim'],
    ['https://inflight.example/a/n3fd/?r=2', 'verdict', 'Now wrong, was holds: “Workers fire off threads”'],
    ['https://inflight.example/a/n3fd/?r=1', 'new', 'Holds: “Workers fire off threads”'],
  ]);
});

test('a change says what holds now and what was said before', () => {
  const [withdrawal, wording] = changes(records, ledger, [withdrawnRecord()]);
  expect(wording?.summary).toBe('Now: Wrong. They do not. Before: Wrong. They do.');
  expect(withdrawal?.summary).toBe(
    'gunicorn 26 removed the option. Instead: https://inflight.example/a/t4wr/ It said: Holds. The option sets it.',
  );
});

test('what is not published any more, and no withdrawal either, is not told', () => {
  expect(changes([], ledger, [])).toEqual([]);
});

test('the file has the newest fifty', () => {
  const ids = Array.from({ length: MOST_CHANGES + 5 }, (_, index) => `x${100 + index}`);
  const many = ledgerOf(
    Object.fromEntries(ids.map((id, index) => [id, [said('holds', id, index < 5 ? '2026-01-01' : '2026-01-02')]])),
  );
  const told = changes(
    ids.map((id) => record({ id })),
    many,
    [],
  );
  expect(told).toHaveLength(MOST_CHANGES);
  expect(told.every(({ on }) => on === '2026-01-02')).toBe(true);
});

test('titles with markup are text, characters that XML cannot hold are replaced', () => {
  const hostile = record({ headline: 'a <b> & "c" ]]> \u0016' });
  const text = feed(changes([hostile], ledger, []), toAddress);
  expect(new SyntaxValidator().validate(text)).toBe(true);
  const { feed: parsed } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
    feed: { updated: string; entry: { title: { '#text': string; '@_type': string } }[] };
  };
  expect(parsed.entry[0]?.title).toEqual({ '#text': 'Wrong: a <b> & "c" ]]> \uFFFD', '@_type': 'text' });
  expect(parsed.updated).toBe('2026-12-01T00:00:00Z');
});
