/** How near a wording is to a query. */
export interface WordingMatch {
  /** 0 to 1. */
  nearness: number;
  /** It is the query, to the word. */
  isExact: boolean;
}

/** What a wording is made of, as the question index keeps it. */
interface Wording {
  keys: readonly string[];
  from: number;
  to: number;
}

/**
 * Compares a query with every wording there is. A wording is near if most of it stands in the query, in its order,
 * and if it is most of the query: the share of it that is found, squared, times the share of the query that it covers,
 * both weighed by how much a word tells.
 *
 * @param keys Stems of the query, in its order.
 * @param isPasted Among the words of a pasted text a wording need not be most of it.
 * @param weigh What a stem tells: its inverse document frequency.
 * @returns The best match of each record that has any.
 */
export function matchWordings(
  keys: readonly string[],
  wordings: readonly Wording[],
  weigh: (key: string) => number,
  isPasted: boolean,
): Map<number, WordingMatch> {
  const asked = new Set(keys);
  const pairs = new Set(keys.slice(1).map((key, index) => `${keys[index] ?? ''} ${key}`));
  const whole = [...asked].reduce((sum, key) => sum + weigh(key), 0);
  const best = new Map<number, WordingMatch>();
  if (whole === 0) return best;
  for (const { keys: words, from, to } of wordings) {
    if (!words.some((word) => asked.has(word))) continue;
    const match = compare(words, { asked, pairs, whole, keys, weigh, isPasted });
    for (let record = from; record < to; record++) {
      const known = best.get(record);
      if (known && known.nearness >= match.nearness && (known.isExact || !match.isExact)) continue;
      best.set(record, match);
    }
  }
  return best;
}

interface Query {
  keys: readonly string[];
  asked: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** The sum of what its words tell. */
  whole: number;
  weigh: (key: string) => number;
  isPasted: boolean;
}

function compare(words: readonly string[], { keys, asked, pairs, whole, weigh, isPasted }: Query): WordingMatch {
  const isExact = words.length === keys.length && words.every((word, index) => word === keys[index]);
  let all = 0;
  let found = 0;
  for (const word of words) {
    const weight = weigh(word);
    all += weight;
    if (asked.has(word)) found += weight;
  }
  let allPairs = 0;
  let foundPairs = 0;
  for (let index = 1; index < words.length; index++) {
    const before = words[index - 1] ?? '';
    const word = words[index] ?? '';
    const weight = weigh(before) + weigh(word);
    allPairs += weight;
    if (pairs.has(`${before} ${word}`)) foundPairs += weight;
  }
  const inWords = all > 0 ? found / all : 0;
  const inOrder = allPairs > 0 ? foundPairs / allPairs : inWords;
  const share = (inWords + inOrder) / 2;
  const covered = Math.min(1, found / whole);
  return { nearness: share ** 2 * (isPasted ? Math.sqrt(covered) : covered), isExact };
}
