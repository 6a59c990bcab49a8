import { rangeText } from '../../knowledge/evidence-sentence.ts';
import { agreementsOf, standingOf } from '../../knowledge/measured-agreement.ts';
import type { Measurement } from '../../knowledge/measurement.ts';
import type { Verdict } from '../../knowledge/verdict.ts';
import { slots, type Deployment } from '../../model/deployment.ts';
import type { AnswerCard } from './card.ts';

/** What is told of an answer, or of a question's short answer. */
export interface ToldAnswer {
  verdict: Verdict;
  verdictNote?: string | undefined;
  headline: string;
  short: string;
  number?: Deployment | undefined;
  appliesToText: string;
  question: { title: string };
}

/** The card of an answer that rests on these measurements. */
export function answerCard(told: ToldAnswer, evidence: readonly Measurement[]): AnswerCard {
  const { verdict, verdictNote, headline, short, number, question } = told;
  return {
    kind: 'answer',
    verdict,
    verdictNote,
    headline,
    short,
    number: number && { processes: number.processes, threads: number.threads },
    measured: measuredOf(evidence, number),
    foot: headline === question.title ? told.appliesToText : question.title,
  };
}

/** Nothing where some run was not as predicted; the count where it is the answer's, or the only one. */
function measuredOf(evidence: readonly Measurement[], number: Deployment | undefined): AnswerCard['measured'] {
  if (evidence.length === 0 || standingOf(...evidence.flatMap(agreementsOf)) !== 'agrees') return undefined;
  const counts = new Set(
    evidence.flatMap(({ burst }) => (burst ? rangeText(burst.runs.map(({ maxInFlight }) => maxInFlight)) : [])),
  );
  const [only] = counts.size === 1 ? counts : [];
  const told = number ? String(slots(number)) : only;
  return told !== undefined && counts.has(told) ? { inFlight: told } : {};
}
