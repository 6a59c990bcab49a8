import type { Verdict } from '../../knowledge/verdict.ts';
import type { Deployment } from '../../model/deployment.ts';

/** An answer, or a question's short answer. */
export interface AnswerCard {
  kind: 'answer';
  verdict: Verdict;
  verdictNote?: string | undefined;
  /** The claim. */
  headline: string;
  short: string;
  /** How many at once, where the answer is about that; at most 16 of each. */
  number?: Deployment | undefined;
  /** What was measured agrees; `inFlight` is the count that was seen, `8` or `17 to 26`, where there is one. */
  measured?: { inFlight?: string | undefined } | undefined;
  /** Where it belongs: the question, or what it applies to. */
  foot: string;
}

/** A set-up of processes and threads; at most 16 of each. */
export interface SetupCard {
  kind: 'setup';
  deployment: Deployment;
  /** A command that starts it. */
  command: string;
}

/** A page of the site. */
export interface PageCard {
  kind: 'page';
  title: string;
  sentence: string;
  /** The set-up that is drawn beside it; 2 × 4 where it is about none. */
  deployment?: Deployment | undefined;
}

/** What a preview image shows. */
export type Card = AnswerCard | SetupCard | PageCard;
