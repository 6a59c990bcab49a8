import { z } from 'astro/zod';
import type { Question } from './read-knowledge.ts';
import { VERDICTS, verdictLine, type Verdict } from './verdict.ts';

/** How an answer read from one day on. */
const revision = z.strictObject({
  verdict: z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]),
  verdictNote: z.string().optional(),
  short: z.string(),
  /** The day it was entered. */
  on: z.iso.date(),
});

const revisions = z.array(revision).min(1);

/** What a published id stands for, for ever, and each wording of its answer, the newest last. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), slug: z.string(), revisions }),
  z.strictObject({ kind: z.literal('answer'), question: z.string(), revisions }),
]);

/** `content/ledger.json`: all that was ever published and must stay. It only grows. */
export const ledgerSchema = z.strictObject({
  ids: z.record(z.string(), entry),
  /** Every address below the base path, with the fragments of its page; files for machines have none. */
  addresses: z.record(z.string(), z.array(z.string())),
});

export type Ledger = z.output<typeof ledgerSchema>;
export type LedgerEntry = z.output<typeof entry>;
export type Revision = z.output<typeof revision>;
/** What of a revision a reader would notice. */
export type Wording = Omit<Revision, 'on'>;

export interface IdInUse {
  id: string;
  path: string;
  entry: { kind: 'question'; slug: string } | { kind: 'answer'; question: string };
  wording: Wording;
}

/** The ids that published questions and answers use now, each with what it stands for and how it reads. */
export function idsInUse(questions: readonly Question[]): IdInUse[] {
  return questions.flatMap((question): IdInUse[] => {
    if (question.data.status !== 'published') return [];
    const answers = question.answers.flatMap(({ data, path }): IdInUse[] =>
      data.status === 'published'
        ? [
            {
              id: data.id,
              path,
              entry: { kind: 'answer', question: question.data.id },
              wording: wordingOf(data.verdict, data.verdictNote, data.short),
            },
          ]
        : [],
    );
    // The short answer of a question has the verdict of its first answer.
    const first = question.answers.find(({ data }) => data.status === 'published')?.data;
    const own: IdInUse = {
      id: question.data.id,
      path: question.path,
      entry: { kind: 'question', slug: question.slug },
      wording: wordingOf(first?.verdict ?? 'depends', first?.verdictNote, question.data.short),
    };
    return [own, ...answers];
  });
}

function wordingOf(verdict: Verdict, verdictNote: string | undefined, short: string): Wording {
  return { verdict, ...(verdictNote === undefined ? {} : { verdictNote }), short };
}

/** Whether a reader would see no difference. */
export function sameWording(a: Wording, b: Wording): boolean {
  return a.verdict === b.verdict && a.verdictNote === b.verdictNote && a.short === b.short;
}

/** The number of the wording that holds now, from 1; 0 for an id that was never published. */
export function revisionOf(ledger: Ledger, id: string): number {
  return ledger.ids[id]?.revisions.length ?? 0;
}

/**
 * The ledger with every id and every wording in use added; what was there stays as it was.
 *
 * @param on The day of new wordings: `2026-11-22`.
 */
export function addToLedger(ledger: Ledger, questions: readonly Question[], on: string): Ledger {
  const ids: Ledger['ids'] = { ...ledger.ids };
  for (const { id, entry: use, wording } of idsInUse(questions)) {
    const was = ids[id];
    if (!was) {
      ids[id] = { ...use, revisions: [{ ...wording, on }] };
      continue;
    }
    const last = was.revisions.at(-1);
    if (!last || !sameWording(last, wording)) ids[id] = { ...was, revisions: [...was.revisions, { ...wording, on }] };
  }
  return { ...ledger, ids: sorted(ids) };
}

/** The ledger with every address of the site and every fragment added; what was there stays. */
export function addAddresses(ledger: Ledger, published: ReadonlyMap<string, readonly string[]>): Ledger {
  const addresses: Ledger['addresses'] = { ...ledger.addresses };
  for (const [address, fragments] of published) {
    addresses[address] = [...new Set([...(addresses[address] ?? []), ...fragments])].sort();
  }
  return { ...ledger, addresses: sorted(addresses) };
}

/** What `after` has more than `before`, one line an id, a revision, an address or its new fragments. */
export function ledgerAdditions(before: Ledger, after: Ledger): string[] {
  const ids = Object.entries(after.ids).flatMap(([id, { kind, revisions }]) => {
    const known = before.ids[id]?.revisions.length ?? 0;
    return revisions.slice(known).map((revision, index) => {
      const number = known + index + 1;
      const said = `${verdictLine(revision.verdict, revision.verdictNote)}. ${revision.short}`;
      return number === 1 ? `${id}: ${kind}, ${said}` : `${id}: revision ${number}, ${said}`;
    });
  });
  const addresses = Object.entries(after.addresses).flatMap(([address, fragments]) => {
    const known = before.addresses[address];
    if (!known) return [[address, ...fragments.map((fragment) => `#${fragment}`)].join(' ')];
    return fragments.filter((fragment) => !known.includes(fragment)).map((fragment) => `${address}#${fragment}`);
  });
  return [...ids, ...addresses];
}

/** The ledger as its file has it: an address a line, so that a change shows as the lines that were added. */
export function ledgerText({ ids, addresses }: Ledger): string {
  const lines = Object.entries(addresses).map(
    ([address, fragments]) =>
      `    ${JSON.stringify(address)}: [${fragments.map((fragment) => JSON.stringify(fragment)).join(', ')}]`,
  );
  const block = lines.length > 0 ? `{\n${lines.join(',\n')}\n  }` : '{}';
  return `{\n  "ids": ${JSON.stringify(ids, null, 2).replaceAll('\n', '\n  ')},\n  "addresses": ${block}\n}\n`;
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
