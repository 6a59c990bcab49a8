/**
 * Endings that do not change what is meant, the first that fits is taken off. What is left has at least three
 * letters, one of them a vowel.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ities|ity|ties|ty)$/, ''],
  [/(?:ies|ied)$/, 'y'],
  [/(?:sses)$/, 'ss'],
  [/(?:ations|ation)$/, 'at'],
  [/(?:encies|ency|ences|ence|ently|ent)$/, 'en'],
  [/(?:ings|ing|edly|ed)$/, ''],
  [/(?<!s|u|i)s$/, ''],
];

const WITH_VOWEL = /[aeiouy]/;
/** `stopped` is `stop`; `call` stays. */
const DOUBLED = /([bdgmnprt])\1$/;

/**
 * A word without its ending, so that `threads`, `threaded` and `threading` are one. Coarse on purpose: it is applied
 * to what is looked up and to what is looked in alike, and never shown.
 *
 * @param key A word as {@link splitWords} keys it; short ones and those with digits come back as they are.
 */
export function stem(key: string): string {
  // `502s`
  if (/^\d+s$/.test(key)) return key.slice(0, -1);
  if (key.length < 4 || !/^[a-z]+$/.test(key)) return key;
  let rest = key;
  for (const [ending, instead] of ENDINGS) {
    const bare = rest.replace(ending, instead);
    if (bare === rest || bare.length < 3 || !WITH_VOWEL.test(bare)) continue;
    rest = instead === '' && !ending.source.endsWith('s$') ? bare.replace(DOUBLED, '$1') : bare;
    break;
  }
  return rest.length > 3 ? rest.replace(/e$/, '') : rest;
}

/** The key of a word as it stands, where that is not its stem: who writes `threaded` means that before `threads`. */
export function asItStands(key: string): string {
  return `=${key}`;
}
