import { verdictLine } from '../../knowledge/verdict.ts';
import type { Passage } from './passage.ts';
import { codeLines, oneLine, paragraphs } from './plain-words.ts';

/** A text that leads somewhere, or only a text. */
export interface Link {
  text: string;
  url?: string | undefined;
}

/** A passage in the order in which every format has it; nothing in it ends a line. */
export interface Words {
  /** The verdict and its note. */
  verdict?: string;
  title: string;
  paragraphs: string[];
  code?: { language: string; blocks: { name?: string; text: string }[] };
  facts: { label: string; text: string }[];
  /** Words and links by turns, as a sentence. */
  credit: Link[];
  url: string;
}

/** What a passage says, in words that are the same in every format. */
export function wordsOf({ verdict, title, text, code, facts, credit, url }: Passage): Words {
  const output = codeLines(code?.output ?? '');
  return {
    ...(verdict ? { verdict: oneLine(verdictLine(verdict.verdict, verdict.note)) } : {}),
    title: oneLine(title),
    paragraphs: paragraphs(text),
    ...(code
      ? {
          code: {
            language: code.language,
            blocks: [{ text: codeLines(code.text) }, ...(output === '' ? [] : [{ name: 'Output', text: output }])],
          },
        }
      : {}),
    facts: facts.map(({ label, text: fact }) => ({ label, text: oneLine(fact) })),
    credit: credit
      ? [
          { text: 'Based on ' },
          { text: oneLine(credit.title), url: credit.url },
          { text: ` (${new URL(credit.url).hostname.replace(/^www\./, '')}) by ` },
          ...credit.authors.flatMap(({ name, url: profile }, index): Link[] => [
            ...(index > 0 ? [{ text: ', ' }] : []),
            { text: oneLine(name), url: profile },
          ]),
          { text: ', ' },
          { text: credit.licence.name, url: credit.licence.url },
        ]
      : [],
    url,
  };
}
