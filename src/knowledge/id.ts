/**
 * Letters and digits of permanent ids. No vowels (no accidental words), no 0, 1, l (looks like
 * another), and the first place is always a letter, so YAML never reads an id as a number.
 */
const LETTERS = 'bcdfghjkmnpqrstvwxyz';
const CHARACTERS = `${LETTERS}23456789`;

/** What a permanent id looks like: 4 to 6 characters of the alphabet, a letter first. */
export const ID_PATTERN = new RegExp(`^[${LETTERS}][${CHARACTERS}]{3,5}$`);

/** The pattern in words, for messages. */
export const ID_EXPECTATION = `4 to 6 characters of ${CHARACTERS}, a letter first`;

/**
 * A permanent id that nobody has used yet.
 *
 * @param seed Where the id comes from, 32 bits; the same seed and the same taken ids give the same id.
 * @param taken Ids in use, and ids that were ever published.
 * @returns Four characters; five or six once the shorter ones are crowded.
 */
export function freshId(seed: number, taken: ReadonlySet<string>): string {
  let state = seed >>> 0;
  for (let attempt = 0; ; attempt++) {
    // 64 misses in a row mean that ids of this length are crowded: take a longer one.
    const length = Math.min(6, 4 + Math.floor(attempt / 64));
    let id = '';
    for (let place = 0; place < length; place++) {
      // A linear congruential step (Numerical Recipes constants); the high bits are the random ones.
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const alphabet = place === 0 ? LETTERS : CHARACTERS;
      id += alphabet.charAt(Math.floor((state / 2 ** 32) * alphabet.length));
    }
    if (!taken.has(id)) return id;
  }
}

/** A 32-bit seed out of a text (FNV-1a over its UTF-16 units), so that the same text gives the same id. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
