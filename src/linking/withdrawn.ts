import { shownQuestions, type ShownQuestion } from '../knowledge/collections.ts';
import { idOf, splitAddress } from '../knowledge/redirects.ts';
import { fitTitle } from '../previews/fit-title.ts';
import type { Preview } from '../previews/preview.ts';
import { RECORD_VERSION, type WithdrawnRecord } from './answer-record.ts';
import { publicAddress } from './public-address.ts';
import { ledger, redirects } from './ledger-and-redirects.ts';

/** An answer that does not hold any more and has no other wording: what it said, why it went, and since when. */
export interface WithdrawnAnswer {
  record: WithdrawnRecord;
  /** What replaces it: the path inside the site, and what it is called. */
  instead: { path: string; title: string } | undefined;
  /** The question it answered, where that is still asked. */
  question: ShownQuestion | undefined;
  /** What previews say; the image is that of the site. */
  preview: Omit<Preview, 'image'>;
}

/** Every answer that was withdrawn, in the order of `content/redirects.yaml`. */
export async function withdrawnAnswers(): Promise<WithdrawnAnswer[]> {
  const questions = await shownQuestions();
  return redirects.withdrawn.flatMap(({ address, on, why, instead }): WithdrawnAnswer[] => {
    const id = idOf(address) ?? '';
    const was = ledger.ids[id];
    const last = was?.revisions.at(-1);
    if (!was || !last) return [];
    const { verdict, verdictNote, short } = last;
    return [
      {
        record: {
          version: RECORD_VERSION,
          id,
          url: publicAddress(address),
          status: 'withdrawn',
          verdict,
          ...(verdictNote === undefined ? {} : { verdictNote }),
          short,
          revision: was.revisions.length,
          withdrawn: { on, why, ...(instead === undefined ? {} : { instead: publicAddress(instead) }) },
        },
        instead: instead === undefined ? undefined : { path: instead, title: titleOf(instead, questions) },
        question: was.kind === 'answer' ? questions.find(({ data }) => data.id === was.question) : undefined,
        preview: {
          title: fitTitle(`Withdrawn: ${short}`),
          description: why,
        },
      },
    ];
  });
}

/** What a page about a question or an answer is called; of another page, its path. */
function titleOf(path: string, questions: readonly ShownQuestion[]): string {
  const id = idOf(path) ?? splitAddress(path).fragment;
  const asked = questions.find(({ slug, data }) => data.id === id || (id === undefined && path === `/q/${slug}/`));
  const answers = questions.flatMap((question) => question.answers);
  return asked?.data.title ?? answers.find(({ data }) => data.id === id)?.data.title ?? path;
}
