import type { APIRoute, GetStaticPaths } from 'astro';
import type { AnswerRecord } from '../../linking/answer-record.ts';
import { answerRecords } from '../../linking/answer-records.ts';
import { withdrawnAnswers } from '../../linking/withdrawn.ts';

export const getStaticPaths = (async () =>
  [...(await answerRecords()), ...(await withdrawnAnswers())].map(({ record }) => ({
    params: { id: record.id },
    props: { record },
  }))) satisfies GetStaticPaths;

/** What machines are told of an answer, of a withdrawn one too. */
export const GET: APIRoute<{ record: AnswerRecord }> = ({ props }) => Response.json(props.record);
