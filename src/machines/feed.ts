import { OUR_LICENCE } from '../knowledge/attribution.ts';
import type { Ledger, Revision } from '../knowledge/ledger.ts';
import { VERDICTS, verdictLine } from '../knowledge/verdict.ts';
import type { CurrentRecord, WithdrawnRecord } from '../linking/answer-record.ts';
import { previewTitle } from '../previews/preview.ts';
import { SITE_NAME, SITE_SUMMARY, type ToAddress } from './site-facts.ts';
import { xmlDocument } from './xml.ts';

/** A reader who comes back after months sees what changed, and the file stays small. */
export const MOST_CHANGES = 50;

/** What can happen to an answer, and how a feed reader may filter for it. */
const KINDS = { withdrawn: 'Withdrawn', verdict: 'Verdict changed', wording: 'Wording changed', new: 'New' } as const;

/** Something that happened to an answer on a day. */
export interface Change {
  kind: keyof typeof KINDS;
  /** Permanent address and revision, so that each change is one entry, for ever. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** `2026-11-22` */
  on: string;
}

/**
 * What became of the answers, the newest first; on one day withdrawals and changes stand before what is new.
 *
 * Short answers of questions are left out: they have the verdict of the first answer, which would be told twice.
 */
export function changes(
  records: readonly CurrentRecord[],
  ledger: Ledger,
  withdrawn: readonly WithdrawnRecord[],
): Change[] {
  const revised = records
    .filter(({ kind }) => kind === 'answer')
    .flatMap((record) => {
      const revisions = ledger.ids[record.id]?.revisions ?? [];
      return revisions.map((revision, index) => change(record, revision, index + 1, revisions[index - 1]));
    });
  const order = Object.keys(KINDS);
  return [...withdrawn.map(withdrawal), ...revised]
    .sort((a, b) => compare(b.on, a.on) || order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.id, b.id))
    .slice(0, MOST_CHANGES);
}

function change({ url, headline }: CurrentRecord, now: Revision, number: number, before?: Revision): Change {
  const base = { id: `${url}?r=${number}`, url, on: now.on };
  if (!before) return { ...base, kind: 'new', title: previewTitle(now.verdict, headline), summary: now.short };
  const summary = `Now: ${said(now)} Before: ${said(before)}`;
  if (before.verdict === now.verdict) {
    return { ...base, kind: 'wording', title: previewTitle(now.verdict, headline), summary };
  }
  const verdicts = `Now ${lowerWord(now)}, was ${lowerWord(before)}`;
  return { ...base, kind: 'verdict', title: `${verdicts}: ${headline}`, summary };
}

function withdrawal(record: WithdrawnRecord): Change {
  const { on, why, instead } = record.withdrawn;
  return {
    kind: 'withdrawn',
    id: `${record.url}?r=${record.revision}#withdrawn`,
    url: record.url,
    title: `Withdrawn: ${record.short}`,
    summary: `${why}${instead ? ` Instead: ${instead}` : ''} It said: ${said(record)}`,
    on,
  };
}

const said = ({ verdict, verdictNote, short }: Pick<Revision, 'verdict' | 'verdictNote' | 'short'>) =>
  `${verdictLine(verdict, verdictNote)}. ${short}`;

const lowerWord = ({ verdict }: Revision) => VERDICTS[verdict].word.toLowerCase();

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * `/feed.xml`, in Atom: unlike RSS it says that a title is text, so that one with `<threads>` in it reads as written, and
 * that an entry was changed on another day than it first appeared.
 */
export function feed(entries: readonly Change[], toAddress: ToAddress): string {
  const self = toAddress('/feed.xml');
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id: self,
      title: `${SITE_NAME}: new and changed verdicts`,
      subtitle: SITE_SUMMARY,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': toAddress('/') },
      ],
      // The day of the newest entry, not of the build: the same content gives the same file.
      updated: instant(entries[0]?.on ?? '1970-01-01'),
      author: { name: SITE_NAME, uri: toAddress('/about/') },
      rights: `${OUR_LICENCE.name}, ${OUR_LICENCE.url}`,
      icon: toAddress('/favicon.svg'),
      entry: entries.map(({ id, kind, url, title, summary, on }) => ({
        id,
        title: { '@type': 'text', '#text': title },
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
        updated: instant(on),
        category: { '@term': kind, '@label': KINDS[kind] },
        summary: { '@type': 'text', '#text': summary },
      })),
    },
  });
}

const instant = (day: string) => `${day}T00:00:00Z`;
