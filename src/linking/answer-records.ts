import { shownQuestions } from '../knowledge/collections.ts';
import { revisionOf } from '../knowledge/ledger.ts';
import type { CurrentRecord } from './answer-record.ts';
import { describeAnswer, type Described } from './describe-answer.ts';
import { ledger } from './ledger-and-redirects.ts';
import { publicAddress } from './public-address.ts';

/** An answer with what is told of it outside the site. */
export interface Told extends Described {
  record: CurrentRecord;
}

/** What is told of one answer, or of a question's short answer, at the address that the site is built for. */
export function answerRecord(described: Described): CurrentRecord {
  const { id } = (described.answer ?? described.question).data;
  return describeAnswer(described, revisionOf(ledger, id), publicAddress);
}

/** Every short answer of a question, each followed by the question's answers, in the order of the pages. */
export async function answerRecords(): Promise<Told[]> {
  const questions = await shownQuestions();
  return questions.flatMap((question) =>
    [undefined, ...question.answers].map((answer) => ({
      question,
      answer,
      record: answerRecord({ question, answer }),
    })),
  );
}
