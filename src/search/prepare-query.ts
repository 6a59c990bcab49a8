/** What goes out of a pasted text before its words are looked up, and why. In this order. */
const NOISE: readonly { what: string; pattern: RegExp }[] = [
  { what: 'terminal colours', pattern: /\u001b\[[0-9;]*m/g },
  {
    what: 'times',
    pattern: /\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?[+-]\d{2}:?\d{2}|Z)?\]?/g,
  },
  { what: 'nginx request details', pattern: /, (?:client|server|request|upstream|host|referrer): .*/g },
  { what: 'nginx process numbers', pattern: /\b\d+#\d+: (?:\*\d+ )?/g },
  { what: 'process numbers', pattern: /\(pid: ?\d+\)|\bpid[:= ]\s?\d+|\[\d+\]/gi },
  { what: 'log levels', pattern: /\[(?:critical|error|warning|warn|info|debug|notice|crit|alert|emerg)\]/gi },
  {
    what: 'traceback lines',
    pattern: /Traceback \(most recent call last\):|File "[^"\n]{0,300}", line \d+(?:, in \S+)?/g,
  },
  { what: 'addresses', pattern: /\bhttps?:\/\/\S+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g },
  { what: 'long identifiers', pattern: /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b0x[0-9a-f]+\b/gi },
  { what: 'paths', pattern: /(?<=^|\s)(?:\/[\w.@-]+){2,}\/?/g },
];

/** Words that say nothing of what is asked. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have how i if in into is it its ' +
    'just like me my of on or our please should so some than that the their them then there these they this ' +
    'to was we were what when where which while who why will with would you your'
  ).split(' '),
);

/** Words asked for at most; a longer text is known by its rarest ones, and the first come close. */
const MOST_WORDS = 14;
/** Characters read at most: a log line, not a log. */
const MOST_CHARACTERS = 4000;

/** A query as the index can be asked. */
export interface PreparedQuery {
  /** Words to look up, small letters, each once, in the order of the text. */
  words: string[];
  /** Names of what was left out, for the sentence above the results. */
  dropped: string[];
}

/**
 * Makes words out of what a person typed or pasted: a question, a flag, a whole log line.
 *
 * @param text Any text; of a very long one the beginning is read, which `dropped` says.
 */
export function prepareQuery(text: string): PreparedQuery {
  const dropped: string[] = [];
  let rest = text.slice(0, MOST_CHARACTERS);
  if (text.length > MOST_CHARACTERS) dropped.push(`everything after ${MOST_CHARACTERS} characters`);
  for (const { what, pattern } of NOISE) {
    const without = rest.replace(pattern, ' ');
    if (without !== rest) dropped.push(what);
    rest = without;
  }

  // A text that is nothing but noise (an address, a path) is taken as it is.
  const all = wordsOf(rest).length > 0 ? wordsOf(rest) : wordsOf(text.slice(0, MOST_CHARACTERS));
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length > MOST_WORDS) dropped.push(`all but ${MOST_WORDS} words`);
  return { words: words.slice(0, MOST_WORDS), dropped };
}

/** Small letters, each word once. Letters, digits and underscores are what the index keeps of a word. */
function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu))];
}
