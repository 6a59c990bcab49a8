import type { APIRoute } from 'astro';
import project from '../../../package.json';
import { answerRecords } from '../../linking/answer-records.ts';
import { publicAddress } from '../../linking/public-address.ts';
import { withdrawnAnswers } from '../../linking/withdrawn.ts';
import { answerIndex } from '../../machines/answer-index.ts';

/** Every question and answer, in a line each. */
export const GET: APIRoute = async () => {
  const records = (await answerRecords()).map(({ record }) => record);
  const withdrawn = (await withdrawnAnswers()).map(({ record }) => record);
  return Response.json(answerIndex(records, withdrawn, project.version, publicAddress));
};
