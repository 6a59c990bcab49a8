import { expect, test } from 'vitest';
import { answerCard, type ToldAnswer } from '../../../src/previews/image/answer-card.ts';
import { sampleBurst, sampleMeasurement } from '../knowledge/sample-measurement.ts';

const told: ToldAnswer = {
  verdict: 'holds',
  verdictNote: 'as an upper bound',
  headline: '2 processes of 4 threads serve 8',
  short: 'One request per thread.',
  number: { processes: 2, threads: 4 },
  appliesToText: 'gunicorn 20.1 to 26.2',
  question: { title: 'How many requests at once?' },
};

const eight = sampleMeasurement();
const four = sampleMeasurement({
  id: 'four',
  burst: sampleBurst([4, 4], { prediction: { mostInFlight: 4, reached: true } }),
});
const unlike = sampleMeasurement({ id: 'unlike', burst: sampleBurst([8, 6]) });
const observed = sampleMeasurement({
  id: 'observed',
  burst: undefined,
  observations: [{ what: 'The status', predicted: '503', runs: [{ seen: '503', agrees: true }] }],
});

test.each([
  ['nothing was measured', [], undefined],
  ['it is the number of the answer', [eight], { inFlight: '8' }],
  ['one of several counts is the number of the answer', [four, eight], { inFlight: '8' }],
  ['another number was measured', [four], {}],
  ['no count was measured', [observed], {}],
  ['some run was not as predicted', [eight, unlike], undefined],
])('of measurements a card says the count that is the answer’s, and that they agree: %s', (_, evidence, measured) => {
  expect(answerCard(told, evidence).measured).toEqual(measured);
});

test.each([
  ['the only count', [four], { inFlight: '4' }],
  ['several counts', [four, eight], {}],
])('an answer without a number has the count that is the only one: %s', (_, evidence, measured) => {
  expect(answerCard({ ...told, number: undefined }, evidence).measured).toEqual(measured);
});

test('a card names its question, and where the claim is the question itself what it applies to', () => {
  expect(answerCard(told, []).foot).toBe('How many requests at once?');
  expect(answerCard({ ...told, headline: told.question.title }, []).foot).toBe('gunicorn 20.1 to 26.2');
});
