/** A word of a text, or a compound such as `pool_pre_ping`. */
export interface Word {
  /** As it stands in the text. */
  text: string;
  /** Small letters without accents and without what joins the parts: `poolpreping`. Numbers keep their points. */
  key: string;
  /** The parts of a compound, small letters; of `UvicornWorker` too. Empty for a plain word. */
  parts: readonly string[];
  /**
   * What it begins, to the letter, where that is more than the word: `threaded=true`, `$host`; of a flag with its value
   * the flag by itself as well: `--threads=4`, `--threads`.
   */
  literals: readonly string[];
}

const WORD = /[\p{L}\p{N}]+(?:[_.-]+[\p{L}\p{N}]+)*/gu;
const NUMBER = /^\d+(?:\.\d+)*$/;
/** What quotes and ends a word, and is no part of it. */
const AROUND = /^[`"'“”‘’«»([{<,;:!?…*]+|[`"'“”‘’«»)\]}>,;:!?….*]+$/g;
/** `gunicorn's` is gunicorn, `OOM'd` is OOM, `don't` is one word. */
const APOSTROPHES = /(?<=\p{L})['’](?:[sd]\b)?(?=\p{L}|\P{L}|$)/gu;

/**
 * The words of a text, in its order. Code is kept whole and in parts: `worker-tmp-dir` is also `worker`, `tmp`
 * and `dir`.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const chunk of text.normalize('NFKC').replace(APOSTROPHES, '').split(/\s+/)) {
    const bare = chunk.replace(AROUND, '');
    for (const [index, [found]] of [...bare.matchAll(WORD)].entries()) {
      words.push({
        text: found,
        key: keyOf(found),
        parts: partsOf(found),
        literals: index === 0 ? literalsOf(bare, found) : [],
      });
    }
  }
  return words;
}

/** A longer one is an address or a line without spaces: nobody writes it twice. */
const LONGEST_LITERAL = 40;

function literalsOf(chunk: string, word: string): string[] {
  const literal = chunk.toLowerCase();
  if (literal === word.toLowerCase() || literal.length > LONGEST_LITERAL) return [];
  const flag = /^--?[a-z][\w-]*(?==)/.exec(literal)?.[0];
  return flag === undefined ? [literal] : [literal, flag];
}

function keyOf(word: string): string {
  if (NUMBER.test(word)) return word;
  return fold(word.replace(/[_.-]+/g, ''));
}

/** Small letters, accents taken off. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

function partsOf(word: string): string[] {
  if (NUMBER.test(word)) return [];
  const parts = word.split(/[_.-]+|(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}{2})/u).map(fold);
  return parts.length > 1 ? parts : [];
}
