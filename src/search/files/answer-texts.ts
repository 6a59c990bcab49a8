import { appliesToLine } from '../../knowledge/applies-to.ts';
import type { Question } from '../../knowledge/read-knowledge.ts';
import type { Tag } from '../../knowledge/tags.ts';
import { publishedAnswers, titleWaits } from './question-list.ts';

/** What follows the first results: for each question, in the order of the question list. */
export type AnswerTexts = readonly QuestionTexts[];

export interface QuestionTexts {
  tags: readonly Tag[];
  /** Other wordings of the question. */
  aliases: readonly string[];
  /** `Flask 2.0 to 3.1, gunicorn 20.1 to 26.1`. */
  appliesTo: string;
  /** In the order of the page. */
  answers: readonly AnswerText[];
}

export interface AnswerText {
  /** Where the question list leaves it out. */
  title?: string;
  short: string;
  /** What narrows the verdict. */
  note?: string;
  aliases: readonly string[];
  /** Where it differs from the question's. */
  appliesTo?: string;
}

/** The texts of all that is published, in the order of the question list. */
export function answerTexts(questions: readonly Question[]): AnswerTexts {
  return questions.flatMap(({ data, answers }) => {
    if (data.status !== 'published') return [];
    return [
      {
        tags: data.tags,
        aliases: data.aliases,
        appliesTo: appliesToLine(data.appliesTo),
        answers: publishedAnswers(answers).map((answer, index) => {
          const { short, verdictNote, aliases, appliesTo } = answer;
          const title = titleWaits(answer, index + 1) ? { title: answer.title } : {};
          const note = verdictNote ? { note: verdictNote } : {};
          return { ...title, short, ...note, aliases, ...(appliesTo ? { appliesTo: appliesToLine(appliesTo) } : {}) };
        }),
      },
    ];
  });
}
