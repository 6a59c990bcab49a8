import { percentEncode } from './plain-words.ts';
import type { Marks } from './write-plain.ts';

/** Punctuation that means something inside a line, on Discord or GitHub. */
const INSIDE = /[\\`*_[\]<>|~$&]/g;

/** What begins a list, a heading, a quotation or a rule at the start of a line. */
const AT_START = /^(?:([-+=#])|(\d+)([.)]))/;

/** What GitHub or Discord turns into a mention, a reference or a picture whatever stands before it, but not inside code. */
const REFERENCE = /@[\w-]+(?:\/[\w-]+)?|(?:[\w.-]{1,40}(?:\/[\w.-]{1,100})?)?#\d+|GH-\d+|(?<!:):(?!\d+:)[\w+-]+:(?!\w)/;

/** An address, which they link as it stands: an escape inside would become part of it. */
const ADDRESS = /https?:\/\/[^\s<>;`\\]*[^\s<>.,;:!?'")\]`\\]/i;

/** Runs that are written in a way of their own; two references in a row are one, as code cannot follow upon code. */
const KEPT = new RegExp(`(${ADDRESS.source}|(?<![\\w/])(?:${REFERENCE.source})+)`, 'gi');

/** A run of backticks longer than any in the text. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

const punctuation = (text: string) =>
  text.replace(INSIDE, '\\$&').replace(/www(?=\.)|:(?=\/\/)/gi, (found) => (found === ':' ? '\\:' : `${found}\\`));

const start = (text: string) =>
  text.replace(AT_START, (_, mark: string | undefined, number = '', end = '') =>
    mark === undefined ? `${number}\\${end}` : `\\${mark}`,
  );

/**
 * A text as Markdown that reads the same. `@everyone` and `#1` are put in code, where nobody is called by them: neither
 * program heeds a backslash there, and Discord shows references such as `&#64;` as they are.
 *
 * @param inLink Whether it is the text of a link, which cannot hold another.
 */
export function escapeMarkdown(text: string, inLink = false): string {
  const parts = text.split(KEPT).map((part, index) => {
    if (index % 2 === 0) return punctuation(part);
    return !inLink && ADDRESS.test(part) ? `<${part}>` : `\`${part}\``;
  });
  return start(parts.join(''));
}

/** GitHub's Markdown, and Discord's, which knows less of it: both read what is here. */
export const MARKDOWN: Marks = {
  between: '\n\n',
  escape: (text) => escapeMarkdown(text),
  strong: (text) => `**${text}**`,
  item: (text) => `- ${text}`,
  code: (text, language) => {
    // Longer than any fence inside, as GitHub wants it. Discord knows three only, and nothing helps it there.
    const ticks = fence(text, 3);
    return `${ticks}${language}\n${text}\n${ticks}`;
  },
  link: ({ text, url }) => `[${escapeMarkdown(text, true)}](<${percentEncode(url, /[<>\\]/g)}>)`,
};
