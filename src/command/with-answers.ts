import type { ServerId } from '../model/server-id.ts';
import { evaluate } from './expression.ts';
import type { Question, Reading, ReadSetup } from './reading.ts';

/** The count that an answer to a question amounts to: whole, and at least 1. */
export function answerQuestion({ formula }: Question, answer: number): number {
  return Math.max(1, Math.floor(evaluate(formula ?? 'n', answer) ?? answer));
}

/**
 * A deployment with its questions answered.
 *
 * @param answers One for each of `reading.questions`, in their order; one that is missing leaves its count open.
 */
export function withAnswers(
  { server, setup, questions }: Extract<Reading, { kind: 'deployment' }>,
  answers: readonly (number | undefined)[],
): { server: ServerId; setup: ReadSetup } {
  const filled = { ...setup };
  for (const [place, question] of questions.entries()) {
    const answer = answers[place];
    if (answer !== undefined) filled[question.field] = answerQuestion(question, answer);
  }
  // Threads above 1 make gunicorn's sync worker gthread, whoever sets them.
  const threaded = server === 'gunicorn-sync' && (filled.threads ?? 1) > 1;
  return { server: threaded ? 'gunicorn-gthread' : server, setup: filled };
}
