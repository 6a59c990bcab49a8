import { brand } from './brand.ts';
import type { PageCard } from './card.ts';
import { combine, type Drawing } from './drawing.ts';
import { FRAME } from './frame.ts';
import { headedText, type TextBox } from './headed-text.ts';
import { pictureWidth, slotPicture } from './slot-picture.ts';

/** Room for the grid, at the right. */
const GRID = { width: 340, height: 300, largestCell: 110 };
const MIDDLE = (FRAME.top + FRAME.bottom) / 2;

const BOX: TextBox = {
  x: FRAME.left,
  width: FRAME.right - GRID.width - FRAME.left - 48,
  top: FRAME.top,
  bottom: FRAME.bottom,
  sizes: [
    [88, 40],
    [80, 38],
    [72, 38],
    [66, 36],
    [60, 34],
    [52, 32],
  ],
  above: { part: 0.5, most: Infinity },
};

/** A page of the site: what it is called, and what it is for. */
export function drawPage({ title, sentence, deployment = { processes: 2, threads: 4 } }: PageCard): Drawing {
  const x = FRAME.right - pictureWidth(deployment, GRID);
  return combine(
    headedText(title, sentence, BOX),
    { shapes: slotPicture(deployment, { ...GRID, x, middle: MIDDLE }), texts: [] },
    brand(FRAME.right, FRAME.footBaseline),
  );
}
