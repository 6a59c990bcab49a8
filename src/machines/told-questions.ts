import type { CollectionEntry } from 'astro:content';
import { shownQuestions, type ShownQuestion } from '../knowledge/collections.ts';
import { NEEDS, type Need } from '../knowledge/need.ts';
import { byRelated } from '../knowledge/topic.ts';
import { answerRecord } from '../linking/answer-records.ts';
import { publicAddress } from '../linking/public-address.ts';
import { portableMarkdown } from './portable-markdown.ts';
import type { ToldQuestion } from './question-file.ts';
import { questionMarkdown } from './question-markdown.ts';

/** Every question with its records, in the order of the topics: the most referred to first in each. */
export async function toldQuestions(): Promise<ToldQuestion[]> {
  const all = await shownQuestions();
  return (Object.keys(NEEDS) as Need[])
    .flatMap((need) =>
      byRelated(
        all.filter(({ data }) => data.need === need),
        all,
      ),
    )
    .map((question) => ({
      question,
      record: answerRecord({ question, answer: undefined }),
      answers: question.answers.map((answer) => answerRecord({ question, answer })),
    }));
}

/** A question's page in Markdown. */
export function questionPage({ question, record, answers }: ToldQuestion): string {
  return questionMarkdown(
    { record, body: entryMarkdown(question, question.entry) },
    question.answers.flatMap(({ entry }, index) => {
      const answer = answers[index];
      return answer ? [{ record: answer, body: entryMarkdown(question, entry) }] : [];
    }),
    question.data.error,
  );
}

/** The text of a question or an answer, with absolute links; a fragment is one of the question's page. */
export function entryMarkdown(
  { slug }: ShownQuestion,
  { id, body = '' }: CollectionEntry<'questions'> | CollectionEntry<'answers'>,
): string {
  return portableMarkdown({ path: `content/questions/${id}.mdx`, body }, (link) =>
    link.startsWith('#') ? `${publicAddress(`/q/${slug}/`)}${link}` : publicAddress(link),
  );
}
