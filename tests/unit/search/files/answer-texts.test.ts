import { expect, test } from 'vitest';
import { answerTexts } from '../../../../src/search/files/answer-texts.ts';
import { questionList } from '../../../../src/search/files/question-list.ts';
import { sampleQuestions } from '../sample-knowledge.ts';

test('texts are those of the question list, in its order', () => {
  expect(answerTexts(sampleQuestions())).toEqual([
    {
      tags: ['flask'],
      aliases: ['one wording', 'another wording'],
      appliesTo: 'Flask 1.0 and later',
      answers: [{ short: 'It holds.', aliases: ['one each', 'per thread'] }],
    },
    {
      tags: ['gunicorn', 'timeouts'],
      aliases: ['silent worker', 'worker & arbiter'],
      appliesTo: 'gunicorn 20.1 to 26.1',
      answers: [
        {
          short: 'It was "silent" for <30 seconds.',
          note: 'on the worker',
          aliases: ['killed worker', 'heartbeat'],
        },
        { short: 'It holds.', aliases: ['longer timeout', 'more seconds'], appliesTo: 'Flask 2.0 and later' },
      ],
    },
  ]);
});

test('each question has as many texts as answers in the list', () => {
  const questions = sampleQuestions();
  const counts = (list: readonly { answers: readonly unknown[] }[]) => list.map(({ answers }) => answers.length);
  expect(counts(answerTexts(questions))).toEqual(counts(questionList(questions)));
  expect(answerTexts([])).toEqual([]);
});
