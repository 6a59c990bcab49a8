import { variableOf, type Candidate, type Found, type Variable } from '../found.ts';
import type { Piece } from '../shell-words.ts';
import { statements } from '../statements.ts';

/** The commands of a shell text, and the variables that it sets. */
export function shellForm(piece: Piece): Found {
  const candidates: Candidate[] = [];
  const variables: Variable[] = [];
  for (const { words, redirects } of statements(piece)) {
    const set = words
      .slice(/^(?:export|set)$/.test(words[0]?.text ?? '') ? 1 : 0)
      .map((word) => variableOf(word, true));
    if (set.length > 0 && set.every((variable) => variable !== undefined))
      for (const variable of set) variables.push(variable);
    else
      candidates.push({
        form: 'shell',
        words,
        around: redirects.map((span) => ({ span, meaning: 'Where its input or output goes.' })),
      });
  }
  return { candidates, variables };
}
