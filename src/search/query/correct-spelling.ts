/** A word that spelling may be corrected to, and how common it is. */
export interface KnownWord {
  word: string;
  /** Larger is more common; only compared. */
  count: number;
}

/** How many slips are forgiven: a short word with two is likelier another word. */
function allowance(length: number): number {
  return length < 8 ? 1 : 2;
}

/**
 * The known word that was meant: the fewest slips (a letter wrong, missing, too many, or two swapped), then the same
 * first letter, then the more common one.
 *
 * @param word Small letters, four or more, that is not known.
 * @returns Undefined if nothing is near enough.
 */
export function correctSpelling(word: string, known: Iterable<KnownWord>): string | undefined {
  const most = allowance(word.length);
  const letters = letterBits(word);
  let best: { word: string; rank: number } | undefined;
  for (const { word: candidate, count } of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    // Each slip changes at most two letters of the set.
    if (bitCount(letters ^ letterBits(candidate)) > 2 * most) continue;
    const slips = distance(word, candidate, most);
    if (slips > most) continue;
    // A slip in the first letter is rare, unless it is swapped with the second.
    const isSameStart = word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
    if (!isSameStart && slips > 1) continue;
    const rank = slips + (isSameStart ? 0 : 0.4) - Math.min(count, 500) / 2000;
    if (!best || rank < best.rank) best = { word: candidate, rank };
  }
  return best?.word;
}

function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) % 32);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest > 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau and Levenshtein's distance, neighbours swapped as one slip; gives up above the limit. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      }
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
