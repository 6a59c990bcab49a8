import type { Made } from './make-findings.ts';
import type { QuestionIndex } from './memory/question-index.ts';
import type { TextIndex } from './text-index.ts';

/**
 * Fetches what rows show, for a site whose texts of answers would be too large to load.
 *
 * @param tag Tags are not in memory either, so what it leaves out goes now.
 */
export async function withTexts(
  made: Made,
  { records }: QuestionIndex,
  texts: TextIndex,
  tag: string | undefined,
): Promise<Made> {
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const questions = await Promise.all(
    made.findings.questions.map(async (question) => {
      const answers = await Promise.all(
        question.answers.map(async (answer) => {
          const { meta } = (await texts.details(numbers.get(answer.id) ?? -1)) ?? {};
          if (!meta) return answer;
          if (tag !== undefined && !meta['tags']?.split(' ').includes(tag)) return undefined;
          return { ...answer, short: meta['short'], appliesTo: meta['applies'], verdictNote: meta['note'] ?? '' };
        }),
      );
      const wanted = answers.filter((answer) => answer !== undefined);
      return wanted.length > 0 ? [{ ...question, answers: wanted }] : [];
    }),
  );
  const wanted = questions.flat();
  const match = wanted.length > 0 ? made.findings.match : 'nothing';
  return { ...made, findings: { ...made.findings, questions: wanted, match } };
}
