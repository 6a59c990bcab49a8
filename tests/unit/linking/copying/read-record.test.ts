import { expect, test } from 'vitest';
import { answerRecordSchema, type CurrentRecord, type WithdrawnRecord } from '../../../../src/linking/answer-record.ts';
import { readRecord } from '../../../../src/linking/copying/read-record.ts';

const url = 'https://inflight.example/a/b9tr/';

const CURRENT: CurrentRecord = {
  version: 1,
  id: 'b9tr',
  url,
  status: 'current',
  kind: 'answer',
  link: `${url}?r=2`,
  revision: 2,
  title: 'A claim',
  headline: 'A claim',
  verdict: 'outdated',
  verdictNote: 'since Flask 1.0',
  short: 'It was so once.',
  number: { processes: 2, threads: 4, slots: 8 },
  appliesTo: [{ software: 'flask', name: 'Flask', from: '0.1', to: '0.12' }],
  appliesToText: 'Flask 0.1 to 0.12',
  evidence: [{ id: 'one', url: 'https://inflight.example/measured/one/', text: 'Measured: 8 in flight' }],
  aliases: [],
  question: { id: 'k7q2', title: 'How many?', url: 'https://inflight.example/q/how-many/' },
  reviewed: '2026-11-22',
  licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  credit: {
    title: 'A thread',
    url: 'https://qa.example/q/1',
    licence: { name: 'CC BY-SA 3.0', url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
    authors: [{ name: 'One' }, { name: 'Two', url: 'https://qa.example/u/2' }],
  },
  preview: {
    title: 'Outdated: A claim',
    description: 'It was so once.',
    image: { url: 'https://inflight.example/preview/b9tr.png', width: 1200, height: 630, alt: 'Outdated.' },
  },
  formats: { html: url, json: `${url}x.json`, markdown: `${url}x.md`, text: `${url}x.txt` },
};

const WITHDRAWN: WithdrawnRecord = {
  version: 1,
  id: 'b9tr',
  url,
  status: 'withdrawn',
  verdict: 'depends',
  short: 'It depended.',
  revision: 1,
  withdrawn: { on: '2026-11-22', why: 'It joined two claims.', instead: url },
};

const sent = (record: object): unknown => JSON.parse(JSON.stringify(record));
const without = (record: object, name: string): unknown =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

test('what the build publishes is read as it was written', () => {
  expect(answerRecordSchema.parse(sent(CURRENT))).toEqual(CURRENT);
  expect(CURRENT).toMatchObject(readRecord(sent(CURRENT)));
  expect(readRecord(sent(WITHDRAWN))).toEqual(answerRecordSchema.parse(sent(WITHDRAWN)));
});

test('nothing that a copy needs is lost', () => {
  expect(Object.keys(readRecord(CURRENT)).sort()).toEqual(
    [
      ...['title', 'verdict', 'verdictNote', 'short', 'number', 'appliesToText', 'evidence', 'credit'],
      ...['link', 'preview'],
    ].sort(),
  );
});

test('a field that is missing or of another kind is named', () => {
  for (const name of ['title', 'verdict', 'short', 'appliesToText', 'link'])
    expect(() => readRecord(without(CURRENT, name))).toThrow(`expected ${name} to be a text`);
  expect(() => readRecord(without(CURRENT, 'evidence'))).toThrow('expected evidence to be a list');
  expect(() => readRecord(without(CURRENT, 'preview'))).toThrow('expected preview to be an object');
  expect(() => readRecord({ ...CURRENT, number: { processes: '2' } })).toThrow('expected processes to be a number');
  expect(() => readRecord({ ...CURRENT, verdict: 'perhaps' })).toThrow('expected a verdict, found perhaps');
  expect(() => readRecord(without(WITHDRAWN, 'withdrawn'))).toThrow('expected withdrawn to be an object');
});

test('another version, and what is no record, is refused', () => {
  expect(() => readRecord({ ...CURRENT, version: 2 })).toThrow('expected a record of version 1, found 2');
  for (const value of [null, 'text', 1]) expect(() => readRecord(value)).toThrow('expected record to be an object');
});

test('what may be missing is left out', () => {
  const bare = readRecord(without(without(without(CURRENT, 'credit') as object, 'number') as object, 'verdictNote'));
  expect(Object.keys(bare)).not.toContain('credit');
  expect(Object.keys(bare)).not.toContain('number');
  expect(Object.keys(bare)).not.toContain('verdictNote');
});
