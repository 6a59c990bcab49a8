import type { APIRoute, GetStaticPaths } from 'astro';
import type { CurrentRecord } from '../../linking/answer-record.ts';
import { answerRecords } from '../../linking/answer-records.ts';

export const getStaticPaths = (async () =>
  (await answerRecords()).map(({ record }) => ({
    params: { id: record.id },
    props: { record },
  }))) satisfies GetStaticPaths;

/** What machines are told of an answer. */
export const GET: APIRoute<{ record: CurrentRecord }> = ({ props }) => Response.json(props.record);
