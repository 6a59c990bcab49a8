import { escapeText } from './escape-text.ts';

// No flag `i`: with Unicode it would also match the Kelvin sign and the long s.
const WEB = String.raw`[Hh][Tt][Tt][Pp][Ss]?:\/\/[\w/.~%=?#+&@:,;!$'()-]*`;
const WITHOUT_SCHEME = String.raw`[Ww][Ww][Ww]\.[\w/.~%=?#+&@:,;!$'()-]*`;
// A whole run of the characters that mail addresses are made of, as soon as one could be in it.
const MAIL = String.raw`(?<![\w.+@-])(?=@*[\w.+-]+@[\w.+@-]*\.[\w+@-])[\w.+@-]*[\w+@-]`;

/**
 * What the engine would make a link of by itself, as far as it needs no escape. The engine looks for
 * addresses in text whose escapes it has already taken out, so no escape keeps it from doing so.
 */
const ADDRESS = new RegExp(`(?<web>${WEB})|${WITHOUT_SCHEME}|${MAIL}`, 'g');

/** A web address that can be a link as it is, and the punctuation behind it. */
const PLAIN =
  /^(?<url>\w+:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#](?:[\w/.~%=?#+-]|&(?![A-Za-z0-9#]*;))*)?)(?<end>[!-/:-@]*)$/;

/** Punctuation that the engine leaves out of a link by itself. */
const LEFT_OUT = /^[.,;:!?)]*$/;

/** What may stand directly behind an address without being a part of it. */
const CLOSING = /^(?:[ \t]|["\]`*<>](?![\p{L}\p{N}])|[^\p{L}\p{N}\p{M}\\[{}|^~"\]`*<>]|$)/u;

/**
 * A line, or a piece of one, as MDX.
 *
 * A web address becomes a link to itself, and nothing else becomes a link: an address whose end is in
 * doubt is shown as code, and so are mail addresses and addresses without `http`, of which the engine
 * would make links that say one thing and do another.
 */
export function inline(text: string, atStart: boolean): string {
  let mdx = '';
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const [address] = match;
    const end = match.index + address.length;
    const before = escapeText(text.slice(done, match.index), atStart && done === 0);
    // A link behind an exclamation mark would be an image.
    mdx += before.endsWith('!') ? `${before.slice(0, -1)}\\!` : before;
    mdx +=
      match.groups?.['web'] === undefined
        ? codeSpan(address)
        : webAddress(address, text.charAt(match.index - 1), text.slice(end, end + 2));
    done = end;
  }
  return mdx + escapeText(text.slice(done), atStart && done === 0);
}

/** A web address between the character before it and the beginning of the text behind it. */
function webAddress(address: string, before: string, behind: string): string {
  const { url = '', end = '' } = PLAIN.exec(address)?.groups ?? {};
  if (!/[A-Za-z0-9/]$/.test(url) || !CLOSING.test(behind)) return codeSpan(address);
  if (/^[ \t(]?$/.test(before) && LEFT_OUT.test(end) && /^(?:[ \t]|$)/.test(behind)) return url + end;
  // The colon is escaped, or the engine would make a link inside the link.
  return `[${escapeText(url, false).replace(':', '\\:')}](${url})${escapeText(end, false)}`;
}

/** An address as code; it holds no backticks, so one on each side is enough. */
function codeSpan(address: string): string {
  const code = address.replace(/[.,;:!?')]*$/, '');
  return `\`${code}\`${address.slice(code.length)}`;
}
