const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment: each is written in groups of five bits, the lowest first, its sign lowest of all. */
function decodeSegment(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) throw new Error(`expected a base64 digit in a source map, got ${JSON.stringify(character)}`);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/**
 * The source line of each line that a compiler wrote.
 *
 * @param mappings The `mappings` of a source map with one source.
 * @param lines How many lines were written.
 * @returns `result[i]` is the source line, from 1, of the written line `i + 1`. A line without a mapping has that of
 *   the line above; those above the first mapping have line 1.
 */
export function sourceLines(mappings: string, lines: number): number[] {
  const result: number[] = [];
  const written = mappings.split(';');
  let sourceLine = 0;
  let shown = 1;
  for (let line = 0; line < lines; line++) {
    let first: number | undefined;
    for (const segment of (written[line] ?? '').split(',').filter(Boolean)) {
      const [, , lineStep] = decodeSegment(segment);
      if (lineStep === undefined) continue;
      // Steps go from segment to segment, across lines.
      sourceLine += lineStep;
      first ??= sourceLine + 1;
    }
    shown = first ?? shown;
    result.push(shown);
  }
  return result;
}
