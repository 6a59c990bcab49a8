import { shellWords, type Piece, type Word } from './shell-words.ts';
import type { Span } from './reading.ts';

/** One command of a shell text: its words, and where its output goes. */
export interface Statement {
  words: Word[];
  redirects: Span[];
  /** The operator that ends it: `|`, `&&`, a newline; `''` at the end of the text. */
  ended: string;
}

/** The commands of a shell text, in order; comments belong to none. */
export function statements(piece: Piece): Statement[] {
  const found: Statement[] = [];
  let words: Word[] = [];
  let redirects: Span[] = [];
  let redirect: Span | undefined;
  const finish = (ended: string): void => {
    if (words.length > 0) found.push({ words, redirects, ended });
    words = [];
    redirects = [];
    redirect = undefined;
  };
  for (const token of shellWords(piece)) {
    if (token.kind === 'operator') finish(token.text);
    else if (token.kind === 'redirect') {
      const span = { start: token.start, end: token.end };
      redirects.push(span);
      // `2>&1` is complete; `> file` takes the next word.
      redirect = token.text.includes('&') && !token.text.startsWith('&') ? undefined : span;
    } else if (token.kind === 'word') {
      if (redirect) redirect.end = token.end;
      else words.push(token);
      redirect = undefined;
    }
  }
  finish('');
  return found;
}
