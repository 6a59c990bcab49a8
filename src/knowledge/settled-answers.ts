import type { Need } from './need.ts';
import type { Question } from './read-knowledge.ts';
import type { VersionRange } from './software.ts';
import type { Verdict } from './verdict.ts';

/** A published answer with what its question lends it. */
export interface SettledAnswer {
  path: string;
  /** Of its question: the folder, the title, and how many published answers it has. */
  slug: string;
  asked: string;
  siblings: number;
  id: string;
  title: string;
  short: string;
  verdict: Verdict;
  need: Need;
  /** Its own version ranges, where it has some. */
  own: readonly VersionRange[] | undefined;
  /** Those of its question. */
  question: readonly VersionRange[];
  /** Measurements it rests on, by id. */
  evidence: readonly string[];
  body: string;
}

/** Every published answer of every published question, in their order. */
export function settledAnswers(questions: readonly Question[]): SettledAnswer[] {
  return questions.flatMap(({ slug, data: question, answers }) => {
    if (question.status !== 'published') return [];
    const { title: asked, need, appliesTo } = question;
    const settled = answers.flatMap(({ path, data, body }) =>
      data.status === 'published' ? [{ ...data, own: data.appliesTo, path, body }] : [],
    );
    return settled.map(({ path, id, title, short, verdict, own, evidence, body }): SettledAnswer => ({
      path,
      slug,
      asked,
      siblings: settled.length,
      id,
      title,
      short,
      verdict,
      need,
      own,
      question: appliesTo,
      evidence,
      body,
    }));
  });
}
