import type { Tag } from '../knowledge/tags.ts';
import type { AnswerText, AnswerTexts } from './files/answer-texts.ts';
import type { ListedAnswer, QuestionList } from './files/question-list.ts';
import type { QuestionIndex, Wording } from './memory/question-index.ts';
import type { RecordPlace } from './ranking/rank-questions.ts';

/** An answer as a result shows it. */
export interface ViewedAnswer extends ListedAnswer {
  /** Undefined until it is here. */
  text: (AnswerText & { appliesTo: string }) | undefined;
}

/** What is known of the records while a query is answered. */
export interface View {
  /** How many records there are. */
  records: number;
  index: QuestionIndex;
  wordings: readonly Wording[];
  /** Where a record stands; undefined if that is not known. */
  placeOf(record: number): RecordPlace | undefined;
  question(number: number): { key: string; title: string } | undefined;
  /** Stems and literals of its title. */
  titleKeys(question: number): ReadonlySet<string>;
  /** Of a question; undefined if they are not known: then it passes a filter by tag. */
  tags(question: number): readonly Tag[] | undefined;
  answer(place: RecordPlace): ViewedAnswer | undefined;
}

/** All that the question list and the texts of answers say. */
export function memoryView(list: QuestionList, index: QuestionIndex, texts: AnswerTexts | undefined): View {
  return {
    records: index.records.length,
    index,
    wordings: index.wordings,
    placeOf: (record) => index.records[record],
    question: (number) => {
      const listed = list[number];
      return listed && { key: String(number), title: listed.title };
    },
    titleKeys: (question) => index.title(question),
    tags: (question) => texts?.[question]?.tags,
    answer: ({ question, place }) => {
      const answer = list[question]?.answers[place - 1];
      const ofQuestion = texts?.[question];
      const text = ofQuestion?.answers[place - 1];
      if (!answer) return undefined;
      const title = answer.title || (text?.title ?? '');
      return { ...answer, title, text: ofQuestion && text && { appliesTo: ofQuestion.appliesTo, ...text } };
    },
  };
}
