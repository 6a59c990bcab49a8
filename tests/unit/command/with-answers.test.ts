import { expect, test } from 'vitest';
import { answerQuestion, readCommand, withAnswers, type Reading } from '../../../src/command/index.ts';

function deployment(text: string): Extract<Reading, { kind: 'deployment' }> {
  const reading = readCommand(text);
  if (reading.kind !== 'deployment') throw new Error(reading.reason);
  return reading;
}

test('an answer becomes the count by the formula of the command', () => {
  const reading = deployment('gunicorn -w $((2 * $(nproc) + 1)) --threads $T app:app');
  expect(withAnswers(reading, [4, 3])).toEqual({ server: 'gunicorn-gthread', setup: { processes: 9, threads: 3 } });
});

test('a question without an answer leaves its count open', () => {
  const reading = deployment('gunicorn -w $W --threads $T app:app');
  expect(withAnswers(reading, [undefined, 2]).setup).toEqual({ threads: 2 });
});

test('threads in a configuration file make the sync worker gthread', () => {
  const reading = deployment('gunicorn -c conf.py app:app');
  expect(reading.server).toBe('gunicorn-sync');
  expect(withAnswers(reading, [3, 1]).server).toBe('gunicorn-sync');
  expect(withAnswers(reading, [3, 4]).server).toBe('gunicorn-gthread');
});

test('a count is whole and at least 1', () => {
  const [question] = deployment('gunicorn -w $(($(nproc) / 2)) app:app').questions;
  expect(question && [answerQuestion(question, 1), answerQuestion(question, 5)]).toEqual([1, 2]);
});
