import type { Question } from '../../knowledge/read-knowledge.ts';
import { VERDICTS, type Verdict } from '../../knowledge/verdict.ts';

/** What the first results are made of: titles, and no more, so that it is here at once. */
export type QuestionList = readonly ListedQuestion[];

export interface ListedQuestion {
  slug: string;
  title: string;
  /** The message that an error page is about. */
  error?: string;
  /** In the order of the page. */
  answers: readonly ListedAnswer[];
}

export interface ListedAnswer {
  id: string;
  title: string;
  verdict: Verdict;
}

/** The list of all that is published, in the order of the addresses. */
export function questionList(questions: readonly Question[]): QuestionList {
  return questions.flatMap(({ slug, data, answers }) => {
    if (data.status !== 'published') return [];
    const { title, error } = data;
    return [
      {
        slug,
        title,
        ...(error ? { error: error.message } : {}),
        answers: answers.flatMap(({ data: answer }) =>
          answer.status === 'published' ? [{ id: answer.id, title: answer.title, verdict: answer.verdict }] : [],
        ),
      },
    ];
  });
}

/**
 * The list as it travels. What is alike stands together, which makes it a seventh smaller when compressed than a list
 * of objects, and it is all that the first results wait for.
 */
export interface PackedList {
  /** One line a question. */
  slugs: string;
  titles: string;
  /** Empty lines for questions that are not about an error. */
  errors: string;
  /** How many answers each question has, with spaces between. */
  counts: string;
  /** Of all answers, one after the other: ids with spaces between, one line a title, one letter a verdict. */
  ids: string;
  answers: string;
  verdicts: string;
}

const NAMES = Object.keys(VERDICTS) as Verdict[];

export function packList(list: QuestionList): PackedList {
  const answers = list.flatMap((question) => question.answers);
  return {
    slugs: list.map(({ slug }) => slug).join('\n'),
    titles: list.map(({ title }) => title).join('\n'),
    errors: list.map(({ error = '' }) => error).join('\n'),
    counts: list.map((question) => question.answers.length).join(' '),
    ids: answers.map(({ id }) => id).join(' '),
    answers: answers.map(({ title }) => title).join('\n'),
    verdicts: answers.map(({ verdict }) => NAMES.indexOf(verdict)).join(''),
  };
}

/** The list again; empty if nothing was packed. */
export function unpackList(packed: PackedList): QuestionList {
  if (packed.slugs === '') return [];
  const lines = (text: string) => text.split('\n');
  const [titles, errors, names] = [lines(packed.titles), lines(packed.errors), lines(packed.answers)];
  const ids = packed.ids.split(' ');
  const counts = packed.counts.split(' ').map(Number);
  let next = 0;
  return lines(packed.slugs).map((slug, index) => {
    const answers: ListedAnswer[] = [];
    for (const end = next + (counts[index] ?? 0); next < end; next++) {
      const verdict = NAMES[Number(packed.verdicts[next])] ?? 'depends';
      answers.push({ id: ids[next] ?? '', title: names[next] ?? '', verdict });
    }
    const error = errors[index];
    return { slug, title: titles[index] ?? '', ...(error ? { error } : {}), answers };
  });
}
