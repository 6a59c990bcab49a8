import { expect, test } from 'vitest';
import { answerRecordSchema } from '../../../../src/linking/answer-record.ts';
import { readRecord } from '../../../../src/linking/copying/read-record.ts';
import { record, withdrawnRecord } from '../records.ts';

const CURRENT = record({
  credit: {
    title: 'A thread',
    url: 'https://qa.example/q/1',
    licence: { name: 'CC BY-SA 3.0', url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
    authors: [{ name: 'One' }, { name: 'Two', url: 'https://qa.example/u/2' }],
  },
});
const WITHDRAWN = withdrawnRecord();

const sent = (value: object): unknown => JSON.parse(JSON.stringify(value));
const without = (value: object, name: string): unknown =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

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
