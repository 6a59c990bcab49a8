import { expect, test } from 'vitest';
import { answerPassage } from '../../../../src/linking/copying/answer-passage.ts';
import type { CopiedRecord } from '../../../../src/linking/copying/read-record.ts';
import { PASSAGES, RECORD } from '../../../golden/copying/passages.ts';

test('a passage has the number, what it applies to and the first measurement, in that order', () => {
  expect(answerPassage(RECORD).facts).toEqual([
    { label: 'Number', text: '8 at once, 2 processes × 4 threads' },
    { label: 'Applies to', text: 'Flask 1.0 to 3.1, gunicorn 19.0 to 26.2' },
    {
      label: 'Measured',
      text: 'gunicorn -w 2 --threads 4 app:app, 64 clients: 8 in flight, predicted 8, 3 of 3 runs (gunicorn 25.1.0, 2026-11-22)',
    },
  ]);
});

test('without a number, a measurement or a range there is no empty fact', () => {
  const bare: CopiedRecord = { ...RECORD, evidence: [], appliesToText: '' };
  delete bare.number;
  expect(answerPassage(bare).facts).toEqual([]);
});

test('one process and one thread are not plural', () => {
  const number = { processes: 1, threads: 1, slots: 1 };
  expect(answerPassage({ ...RECORD, number }).facts[0]?.text).toBe('1 at once, 1 process × 1 thread');
});

test('its address is the one with the revision', () => {
  expect(answerPassage(RECORD).url).toBe('https://inflight.example/a/b9tr/?r=1');
});

test('of a withdrawn answer it says that it was, why, and what is there instead', () => {
  expect(PASSAGES['withdrawn']).toEqual({
    title: 'Withdrawn on 2026-11-22',
    text: 'It joined two claims; each has an answer of its own now.',
    facts: [
      { label: 'Instead', text: 'https://inflight.example/a/b9tr/' },
      { label: 'It said', text: 'Depends: on the worker | With sync workers there is one request per process.' },
    ],
    url: 'https://inflight.example/a/xxxx/',
  });
});
