import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { calculatorPreview } from '../../calculator/calculator-preview.ts';
import { PAGE_LIMIT } from '../../calculator/presets.ts';
import { startLines } from '../../calculator/start-lines.ts';
import { WORK_PRESETS } from '../../calculator/work-presets.ts';
import { answerRecords } from '../../linking/answer-records.ts';
import { answerCard, imageOf, keepImages, tallyLine, type Card } from '../../previews/image/index.ts';

/** All builds of a project share it, and it outlives them. */
const FOLDER = join(process.cwd(), '.build', 'previews');

/** Of pages that have no image of their own. */
const SITE: Card = {
  kind: 'page',
  title: 'How many requests at once?',
  sentence: 'What a Python web process really serves: short answers with a verdict, checked and measured.',
};

const counts = Array.from({ length: PAGE_LIMIT }, (_, index) => index + 1);

async function cards(): Promise<[name: string, card: Card][]> {
  const answers = (await answerRecords()).map(({ question, answer, record }): [string, Card] => [
    record.id,
    answerCard(record, (answer ?? question.answers[0])?.evidence ?? []),
  ]);
  const setups = counts.flatMap((processes) =>
    counts.map((threads): [string, Card] => [
      `${processes}x${threads}`,
      {
        kind: 'setup',
        deployment: { processes, threads },
        command: startLines({ processes, threads })[0] ?? '',
      },
    ]),
  );
  const calculators = [undefined, ...WORK_PRESETS]
    .map(calculatorPreview)
    .map(({ name, title, description, deployment }): [string, Card] => [
      name,
      { kind: 'page', title, sentence: description, deployment },
    ]);
  return [...answers, ...setups, ...calculators, ['site', SITE]];
}

export const getStaticPaths = (async () => {
  const named = await cards();
  // A build asks for all of them, so they are drawn several at a time; who writes draws what is looked at.
  if (import.meta.env.PROD) {
    const tally = await keepImages(
      named.map(([, card]) => card),
      FOLDER,
      Date.now(),
    );
    console.log(tallyLine(tally));
  }
  return named.map(([name, card]) => ({ params: { name }, props: { card } }));
}) satisfies GetStaticPaths;

/** The preview image of an answer, a set-up or a page. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await imageOf(props.card, FOLDER)), { headers: { 'Content-Type': 'image/png' } });
