import type { PreparedQuery, Term } from '../findings.ts';
import { withoutNoise } from './noise.ts';
import { asItStands, stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { synonymsOf } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { splitWords, type Word } from './words.ts';

/** One of the ways in which a term may stand in a text. */
export interface Form {
  /** What the question index is asked for: a stem or a literal. */
  key: string;
  /** What Pagefind is asked for; none where it would find whatever begins so. */
  asked: string | undefined;
  /** 0 to 1. */
  weight: number;
  /** Words that only begin so count as well: the word is still being typed. */
  isBeginning: boolean;
}

export interface Lookup extends Term {
  /** The best one counts. */
  forms: readonly Form[];
  /** Whether any form stands anywhere, as far as is known. */
  known: boolean;
}

/** A query with all that the indexes are asked for. */
export interface Question extends PreparedQuery {
  terms: readonly Lookup[];
  /** How many words of a pasted text stand nowhere: they are no terms, but say how strange it is here. */
  strange: number;
  /** Stems of all its words in the order of the text, for wordings. */
  keys: readonly string[];
}

export interface Preparation {
  vocabulary: Vocabulary;
  asTyped?: ReadonlySet<string>;
  without?: ReadonlySet<string>;
}

/** Terms looked up at most; of more the rarest. */
const MOST_TERMS = 24;
const LONGEST_CLEANED = 300;
const PART_WEIGHT = 0.45;
const WEAK_WEIGHT = 0.35;
/** Another form of a word, next to the word as it stands. */
const STEM_WEIGHT = 0.85;
const SYNONYM_WEIGHT = 0.7;
/** Who writes a flag or an assignment means just that. */
const LITERAL_WEIGHT = 1.6;
const JOINED_WEIGHT = 0.9;

const COMMAND =
  /(?:^|[\s/])(?:gunicorn|uwsgi|waitress-serve|uvicorn|hypercorn|granian|mod_wsgi-express|flask|hey|wrk|ab|docker|kubectl|systemctl|curl|kill)\s+(?:-|run\b|\S+:\S+)|^--?[a-z][\w-]*|^[\w.-]+\s*=\s*\S+;?$|^[\w$.-]*[_$][\w$.-]*(?:\(.*\))?;?$/i;
const ERROR_WORD =
  /\b\w*(?:Error|Exception|Warning)\b\s*[:(]|\b(?:error|failed|refused|denied|timed out|timeout|killed|fatal|critical|exceeded|unavailable|cannot)\b/i;
/** Longer than what people type, and with a word of trouble in it: pasted. */
const LONG_FOR_TYPED = 60;

/**
 * Makes out of what a person typed or pasted what the indexes are asked for: a question, a flag, a whole log line.
 *
 * @param text At most a few thousand characters; longer ones go through `TellingLines` first.
 */
export function prepareQuery(text: string, { vocabulary, asTyped, without }: Preparation): Question {
  const noise = withoutNoise(text);
  const kind = kindOf(text, noise);
  // A text that is nothing but noise (an address, a path) is taken as it is.
  const found = splitWords(noise.text);
  const all = found.length > 0 ? found : splitWords(text);
  const telling = all.filter(isTelling);
  const words = (telling.length > 0 ? telling : all).filter((word) => !without?.has(word.text.toLowerCase()));

  const typing = kind === 'words' && /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined;
  const lookups = new Map<string, Lookup>();
  const meant = new Map<string, string>();
  for (const word of words) {
    const made = lookupsOf(word, { vocabulary, asTyped, isLast: word === typing, mayCorrect: kind === 'words' });
    const joined = joinedForm(word, all[all.indexOf(word) + 1], vocabulary);
    const first = made[0];
    if (first && joined) made[0] = { ...first, forms: [...first.forms, joined] };
    for (const lookup of made) {
      if (!lookups.has(lookup.word) && !without?.has(lookup.typed)) lookups.set(lookup.word, lookup);
    }
    if (first?.corrected) meant.set(stem(word.key), stem(first.word));
  }

  const looked = [...lookups.values()];
  const asked = looked.filter(({ known }) => known || kind === 'words');
  const terms = rarest(asked, vocabulary);
  return {
    kind,
    cleaned: cleanedText(noise.text, vocabulary),
    terms,
    strange: looked.length - asked.length,
    keys: all.map(({ key }) => meant.get(stem(key)) ?? stem(key)),
    dropped: noise.dropped,
    corrections: terms.flatMap(({ typed, word, corrected }) => (corrected ? [{ typed, meant: word }] : [])),
  };
}

function isTelling({ key, literals }: Word): boolean {
  return !STOP_WORDS.has(key) || (literals[0]?.startsWith('-') ?? false);
}

function kindOf(text: string, { isLog, text: rest }: { isLog: boolean; text: string }): PreparedQuery['kind'] {
  if (isLog) return 'error';
  if (rest.length <= 300 && COMMAND.test(text.trim())) return 'command';
  return ERROR_WORD.test(text) && (text.length > LONG_FOR_TYPED || /\b\w+(?:Error|Exception)\b/.test(text))
    ? 'error'
    : 'words';
}

interface LookupOptions {
  vocabulary: Vocabulary;
  asTyped: ReadonlySet<string> | undefined;
  /** The word may go on. */
  isLast: boolean;
  mayCorrect: boolean;
}

/** A word as terms: itself, and the parts of a compound. */
function lookupsOf(word: Word, options: LookupOptions): Lookup[] {
  const { vocabulary } = options;
  const whole = stem(word.key);
  const typed = word.text.toLowerCase();
  const isLiteral = word.literals.some((literal) => vocabulary.has(literal));
  const isKnown = isLiteral || vocabulary.has(whole) || (options.isLast && vocabulary.hasPrefix(word.key));

  if (word.parts.length > 1) {
    const weight = isKnown ? PART_WEIGHT : 1;
    const segments = isKnown ? [] : word.text.split('.');
    // `flask_limiter.util.get_remote_address`
    if (segments.length > 1)
      return segments.flatMap((segment) => splitWords(segment).flatMap((each) => lookupsOf(each, options)));
    const parts = word.parts
      .filter((part) => part.length > 1 && !STOP_WORDS.has(part))
      .map((part) => plainLookup(part, part, weight, { ...options, isLast: false, mayCorrect: false }));
    // A compound that stands nowhere is known by its parts.
    return isKnown || parts.length === 0 ? [knownLookup(word, typed, options), ...parts] : parts;
  }
  if (isLiteral) return [knownLookup(word, typed, options)];
  return [plainLookup(word.key, typed, 1, options)];
}

function knownLookup(word: Word, typed: string, { isLast, vocabulary }: LookupOptions): Lookup {
  const literals = word.literals.filter((literal) => vocabulary.has(literal));
  const forms: Form[] = literals.map((key) => ({ key, asked: undefined, weight: 1, isBeginning: false }));
  // Next to the literal the plain word is a weaker sign.
  const weight = literals.length > 0 ? PART_WEIGHT : 1;
  forms.push({ key: stem(word.key), asked: askable(typed.replace(/[.-]+/g, '')), weight, isBeginning: isLast });
  return {
    word: typed,
    typed,
    weight: isWeak(word.key, vocabulary) ? WEAK_WEIGHT : literals.length > 0 ? LITERAL_WEIGHT : 1,
    corrected: false,
    forms,
    known: forms.some((form) => vocabulary.has(form.key)),
  };
}

function plainLookup(key: string, typed: string, weight: number, options: LookupOptions): Lookup {
  const { vocabulary, isLast } = options;
  const meant = correction(key, typed, options) ?? key;
  const stemmed = stem(meant);
  // Of a word that is not known as it is, its beginning may be: `conc`, `gunic`.
  const isBeginning = meant === key && (isLast || (key.length >= 4 && !vocabulary.has(stemmed)));
  const form = { key: stemmed, asked: askable(meant), weight: 1, isBeginning };
  const others = synonymsOf(stemmed).map((word) => ({
    key: stem(word),
    asked: askable(word),
    weight: SYNONYM_WEIGHT,
    isBeginning: false,
  }));
  const exact = stemmed === meant || isBeginning || !vocabulary.has(asItStands(meant));
  const forms = exact
    ? [form, ...others]
    : [{ ...form, weight: STEM_WEIGHT }, { ...form, key: asItStands(meant), asked: undefined }, ...others];
  const share = isWeak(meant, vocabulary) ? WEAK_WEIGHT : 1;
  const isKnown = forms.some((each) => vocabulary.has(each.key)) || (isBeginning && vocabulary.hasPrefix(key));
  return { word: meant, typed, weight: weight * share, corrected: meant !== key, forms, known: isKnown };
}

/** Words that say little, single letters and digits, and numbers of somebody's own: codes have two or three digits. */
function isWeak(key: string, vocabulary: Vocabulary): boolean {
  return vocabulary.isWeak(key) || /^(?:[a-z]|\d|\d{4,})$/.test(key);
}

/** Letters that an abbreviation has at most. */
const LONG_FOR_SHORTENED = 6;

/** Shorter words and those with digits are never corrected. */
const CORRECTABLE = /^[a-z]{4,24}$/;

function correction(key: string, typed: string, { vocabulary, asTyped, isLast, mayCorrect }: LookupOptions) {
  if (!mayCorrect || asTyped?.has(typed) || !CORRECTABLE.test(key)) return undefined;
  if (vocabulary.has(stem(key)) || synonymsOf(stem(key)).length > 0) return undefined;
  // It may be right as far as it goes: it is still typed, or an abbreviation.
  if (vocabulary.hasPrefix(key) && (isLast || key.length < LONG_FOR_SHORTENED)) return undefined;
  return vocabulary.correction(key);
}

/** `time out` is also `timeout`, where that is a word. */
function joinedForm(word: Word, next: Word | undefined, vocabulary: Vocabulary): Form | undefined {
  if (!next || word.parts.length > 0 || next.parts.length > 0) return undefined;
  const joined = word.key + next.key;
  if (joined.length < 6 || !vocabulary.has(stem(joined))) return undefined;
  return { key: stem(joined), asked: askable(joined), weight: JOINED_WEIGHT, isBeginning: false };
}

/** Pagefind takes a word for every word that begins so: too many where it is short. */
function askable(word: string): string | undefined {
  return word.length > 2 || /^[a-z]{2}$/.test(word) ? word : undefined;
}

/** At most {@link MOST_TERMS}, those that the fewest answers have; words that nothing has go first. */
function rarest(terms: readonly Lookup[], vocabulary: Vocabulary): Lookup[] {
  if (terms.length <= MOST_TERMS) return [...terms];
  const count = ({ forms }: Lookup) => Math.max(...forms.slice(0, 2).map(({ key }) => vocabulary.count(key)));
  const kept = new Set(
    [...terms]
      .sort((a, b) => Number(b.known) - Number(a.known) || b.weight / (1 + count(b)) - a.weight / (1 + count(a)))
      .slice(0, MOST_TERMS),
  );
  return terms.filter((term) => kept.has(term));
}

/**
 * What of a text may be written where others see it: words that stand in an answer here. Names of hosts and people,
 * and whatever else is somebody's own, do not.
 */
function cleanedText(text: string, vocabulary: Vocabulary): string {
  const isOurs = (key: string) => STOP_WORDS.has(key) || vocabulary.has(stem(key)) || /^\d{1,3}$/.test(key);
  const kept = text.split(' ').flatMap((chunk) => {
    const words = splitWords(chunk);
    // Marks that are no ASCII may be invisible, or turn the direction of what follows.
    if (words.length > 0 && /^[!-~]+$/.test(chunk) && words.every(({ key }) => isOurs(key))) return [chunk];
    return words.flatMap(({ text: word, key, parts }) => (isOurs(key) ? [word] : parts.filter(isOurs)));
  });
  let cleaned = '';
  for (const word of kept) {
    if (cleaned.length + 1 + word.length > LONGEST_CLEANED) break;
    cleaned += cleaned === '' ? word : ` ${word}`;
  }
  return cleaned;
}

/** A wording of the content as queries are compared with: its stems, without noise. */
export function wordingKeys(text: string): string[] {
  return splitWords(withoutNoise(text).text).map(({ key }) => stem(key));
}
