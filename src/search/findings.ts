import type { Tag } from '../knowledge/tags.ts';
import type { Verdict } from '../knowledge/verdict.ts';

/** One word of a prepared query. */
export interface Term {
  /** As it is looked up: small letters. */
  word: string;
  /** As it was typed; differs from `word` when it was corrected. */
  typed: string;
  /** What it counts for: 1 for a plain word, less for a part of a compound, more for a flag to the letter. */
  weight: number;
  corrected: boolean;
}

/** A query as the indexes can be asked, and what was done to it. */
export interface PreparedQuery {
  /** What the text looks like: words, an error or a log line, or a command. */
  kind: 'words' | 'error' | 'command';
  /** What others may see of the text: words that stand in an answer here, at most 300 characters, fit for an address. */
  cleaned: string;
  terms: readonly Term[];
  /** Names of what was left out, for a sentence. */
  dropped: readonly string[];
  corrections: readonly { typed: string; meant: string }[];
}

/** An answer that was found. */
export interface FoundAnswer {
  id: string;
  /** Its own page. */
  url: string;
  title: string;
  verdict: Verdict;
  /** Empty when there is none. */
  verdictNote: string;
  /** Unknown until the texts of answers have arrived, as is `appliesTo`. */
  short: string | undefined;
  /** `Flask 2.0 to 3.1, gunicorn 20.1 to 26.1`. */
  appliesTo: string | undefined;
}

/** A question of which answers were found. */
export interface FoundQuestion {
  /** The same for the same question, as long as the page is open. */
  key: string;
  title: string;
  /** Best first. */
  answers: readonly FoundAnswer[];
}

export interface Findings {
  query: PreparedQuery;
  /** Best first; the nearest three when nothing is close. */
  questions: readonly FoundQuestion[];
  /** `nearest`: nothing is close, these are the nearest; `nothing`: no word of the query is known here. */
  match: 'close' | 'nearest' | 'nothing';
  /** False while more may follow; what was shown then stays where it is. */
  settled: boolean;
  /** What could not be had and what works all the same, as a sentence. */
  trouble?: string;
}

export interface SearchOptions {
  /** Typed words that must not be corrected. */
  asTyped?: ReadonlySet<string>;
  /** Words that the reader took out. */
  without?: ReadonlySet<string>;
  tag?: Tag | undefined;
  verdict?: Verdict | undefined;
  /** Whether the reader points at a row or has chosen one: then none may move. */
  holds?: () => boolean;
}

/** Where the parts of the index lie: addresses, `pagefind` that of a folder with a slash at the end. */
export interface SearchAddresses {
  questions: string;
  answers: string;
  dictionary: string;
  pagefind: string;
}
