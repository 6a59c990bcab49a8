import type { Link, Words } from './words.ts';

/** How a format writes what every format has. */
export interface Marks {
  /** What stands between two parts: a line end, or an empty line. */
  between: string;
  /** Takes from a text whatever would be read as markup, anywhere in a line. */
  escape: (text: string) => string;
  strong: (text: string) => string;
  item: (text: string) => string;
  code: (text: string, language: string) => string;
  link: (link: { text: string; url: string }) => string;
}

/** A passage as lines of text: verdict and title, the text, code, facts, credit, and last the address. */
export function writeLines({ verdict, title, paragraphs, code, facts, credit, url }: Words, marks: Marks): string {
  const { escape, strong, item } = marks;
  const linked = ({ text, url: to }: Link) => (to === undefined ? escape(text) : marks.link({ text, url: to }));
  const parts = [
    verdict === undefined ? strong(escape(title)) : `${strong(escape(verdict))} | ${escape(title)}`,
    ...paragraphs.map(escape),
    ...(code?.blocks ?? []).map(({ name, text }) =>
      name === undefined ? marks.code(text, code?.language ?? '') : `${escape(name)}:\n${marks.code(text, 'text')}`,
    ),
    facts.map(({ label, text }) => item(`${escape(label)}: ${escape(text)}`)).join('\n'),
    credit.map(linked).join(''),
    url,
  ];
  return parts.filter((part) => part !== '').join(marks.between);
}

/** For a terminal, a ticket without markup, a mail in plain text. */
export const PLAIN: Marks = {
  between: '\n',
  escape: (text) => text,
  strong: (text) => text,
  item: (text) => `- ${text}`,
  code: (text) => text.replace(/^(?=.)/gm, '    '),
  link: ({ text, url }) => `${text} <${url}>`,
};

/**
 * What Slack's composer takes for markup, a word at a time: a mark at the edge of a word, somebody who would be called,
 * a picture. It knows no escapes, but leaves alone what is in code.
 */
const SLACK_MARKUP =
  /^>(?!\S)|(?<!\S)(?=[^\s`]{2,}(?!\S))(?=\S*(?:(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|@\w|:[\w+-]+:|^>))\S+/gu;

/**
 * What Slack's composer reads where somebody chose to write markup in it; else it takes the HTML beside it. A word with
 * a backtick cannot be in code: there the text between two of them becomes that, and reads the same.
 */
export const SLACK: Marks = {
  ...PLAIN,
  escape: (text) => text.replace(SLACK_MARKUP, '`$&`'),
  strong: (text) => (text.includes('*') ? text : `*${text}*`),
  item: (text) => `• ${text}`,
  code: (text) => (text.includes('```') ? PLAIN.code(text, '') : `\`\`\`\n${text}\n\`\`\``),
};
