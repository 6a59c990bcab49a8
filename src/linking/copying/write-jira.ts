import { percentEncode, splitAtAddresses } from './plain-words.ts';
import type { Marks } from './write-plain.ts';

/**
 * What Jira's renderer takes as markup. It looks for macros, lists, links and addresses first, then for escapes, and
 * for phrases and pictures last. A backslash is enough for what comes last. Braces, brackets and bars need a reference:
 * an escaped brace is bare again when phrases are looked for, and the text of a link ends at its first bar, escaped or
 * not. A backslash has no escape at all: two of them are a line end.
 */
const MARKUP = new RegExp(
  [
    /&(?=#?\w+;)|[\\{}[\]|]/u,
    // An address, which would become a link together with the escapes in it, and faces.
    /:(?=\/\/)|(?<=mailto|file):|[:;](?=-?[()DP](?![a-zA-Z]))/u,
    // A heading, a quotation.
    /(?<=^(?:h[1-6]|bq))\.(?=\s)/u,
    // Between two letters these are themselves, as in max_requests.
    /(?<![\p{L}\p{N}])[-_+*^~]|[-_+*^~](?![\p{L}\p{N}])/u,
    /!|\?(?=\?)|^#/u,
    // Signs that become pictures: (x), (/), (on).
    /\((?=(?:[yni/x!?+-]|\*[rgby]?|on|off|flag|flagoff)\))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Those of them that a backslash does not keep as they are. */
const REFERRED = '&\\{}[]|:;.';

/** Escapes a text for Jira's wiki markup, so that it reads the same. */
export function escapeJira(text: string): string {
  return text.replace(MARKUP, (found) => (REFERRED.includes(found) ? `&#${found.charCodeAt(0)};` : `\\${found}`));
}

/** Our languages that Jira colours, as it calls them; for any other it shows an error. */
const LANGUAGES: Readonly<Record<string, string>> = {
  console: 'bash',
  js: 'js',
  python: 'python',
  sql: 'sql',
  ts: 'js',
  yaml: 'yaml',
};

/** Jira's wiki markup, which its editor takes in text mode. */
export const JIRA: Marks = {
  between: '\n\n',
  // An address in brackets is a link and reads as it is.
  escape: (text) => splitAtAddresses(text, escapeJira, (url) => `[${url}]`).join(''),
  strong: (text) => `*${text}*`,
  item: (text) => `* ${text}`,
  code: (text, language) => {
    const lines = `\n${text}\n`;
    const coloured = LANGUAGES[language];
    if (!text.includes('{noformat') && (coloured === undefined || text.includes('{code')))
      return `{noformat}${lines}{noformat}`;
    if (!text.includes('{code')) return `{code:${coloured ?? 'none'}}${lines}{code}`;
    // Neither can hold it.
    return text.split('\n').map(escapeJira).join('\n');
  },
  link: ({ text, url }) => `[${escapeJira(text)}|${percentEncode(url, /[|[\]{}!^\\]/g)}]`,
};
