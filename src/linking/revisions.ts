import { sameWording, type Revision } from '../knowledge/ledger.ts';

/** How an answer read when a link was copied, where it reads otherwise now. */
export interface Changed {
  /** The number that the link carries: `?r=1`. */
  number: number;
  was: Revision;
  now: Revision;
  /** Whether the verdict is another one; else the words are. */
  verdict: boolean;
}

/**
 * The revisions that say something else than the last, in their order; what was taken back is among them no more.
 *
 * @param revisions Of one id, as the ledger has them.
 */
export function changedRevisions(revisions: readonly Revision[]): Changed[] {
  const now = revisions.at(-1);
  if (!now) return [];
  return revisions.flatMap((was, index): Changed[] =>
    sameWording(was, now) ? [] : [{ number: index + 1, was, now, verdict: was.verdict !== now.verdict }],
  );
}
