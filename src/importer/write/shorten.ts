/**
 * A text on one line of at most `most` UTF-16 units: whole words and an ellipsis where it has to be
 * cut, and a cut inside the word where the first word alone is longer.
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/[ \t\n]+/g, ' ');
  if (line.length <= most) return line;
  const start = line.slice(0, most - 1);
  const space = line.charAt(most - 1) === ' ' ? most - 1 : start.lastIndexOf(' ');
  // Half a surrogate pair is no character.
  const end = space > 0 ? space : most - 1 - Number(/[\uD800-\uDBFF]$/.test(start));
  return `${line.slice(0, end)}…`;
}
