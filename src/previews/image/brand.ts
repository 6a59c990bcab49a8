import type { MarkupNode } from '../../components/markup-node.ts';
import { roundRect, type Drawing } from './drawing.ts';
import { textWidth, type Setting } from './lines.ts';

const NAME = 'Inflight';
const SETTING: Setting = { size: 36, weight: 700, tracking: -0.02 };

/** Slots of the mark, row by row: five in flight, three free. */
const SLOTS = [
  [true, true, true, false],
  [true, true, false, false],
];

/** The site's mark, the slot grid in small. */
function mark(x: number, y: number): MarkupNode[] {
  return SLOTS.flatMap((row, line) =>
    row.map((busy, column) =>
      roundRect(
        { x: x + 16 * column, y: y + 20 * line, width: 12, height: 16, radius: 4 },
        'busy',
        busy ? undefined : 2.8,
      ),
    ),
  );
}

/** Width of {@link brand}. */
export const BRAND_WIDTH = 60 + 16 + Math.ceil(textWidth(NAME, SETTING));

/** Mark and name of the site, ending at `right`. */
export function brand(right: number, baseline: number): Drawing {
  const x = right - BRAND_WIDTH;
  return {
    shapes: mark(x, baseline - 31),
    texts: [{ ...SETTING, text: NAME, x: x + 76, baseline, colour: 'ink' }],
  };
}
