const MOST_CHARACTERS = 60;

/**
 * A text as the name of a folder or file: lower-case ASCII letters and digits with hyphens between
 * words, at most 60 characters, cut at a whole word where there is one. Empty when nothing is left,
 * as with text in Arabic.
 */
export function slug(text: string): string {
  const words = text
    .slice(0, 1000)
    .normalize('NFKD')
    .toLowerCase()
    // Accents that NFKD took off their letters, and the apostrophe of "doesn't".
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let result = (words[0] ?? '').slice(0, MOST_CHARACTERS);
  for (const word of words.slice(1)) {
    if (result.length + 1 + word.length > MOST_CHARACTERS) break;
    result += `-${word}`;
  }
  return result;
}
