import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VERDICTS, type Verdict } from '../../../../src/knowledge/verdict.ts';
import { answerTexts } from '../../../../src/search/files/answer-texts.ts';
import { packList, questionList, unpackList } from '../../../../src/search/files/question-list.ts';
import { LIST } from '../sample-content.ts';
import { sampleQuestions } from '../sample-knowledge.ts';

test('the list has what is published, in the order of the addresses and of each page', () => {
  expect(questionList(sampleQuestions())).toEqual([
    {
      title: 'How many requests at once?',
      answers: [{ id: 'n3nc', title: 'One request per thread', verdict: 'holds' }],
    },
    {
      title: 'What does WORKER TIMEOUT mean?',
      error: '[CRITICAL] WORKER TIMEOUT',
      answers: [
        { id: 'wk72', title: 'The arbiter killed it', verdict: 'depends' },
        { id: 'wt73', title: 'Raise the timeout', verdict: 'holds' },
      ],
    },
  ]);
});

test('titles of wrong claims wait for the texts, unless none follow', () => {
  const questions = sampleQuestions().map((question) => ({
    ...question,
    answers: question.answers.map((answer) =>
      answer.data.id === 'wt73' ? { ...answer, data: { ...answer.data, verdict: 'wrong' as const } } : answer,
    ),
  }));
  const titles = (isWhole?: boolean) =>
    questionList(questions, isWhole).flatMap(({ answers }) => answers.map(({ title }) => title));
  expect(titles()).toEqual(['One request per thread', 'The arbiter killed it', '']);
  expect(titles(true)).toEqual(['One request per thread', 'The arbiter killed it', 'Raise the timeout']);
  expect(answerTexts(questions).map(({ answers }) => answers.map(({ title }) => title))).toEqual([
    [undefined],
    [undefined, 'Raise the timeout'],
  ]);
});

test('so do those from the third answer of a page on', () => {
  const questions = sampleQuestions().map((question) => ({
    ...question,
    answers: [...question.answers, ...question.answers, ...question.answers],
  }));
  const [list] = questionList(questions);
  expect(list?.answers.map(({ title }) => title !== '')).toEqual([true, true, false]);
  const [texts] = answerTexts(questions);
  expect(texts?.answers.map(({ title }) => title !== undefined)).toEqual([false, false, true]);
});

test('nothing published is an empty list, packed too', () => {
  expect(questionList([])).toEqual([]);
  expect(unpackList(packList([]))).toEqual([]);
});

test('a list comes out as it went in', () => {
  expect(unpackList(packList(LIST))).toEqual(LIST);
});

/** A line as the content has them: some characters, none of which ends it. */
const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => !/[\n\r]/.test(text));
const id = fc.stringMatching(/^[a-z0-9]{4}$/);

test('whatever its titles say, a list comes out as it went in', () => {
  const answer = fc.record({
    id,
    title: fc.option(line, { nil: '' }),
    verdict: fc.constantFrom(...(Object.keys(VERDICTS) as Verdict[])),
  });
  const question = fc.record(
    {
      title: line,
      error: line,
      answers: fc.array(answer, { maxLength: 5 }),
    },
    { requiredKeys: ['title', 'answers'] },
  );
  fc.assert(
    fc.property(fc.array(question, { maxLength: 10 }), (list) => {
      const travelled = JSON.parse(JSON.stringify(packList(list))) as ReturnType<typeof packList>;
      expect(unpackList(travelled)).toEqual(list);
    }),
    { seed: 1, numRuns: 500 },
  );
});
