import { FACES, type Weight } from './faces.ts';

/** How a text is set. */
export interface Setting {
  /** Pixels of an em. */
  size: number;
  weight: Weight;
  /** Space between characters, in em. */
  tracking?: number;
}

/** Pixels that a text takes on one line. Kerning is left out, so it may be a little less. */
export function textWidth(text: string, { size, weight, tracking = 0 }: Setting): number {
  let width = 0;
  for (const character of text) width += FACES[weight].advance(character) + tracking;
  return width * size;
}

/** Lines of whole words, each as full as it gets. A word wider than a line is broken. */
export function breakLines(text: string, width: number, setting: Setting): string[] {
  return fill(wordsOf(text, width, setting), width, setting).map(({ text: line }) => line);
}

/** A word or a line, and its width in pixels. */
interface Measured {
  text: string;
  width: number;
}

function wordsOf(text: string, width: number, setting: Setting): Measured[] {
  // `2 × 4 = 8 at once` reads as one word, as long as it fits on a line; no line starts with a sign.
  const glued = text
    .replace(/(?<=\d) ([×÷=+]) (?=\d)/g, '\u00a0$1\u00a0')
    .replace(/ (?=[×÷=+] )/g, '\u00a0')
    .replace(/(?<=\d) at once/g, '\u00a0at\u00a0once');
  const measured = (words: readonly string[]) => words.map((word) => ({ text: word, width: textWidth(word, setting) }));
  const split = (each: string) => each.split(' ').filter((word) => word !== '');
  const whole = measured(split(glued));
  if (whole.every((word) => word.width <= width)) return whole;
  return measured(split(text).flatMap((word) => pieces(word, width, setting)));
}

/** A word in parts that fit on a line each. */
function pieces(word: string, width: number, setting: Setting): string[] {
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (longer === character || textWidth(longer, setting) <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}

/** Whether no word of a text needs to be broken. */
export function wordsFit(text: string, width: number, setting: Setting): boolean {
  return text.split(' ').every((word) => textWidth(word, setting) <= width);
}

function fill(words: readonly Measured[], width: number, setting: Setting): Measured[] {
  const space = textWidth(' ', setting);
  const lines: Measured[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last && last.width + space + word.width;
    if (last && longer !== undefined && longer <= width) {
      last.text += ` ${word.text}`;
      last.width = longer;
    } else {
      lines.push({ ...word });
    }
  }
  return lines;
}

/** Of a line: a last one that is shorter looks forgotten. */
const LEAST_LAST_LINE = 0.3;

/** As many lines as {@link breakLines} gives, a little narrower where only then the last one is not left alone. */
export function evenLines(text: string, width: number, setting: Setting): string[] {
  const words = wordsOf(text, width, setting);
  const fullest = fill(words, width, setting);
  const even = [1, 0.97, 0.94, 0.91, 0.88]
    .map((part) => fill(words, width * part, setting))
    .find((lines) => lines.length === fullest.length && (lines.at(-1)?.width ?? 0) >= LEAST_LAST_LINE * width);
  return (even ?? fullest).map((line) => line.text);
}

/** As many lines as {@link breakLines} gives, of lengths as equal as can be. */
export function balancedLines(text: string, width: number, setting: Setting): string[] {
  const words = wordsOf(text, width, setting);
  const { length } = fill(words, width, setting);
  let [tooNarrow, enough] = [0, width];
  while (enough - tooNarrow > 4) {
    const middle = (tooNarrow + enough) / 2;
    // Where a word is wider than the line, it is narrower than it can be.
    const possible = words.every((word) => word.width <= middle) && fill(words, middle, setting).length <= length;
    if (possible) enough = middle;
    else tooNarrow = middle;
  }
  return fill(words, enough, setting).map((line) => line.text);
}

/** The first so many lines; where there are more, the last ends with an ellipsis after a whole word that fits. */
export function clipLines(lines: readonly string[], most: number, width: number, setting: Setting): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, Math.max(0, most));
  const last = kept.pop();
  return last === undefined ? [] : [...kept, withEllipsis(last, width, setting)];
}

function withEllipsis(line: string, width: number, setting: Setting): string {
  const ending = `${line.replace(/[\s,;:.]+$/, '')}…`;
  if (line === '' || textWidth(ending, setting) <= width) return ending;
  const space = line.lastIndexOf(' ');
  return withEllipsis(line.slice(0, space > 0 ? space : -1), width, setting);
}

/** A text on one line, cut after a whole word where it is too long. */
export function oneLine(text: string, width: number, setting: Setting): string {
  return clipLines(breakLines(text, width, setting), 1, width, setting)[0] ?? '';
}
