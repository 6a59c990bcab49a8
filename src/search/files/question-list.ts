import type { Question } from '../../knowledge/read-knowledge.ts';
import type { PublishedAnswer } from '../../knowledge/schema.ts';
import { VERDICTS, type Verdict } from '../../knowledge/verdict.ts';

/** What the first results are made of: titles, and no more, so that it is here at once. */
export type QuestionList = readonly ListedQuestion[];

export interface ListedQuestion {
  title: string;
  /** The message that an error page is about. */
  error?: string;
  /** In the order of the page. */
  answers: readonly ListedAnswer[];
}

export interface ListedAnswer {
  id: string;
  /** Empty for what follows with the texts: see {@link titleWaits}. */
  title: string;
  verdict: Verdict;
}

/**
 * The list of all that is published, in the order of the addresses.
 *
 * @param isWhole All titles are in it: where no texts of answers follow.
 */
export function questionList(questions: readonly Question[], isWhole = false): QuestionList {
  return questions.flatMap(({ data, answers }) => {
    if (data.status !== 'published') return [];
    const { title, error } = data;
    return [
      {
        title,
        ...(error ? { error: error.message } : {}),
        answers: publishedAnswers(answers).map((answer, index) => {
          const { id, title: ofAnswer, verdict } = answer;
          return { id, title: isWhole || !titleWaits(answer, index + 1) ? ofAnswer : '', verdict };
        }),
      },
    ];
  });
}

/** What readers are shown of a question's answers, in the order of its page. */
export function publishedAnswers(answers: Question['answers']): PublishedAnswer[] {
  return answers.flatMap(({ data }) => (data.status === 'published' ? [data] : []));
}

/** Answers whose titles come first; authors put the usual case there. */
const FIRST_ANSWERS = 2;

/**
 * Whether an answer's title follows with the texts, so that the first results are here earlier: what is wrong, and
 * what is further down the page.
 *
 * @param place On its page, from 1.
 */
export function titleWaits({ verdict }: PublishedAnswer, place: number): boolean {
  return verdict === 'wrong' || place > FIRST_ANSWERS;
}

/**
 * The list as it travels. What is alike stands together, which makes it a seventh smaller when compressed than a list
 * of objects, and it is all that the first results wait for.
 */
export interface PackedList {
  /** One line a question. */
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
  if (packed.titles === '') return [];
  const lines = (text: string) => text.split('\n');
  const errors = lines(packed.errors);
  const names = lines(packed.answers);
  const ids = packed.ids.split(' ');
  const counts = packed.counts.split(' ').map(Number);
  let next = 0;
  return lines(packed.titles).map((title, index) => {
    const answers: ListedAnswer[] = [];
    for (const end = next + (counts[index] ?? 0); next < end; next++) {
      const verdict = NAMES[Number(packed.verdicts[next])] ?? 'depends';
      answers.push({ id: ids[next] ?? '', title: names[next] ?? '', verdict });
    }
    const error = errors[index];
    return { title, ...(error ? { error } : {}), answers };
  });
}
