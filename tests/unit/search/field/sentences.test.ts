import { expect, test } from 'vitest';
import { announcement } from '../../../../src/search/field/announcement.ts';
import { headline } from '../../../../src/search/field/headline.ts';
import type { Findings, FoundQuestion } from '../../../../src/search/findings.ts';

const question = (title: string): FoundQuestion => ({ key: title, title, answers: [] });

const findings = (more: Partial<Findings>): Findings => ({
  query: { kind: 'words', cleaned: 'backlog', terms: [], dropped: [], corrections: [] },
  questions: [question('What does the backlog do?'), question('How long is it?')],
  match: 'close',
  settled: true,
  ...more,
});

test('close results are counted, and the first one is named', () => {
  expect(headline(findings({}))).toBe('2 questions');
  expect(announcement(findings({}))).toBe('2 questions, first: What does the backlog do?');
  const one = findings({ questions: [question('Queue full')] });
  expect(headline(one)).toBe('1 question');
  expect(announcement(one)).toBe('1 question, first: Queue full.');
});

test('the nearest are said to be no close match', () => {
  expect(headline(findings({ match: 'nearest' }))).toBe('No close match. The nearest:');
  expect(announcement(findings({ match: 'nearest' }))).toBe(
    'No close match, 2 nearest, first: What does the backlog do?',
  );
});

test('while more may follow nothing is said to have no close match', () => {
  for (const match of ['nearest', 'nothing'] as const) {
    expect(headline(findings({ match, settled: false }))).toBe('Looking further…');
    expect(announcement(findings({ match, settled: false }))).toBe('Looking further…');
  }
  expect(headline(findings({ settled: false }))).toBe('2 questions');
});

test('words that are known nowhere are said to be', () => {
  const nothing = findings({ match: 'nothing', questions: [] });
  expect(headline(nothing)).toBe('No word of this is known here');
  expect(announcement(nothing)).toBe('No word of this is known here.');
});

test('what was corrected and what could not be had are said behind it, without marks that turn text about', () => {
  const query = { ...findings({}).query, corrections: [{ typed: 'guin\u202ecorn', meant: 'gunicorn' }] };
  expect(announcement(findings({ query, trouble: 'The word list could not be loaded.' }))).toBe(
    '2 questions, first: What does the backlog do? Looked for gunicorn instead of guincorn. The word list could not be loaded.',
  );
});

test('where there is no index, only that is said', () => {
  const query = { ...findings({}).query, cleaned: '' };
  const none = findings({ match: 'nothing', questions: [], query, trouble: 'The index could not be loaded.' });
  expect(headline(none)).toBe('');
  expect(announcement(none)).toBe('The index could not be loaded.');
});
