import type { APIRoute } from 'astro';
import { answerRecords } from '../linking/answer-records.ts';
import { publicAddress } from '../linking/public-address.ts';
import { ledger } from '../linking/ledger-and-redirects.ts';
import { withdrawnAnswers } from '../linking/withdrawn.ts';
import { changes, feed } from '../machines/feed.ts';

/** New and changed verdicts. */
export const GET: APIRoute = async () => {
  const records = (await answerRecords()).map(({ record }) => record);
  const withdrawn = (await withdrawnAnswers()).map(({ record }) => record);
  return new Response(feed(changes(records, ledger, withdrawn), publicAddress));
};
