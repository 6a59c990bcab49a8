/** A text of at most `most` characters: cut at the last space that fits, with an ellipsis. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : undefined).replace(/[\s,;:.]+$/, '')}…`;
}
