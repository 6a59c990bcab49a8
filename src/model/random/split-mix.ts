/**
 * Makes unlike 32-bit words of a seed, one a call (splitmix32).
 *
 * Neighbouring seeds give unrelated words, and no two seeds the same first one.
 *
 * @param seed Integer from 0 to 4,294,967,295.
 */
export function splitMix(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}
