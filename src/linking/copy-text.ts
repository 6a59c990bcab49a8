import { verdictLine, type Verdict } from '../knowledge/verdict.ts';

/** What a copied text says of an answer. */
export interface Quotable {
  /** The claim or the question. */
  title: string;
  short: string;
  verdict: Verdict;
  verdictNote?: string | undefined;
  /** The permanent address, absolute. */
  url: string;
}

/** One line for chat: the verdict, the claim, the short answer, the address. */
export function chatText({ title, short, verdict, verdictNote, url }: Quotable): string {
  return `${verdictLine(verdict, verdictNote)} | ${title} | ${short} ${url}`;
}

/** Characters that Markdown would read as markup inside a line. */
const MARKUP = /[\\`*_[\]<>|~#]/g;
const plain = (text: string) => text.replace(MARKUP, '\\$&');

/** The same for Markdown: the claim is the link. */
export function markdownText({ title, short, verdict, verdictNote, url }: Quotable): string {
  return `**${plain(verdictLine(verdict, verdictNote))}** | [${plain(title)}](${url}): ${plain(short)}`;
}
