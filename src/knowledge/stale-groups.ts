import type { StaleAnswer } from './evidence-share.ts';
import type { SettledAnswer } from './settled-answers.ts';
import { notCheckedLine } from './staleness.ts';

/** Answers that were not checked on the same releases. */
export interface StaleGroup {
  /** `not checked on gunicorn 26.2` */
  line: string;
  /** By question; `whole` where these are all answers that the question has. */
  questions: { slug: string; title: string; whole: boolean; answers: SettledAnswer[] }[];
  /** Answers in all. */
  count: number;
}

/** Stale answers by what they were not checked on, the largest group first, and by question within it. */
export function staleGroups(stale: readonly StaleAnswer[]): StaleGroup[] {
  const byLine = Map.groupBy(stale, ({ unchecked }) => notCheckedLine(unchecked) ?? '');
  return [...byLine]
    .map(([line, group]): StaleGroup => {
      const bySlug = Map.groupBy(
        group.map(({ answer }) => answer),
        ({ slug }) => slug,
      );
      const questions = [...bySlug].map(([slug, answers]) => ({
        slug,
        title: answers[0]?.asked ?? slug,
        whole: answers[0]?.siblings === answers.length,
        answers,
      }));
      return { line, questions, count: group.length };
    })
    .sort((a, b) => b.count - a.count);
}
