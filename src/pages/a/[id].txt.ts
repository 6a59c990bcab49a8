import type { APIRoute, GetStaticPaths } from 'astro';
import { answerRecords } from '../../linking/answer-records.ts';
import { withdrawnAnswers } from '../../linking/withdrawn.ts';
import { oneLine } from '../../machines/one-line.ts';

export const getStaticPaths = (async () =>
  [...(await answerRecords()), ...(await withdrawnAnswers())].map(({ record }) => ({
    params: { id: record.id },
    props: { text: oneLine(record) },
  }))) satisfies GetStaticPaths;

/** An answer in one line. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
