import { appliesToLine, isoDay } from '../knowledge/applies-to.ts';
import { LICENCES, OUR_LICENCE } from '../knowledge/attribution.ts';
import type { ShownAnswer, ShownQuestion } from '../knowledge/collections.ts';
import { describeDeployment } from '../knowledge/describe-deployment.ts';
import { measuredText } from '../knowledge/evidence-sentence.ts';
import type { Source } from '../knowledge/schema.ts';
import { SOFTWARE } from '../knowledge/software.ts';
import { verdictLine } from '../knowledge/verdict.ts';
import { slots } from '../model/deployment.ts';
import { IMAGE_SIZE, imagePath, previewTitle } from '../previews/preview.ts';
import { RECORD_VERSION, type Credit, type CurrentRecord } from './answer-record.ts';

/** Who is named with a text that is not all our own. */
export function creditOf({ title, url, licence, authors }: Source): Credit {
  return {
    title,
    url,
    licence: { name: licence, url: LICENCES[licence] },
    authors: authors.map(({ name, url: profile }) => ({ name, ...(profile === undefined ? {} : { url: profile }) })),
  };
}

/** An answer and its question; without the answer it is the question's short answer that is meant. */
export interface Described {
  question: ShownQuestion;
  answer: ShownAnswer | undefined;
}

/**
 * Everything that leaves the site with an answer.
 *
 * @param revision The number of its wording in the ledger; 0 before it is published.
 * @param address Makes a path inside the site absolute: `/a/k7q2/`.
 */
export function describeAnswer(
  { question, answer }: Described,
  revision: number,
  address: (path: string) => string,
): CurrentRecord {
  const first = question.answers[0]?.data;
  const { id, title, short, aliases, setup, headline, source } = answer?.data ?? question.data;
  const { verdict = 'depends', verdictNote } = answer?.data ?? first ?? {};
  const appliesTo = answer?.data.appliesTo ?? question.data.appliesTo;
  const evidence = (answer ?? question.answers[0])?.evidence ?? [];
  const url = address(`/a/${id}/`);
  return {
    version: RECORD_VERSION,
    id,
    url,
    status: 'current',
    kind: answer ? 'answer' : 'question',
    link: revision > 0 ? `${url}?r=${revision}` : url,
    revision,
    title,
    headline: headline ?? title,
    verdict,
    ...(verdictNote === undefined ? {} : { verdictNote }),
    short,
    ...(setup ? { number: { ...setup, slots: slots(setup) } } : {}),
    appliesTo: appliesTo.map(({ software, from, to }) => ({
      software,
      name: SOFTWARE[software],
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    appliesToText: appliesToLine(appliesTo),
    evidence: evidence.map((measurement) => ({
      id: measurement.id,
      url: address(`/measured/${measurement.id}/`),
      text: measuredText(measurement),
    })),
    aliases: [...aliases],
    question: { id: question.data.id, title: question.data.title, url: address(`/q/${question.slug}/`) },
    reviewed: isoDay(question.data.reviewed),
    licence: OUR_LICENCE,
    ...(source ? { credit: creditOf(source) } : {}),
    preview: {
      title: previewTitle(verdict, headline ?? title),
      description: short,
      image: {
        url: address(imagePath(id)),
        ...IMAGE_SIZE,
        alt: `${verdictLine(verdict, verdictNote)}. ${short}${setup ? ` ${describeDeployment(setup)}` : ''}`,
      },
    },
    formats: {
      html: url,
      json: address(`/a/${id}.json`),
      markdown: address(`/a/${id}.md`),
      text: address(`/a/${id}.txt`),
    },
  };
}
