import type { APIRoute, GetStaticPaths } from 'astro';
import { answerRecords } from '../../linking/answer-records.ts';
import { withdrawnAnswers } from '../../linking/withdrawn.ts';
import { answerMarkdown } from '../../machines/answer-markdown.ts';
import { entryMarkdown } from '../../machines/told-questions.ts';

export const getStaticPaths = (async () => {
  const current = (await answerRecords()).map(({ question, answer, record }) => ({
    params: { id: record.id },
    props: { text: answerMarkdown(record, answer && entryMarkdown(question, answer.entry)) },
  }));
  const withdrawn = (await withdrawnAnswers()).map(({ record }) => ({
    params: { id: record.id },
    props: { text: answerMarkdown(record) },
  }));
  return [...current, ...withdrawn];
}) satisfies GetStaticPaths;

/** An answer in Markdown. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
