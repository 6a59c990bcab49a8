import type { MarkupNode } from '../../components/markup-node.ts';
import { verdictIcon } from '../../components/svg/verdict-icon.ts';
import { VERDICTS, type Verdict } from '../../knowledge/verdict.ts';
import { COLOURS, VERDICT_COLOURS, type Colour } from './colours.ts';
import { CAP_HEIGHT, roundRect, type Drawing } from './drawing.ts';
import { textWidth, type Setting } from './lines.ts';

export const PILL_HEIGHT = 72;

const WORD: Setting = { size: 42, weight: 700, tracking: -0.01 };
const NOTE: Setting = { size: 32, weight: 400 };
const MEASURED: Setting = { size: 32, weight: 400 };

/** A drawing with the width it takes. */
export interface Pill extends Drawing {
  width: number;
}

/** The badge of a verdict from `x` on: its shape, its word, and its note if it then ends before `right`. */
export function verdictPill(
  verdict: Verdict,
  note: string | undefined,
  { x, y, right }: { x: number; y: number; right: number },
): Pill {
  const { word } = VERDICTS[verdict];
  const colour = VERDICT_COLOURS[verdict];
  const icon = { x: x + 26, size: 40 };
  const wordX = icon.x + icon.size + 14;
  const noteX = wordX + textWidth(`${word}:`, WORD) + 12;
  const noteWidth = note === undefined ? 0 : textWidth(note, NOTE);
  const noted = note !== undefined && noteX + noteWidth + 32 <= right;
  const end = noted ? noteX + noteWidth + 32 : wordX + textWidth(word, WORD) + 32;
  const width = Math.ceil(end - x);
  const baseline = y + PILL_HEIGHT / 2 + (CAP_HEIGHT * WORD.size) / 2;
  return {
    width,
    shapes: [
      roundRect({ x, y, width, height: PILL_HEIGHT, radius: PILL_HEIGHT / 2 }, `${colour}-soft`),
      verdictShape(verdict, icon.x, y + (PILL_HEIGHT - icon.size) / 2, icon.size, colour),
    ],
    texts: [
      { ...WORD, text: noted ? `${word}:` : word, x: wordX, baseline, colour },
      ...(noted ? [{ ...NOTE, text: note, x: noteX, baseline, colour } as const] : []),
    ],
  };
}

/** The badge of what was measured; it ends at `right`. */
export function measuredPill(text: string, { right, y }: { right: number; y: number }): Pill {
  const icon = 34;
  const width = Math.ceil(24 + icon + 12 + textWidth(text, MEASURED) + 30);
  const x = right - width;
  return {
    width,
    shapes: [
      roundRect({ x, y, width, height: PILL_HEIGHT, radius: PILL_HEIGHT / 2 }, 'line-2', 3),
      verdictShape('holds', x + 24, y + (PILL_HEIGHT - icon) / 2, icon, 'busy'),
    ],
    texts: [
      {
        ...MEASURED,
        text,
        x: x + 24 + icon + 12,
        baseline: y + PILL_HEIGHT / 2 + (CAP_HEIGHT * MEASURED.size) / 2,
        colour: 'ink',
      },
    ],
  };
}

/** The icon that the site shows, drawn in place: a picture within a picture is slow to paint. */
function verdictShape(verdict: Verdict, x: number, y: number, size: number, colour: Colour): MarkupNode {
  const { attributes, children = [] } = verdictIcon(verdict);
  const scale = size / Number(attributes?.['width']);
  return {
    tag: 'g',
    attributes: { transform: `translate(${x} ${y}) scale(${scale})`, color: COLOURS[colour] },
    children,
  };
}
