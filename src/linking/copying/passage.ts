import type { Verdict } from '../../knowledge/verdict.ts';
import type { Credit } from '../answer-record.ts';

/** Something of the site that is pasted elsewhere: an answer, a section, a snippet, a set-up. It stands alone there. */
export interface Passage {
  verdict?: { verdict: Verdict; note?: string | undefined } | undefined;
  /** The claim, the heading, or what the thing is called. */
  title: string;
  /** The short answer, or what the section says; paragraphs are parted by an empty line. */
  text?: string | undefined;
  code?: { language: string; text: string; output?: string | undefined } | undefined;
  /** What one reads after the text, in this order: the number, what it applies to, what was measured. */
  facts: readonly { label: string; text: string }[];
  /** Who is to be named, where the source asks for it. */
  credit?: Credit | undefined;
  /** The permanent address, absolute; of an answer with its revision. */
  url: string;
}

/** The forms a passage is copied in. */
export const FORMAT_NAMES = ['link', 'slack', 'teams', 'markdown', 'jira', 'plain'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** What goes to the clipboard; `html` only for programs that paste rich text. */
export interface Copy {
  plain: string;
  html?: string;
}
