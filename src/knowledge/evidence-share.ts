import type { NewestSoftware } from './newest-software.ts';
import type { Question } from './read-knowledge.ts';
import { isServerBehaviour } from './server-behaviour.ts';
import { settledAnswers, type SettledAnswer } from './settled-answers.ts';
import { uncheckedOf, type Unchecked } from './staleness.ts';
import { textProof } from './text-proof.ts';
import type { Verdict } from './verdict.ts';

/** An answer, and the newest known releases it was not checked on. */
export interface StaleAnswer {
  answer: SettledAnswer;
  unchecked: Unchecked[];
}

/** What the published answers rest on, counted. */
export interface EvidenceShare {
  questions: number;
  answers: number;
  verdicts: Record<Verdict, number>;
  /** Answers that rest on a measurement, have a snippet, link a primary source; an answer may count in each. */
  measured: number;
  withSnippet: number;
  withPrimary: number;
  /** Answers with none of the three. */
  bare: number;
  /** Answers that say what a server of the lab does, those of them that are measured, and those that are not. */
  behaviour: { answers: number; measured: number; missing: SettledAnswer[] };
  /** Answers that were not checked on the newest known release of what they are about. */
  stale: StaleAnswer[];
  /** Addresses on other sites, and the hosts among them. */
  sources: { links: number; hosts: number; primary: number };
  snippets: number;
}

/** Least share of the answers about server behaviour that should be measured. */
export const EVIDENCE_TARGET = 0.8;

/** Counts what published answers rest on. */
export function evidenceShare(questions: readonly Question[], known: NewestSoftware): EvidenceShare {
  const answers = settledAnswers(questions);
  const read = answers.map((answer) => ({ answer, proof: textProof(answer.body) }));
  const count = (has: (each: (typeof read)[number]) => boolean) => read.filter(has).length;
  const measured = (answer: SettledAnswer) => answer.evidence.length > 0;
  const behaviour = answers.filter(isServerBehaviour);
  // A question's own text may link and compute as well.
  const published = questions.filter(({ data }) => data.status === 'published');
  const texts = [...read.map(({ proof }) => proof), ...published.map(({ body }) => textProof(body))];
  const links = new Set(texts.flatMap((text) => text.links));
  const verdicts: Record<Verdict, number> = { holds: 0, depends: 0, outdated: 0, wrong: 0 };
  for (const { verdict } of answers) verdicts[verdict] += 1;
  return {
    questions: published.length,
    answers: answers.length,
    verdicts,
    measured: count(({ answer }) => measured(answer)),
    withSnippet: count(({ proof }) => proof.snippets > 0),
    withPrimary: count(({ proof }) => proof.primary.length > 0),
    bare: count(({ answer, proof }) => !measured(answer) && proof.snippets === 0 && proof.primary.length === 0),
    behaviour: {
      answers: behaviour.length,
      measured: behaviour.filter(measured).length,
      missing: behaviour.filter((answer) => !measured(answer)),
    },
    stale: answers.flatMap((answer) => {
      const unchecked = uncheckedOf(answer, known);
      return unchecked.length > 0 ? [{ answer, unchecked }] : [];
    }),
    sources: {
      links: links.size,
      hosts: new Set([...links].map((link) => new URL(link).host)).size,
      primary: new Set(texts.flatMap((text) => text.primary)).size,
    },
    snippets: texts.reduce((sum, text) => sum + text.snippets, 0),
  };
}

/** `62 %`; nothing of nothing is all of it. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.round((100 * part) / whole)} %`;
}

/** Share of the answers about server behaviour that are measured, from 0 to 1; 1 where there are none. */
export function measuredShare({ behaviour }: EvidenceShare): number {
  return behaviour.answers === 0 ? 1 : behaviour.measured / behaviour.answers;
}

/** `19 questions, 82 answers; of 61 about what servers do, 50 are measured (82 %); 3 not checked on a newest release` */
export function evidenceLine(share: EvidenceShare): string {
  const { questions, answers, behaviour, stale } = share;
  return [
    `${questions} questions, ${answers} answers`,
    `of ${behaviour.answers} about what servers do, ${behaviour.measured} are measured (${percent(behaviour.measured, behaviour.answers)})`,
    `${stale.length} not checked on a newest release`,
  ].join('; ');
}
