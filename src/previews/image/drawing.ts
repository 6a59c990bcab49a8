import type { MarkupNode } from '../../components/markup-node.ts';
import { COLOURS, type Colour } from './colours.ts';
import type { Setting } from './lines.ts';

/** A line of text at its place. */
export interface PlacedText extends Setting {
  text: string;
  x: number;
  /** Where the letters stand, from the top of the picture. */
  baseline: number;
  colour: Colour;
}

/** A picture as data: shapes, and lines of text on top of them. In pixels from the upper left corner. */
export interface Drawing {
  shapes: readonly MarkupNode[];
  texts: readonly PlacedText[];
}

/** Height of a capital letter in em; what texts are centred by. */
export const CAP_HEIGHT = 0.727;

/** Several drawings as one. */
export function combine(...drawings: readonly Drawing[]): Drawing {
  return { shapes: drawings.flatMap(({ shapes }) => shapes), texts: drawings.flatMap(({ texts }) => texts) };
}

/** Lines of text below each other. */
export function textLines(
  lines: readonly string[],
  place: { x: number; baseline: number; lineHeight: number; colour: Colour },
  { size, weight, tracking }: Setting,
): Drawing {
  return {
    shapes: [],
    texts: lines.map((text, index) => ({
      text,
      x: place.x,
      baseline: place.baseline + index * place.lineHeight,
      colour: place.colour,
      size,
      weight,
      ...(tracking === undefined ? {} : { tracking }),
    })),
  };
}

/** A hundredth of a pixel is enough. */
const short = (value: number) => Math.round(value * 100) / 100;

/** A rectangle with round corners, filled, or outlined where `line` says how thick. */
export function roundRect(
  box: { x: number; y: number; width: number; height: number; radius: number },
  colour: Colour,
  line?: number,
): MarkupNode {
  // An outline lies within the box.
  const inset = (line ?? 0) / 2;
  return {
    tag: 'rect',
    attributes: {
      x: short(box.x + inset),
      y: short(box.y + inset),
      width: short(box.width - 2 * inset),
      height: short(box.height - 2 * inset),
      rx: short(box.radius - inset),
      ...(line === undefined
        ? { fill: COLOURS[colour] }
        : { fill: 'none', stroke: COLOURS[colour], 'stroke-width': line }),
    },
  };
}
