/** Line ends, tabs and runs of blanks, which would end a line or a heading in the place where it is pasted. */
const BLANKS = /[\s\u0085\u2028\u2029]+/g;

/** Controls, and marks that turn the direction of what follows; nobody sees them, and everything after would suffer. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text on one line, without what cannot be seen. */
export function oneLine(text: string): string {
  return text.replace(BLANKS, ' ').replace(UNSEEN, '').trim();
}

/** The paragraphs of a text, each on one line; none of an empty text. */
export function paragraphs(text = ''): string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');
}

/** Code as it is, without what cannot be seen and without line ends at its end. */
export function codeLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(/\n+$/, '');
}

/** An address between blanks or in brackets, without the punctuation of the sentence around it. */
const ADDRESS = /(?<![^\s(])(https?:\/\/[\w./?=&#%+~@:,-]*[\w/])(?=[.,:)]*(?:\s|$))/;

/** A text in which addresses become one thing, and what stands between them another, in their order. */
export function splitAtAddresses<Part>(
  text: string,
  words: (text: string) => Part,
  link: (url: string) => Part,
): Part[] {
  return text.split(ADDRESS).map((part, index) => (index % 2 === 1 ? link(part) : words(part)));
}

/** An address in which some characters are written as `%7C`, which means the same. */
export function percentEncode(url: string, characters: RegExp): string {
  return url.replace(characters, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
