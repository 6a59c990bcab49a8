import { z } from 'astro/zod';
import type { Question } from './read-knowledge.ts';

/** What a published id stands for, for ever. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), slug: z.string() }),
  z.strictObject({ kind: z.literal('answer'), question: z.string() }),
]);

/** `content/ledger.json`: every id that was ever published. It only grows. */
export const ledgerSchema = z.strictObject({ ids: z.record(z.string(), entry) });

export type Ledger = z.output<typeof ledgerSchema>;
type Entry = z.output<typeof entry>;

/** The ids that published questions and answers use now, each with what it stands for. */
export function idsInUse(questions: readonly Question[]): { id: string; path: string; entry: Entry }[] {
  return questions.flatMap((question) => {
    if (question.data.status !== 'published') return [];
    const own = {
      id: question.data.id,
      path: question.path,
      entry: { kind: 'question', slug: question.slug } as const,
    };
    const answers = question.answers
      .filter((answer) => answer.data.status === 'published')
      .map((answer) => ({
        id: answer.data.id,
        path: answer.path,
        entry: { kind: 'answer', question: question.data.id } as const,
      }));
    return [own, ...answers];
  });
}

/** The ledger with every id in use added; what was there stays as it was. */
export function addToLedger(ledger: Ledger, questions: readonly Question[]): Ledger {
  const fresh = idsInUse(questions)
    .filter(({ id }) => !(id in ledger.ids))
    .map(({ id, entry }) => [id, entry] as const);
  const ids = Object.fromEntries([...Object.entries(ledger.ids), ...fresh].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ids };
}
