import type { Copy, FormatName, Passage } from './passage.ts';
import { wordsOf } from './words.ts';
import { writeHtml } from './write-html.ts';
import { JIRA } from './write-jira.ts';
import { MARKDOWN } from './write-markdown.ts';
import { PLAIN, SLACK, writeLines, type Marks } from './write-plain.ts';

/** A form in which a passage is copied. */
export interface Format {
  /** Where it is pasted, as readers call it. */
  label: string;
  /** The letter that chooses it. */
  key: string;
  write: (passage: Passage) => Copy;
}

const text =
  (marks: Marks) =>
  (passage: Passage): Copy => ({ plain: writeLines(wordsOf(passage), marks) });

const rich =
  (marks: Marks) =>
  (passage: Passage): Copy => {
    const words = wordsOf(passage);
    return { plain: writeLines(words, marks), html: writeHtml(words) };
  };

export const FORMATS: Record<FormatName, Format> = {
  // Without HTML: a bare address is what every program makes a preview of.
  link: { label: 'Link', key: 'l', write: ({ url }) => ({ plain: url }) },
  slack: { label: 'Slack', key: 's', write: rich(SLACK) },
  teams: { label: 'Teams or mail', key: 't', write: rich(PLAIN) },
  markdown: { label: 'Discord or GitHub', key: 'm', write: text(MARKDOWN) },
  jira: { label: 'Jira', key: 'j', write: text(JIRA) },
  plain: { label: 'Plain text', key: 'p', write: text(PLAIN) },
};
