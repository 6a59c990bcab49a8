/** Where the bracket at `from` is closed: one past its partner, or the end of the text. */
export function closingBracket(source: string, from: number, commas: number[] = []): number {
  let depth = 0;
  for (let place = from; place < source.length; place++) {
    const character = source.charAt(place);
    if (character === '#') {
      const newline = source.indexOf('\n', place);
      if (newline < 0) return source.length;
      place = newline;
    } else if (character === '"' || character === "'") place = stringEnd(source, place);
    else if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character) && --depth === 0) return place + 1;
    else if (character === ',' && depth === 1) commas.push(place);
  }
  return source.length;
}

/** The place of the quote that closes the string at `from`; strings end with their line. */
function stringEnd(source: string, from: number): number {
  const quote = source.charAt(from);
  let place = from + 1;
  while (place < source.length && source[place] !== quote && source[place] !== '\n')
    place += source[place] === '\\' ? 2 : 1;
  return place;
}
