import type { Draft } from './draft.ts';
import type { Span } from './reading.ts';

/**
 * Accounts for every word: one that has no note is unread if it belongs to the command, and stands
 * in a note “not part of the command” with its neighbours if it does not. Brackets and commas are
 * no words.
 */
export function account(draft: Draft): void {
  const spans = draft.notes.flatMap(({ span }) => (span ? [span] : []));
  const covered = merged([...spans, ...draft.unread, ...draft.questions.map(({ span }) => span)]);
  const own = merged(draft.own);
  let run: Span | undefined;
  const flush = (): void => {
    if (run) draft.note(run, 'Not part of the command that is read.');
    run = undefined;
  };
  let next = 0;
  let mine = 0;
  for (const match of draft.source.matchAll(/\S+/g)) {
    const word = { start: match.index, end: match.index + match[0].length };
    while ((covered[next]?.end ?? Infinity) <= word.start) next++;
    while ((own[mine]?.end ?? Infinity) <= word.start) mine++;
    const touched = (covered[next]?.start ?? Infinity) < word.end;
    if (touched || !/[\p{L}\p{N}$]/u.test(match[0])) {
      if (touched) flush();
    } else if ((own[mine]?.start ?? Infinity) < word.end) {
      flush();
      draft.skip(word);
    } else if (run) run.end = word.end;
    else run = word;
  }
  flush();
  const place = ({ span }: { span?: Span }): number => span?.start ?? Infinity;
  draft.notes.sort((one, other) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  draft.unread.sort((one, other) => one.start - other.start);
}

/** Spans in order, those that touch as one. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
