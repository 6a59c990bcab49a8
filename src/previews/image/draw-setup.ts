import { ordinal } from '../../knowledge/describe-deployment.ts';
import { slots } from '../../model/deployment.ts';
import { BRAND_WIDTH, brand } from './brand.ts';
import type { SetupCard } from './card.ts';
import { combine, type Drawing, type PlacedText } from './drawing.ts';
import { FRAME } from './frame.ts';
import { oneLine, textWidth, type Setting } from './lines.ts';
import { pictureWidth, slotPicture } from './slot-picture.ts';

/** Room for the grid, at the right. */
const GRID = { width: 500, height: 424, largestCell: 160 };
const MIDDLE = (FRAME.top + FRAME.bottom) / 2;

const SMALL: Setting = { size: 40, weight: 400 };
const FOOT: Setting = { size: 30, weight: 400 };
const large = (size: number): Setting => ({ size, weight: 700, tracking: -0.03 });

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** A set-up: its number in large, and the grid. */
export function drawSetup({ deployment, command }: SetupCard): Drawing {
  const { processes, threads } = deployment;
  const total = slots(deployment);
  const left = FRAME.right - GRID.width;
  const sum = `${processes} × ${threads} = ${total}`;
  const size = [120, 108, 96, 88].find((each) => textWidth(sum, large(each)) <= left - FRAME.left - 32) ?? 80;
  const texts: Omit<PlacedText, 'x'>[] = [
    { ...large(size), text: sum, baseline: MIDDLE - 66, colour: 'ink' },
    { ...large(68), text: 'at once', baseline: MIDDLE + 20, colour: 'ink' },
    { ...SMALL, text: count(processes, 'process', 'processes'), baseline: MIDDLE + 92, colour: 'ink-2' },
    { ...SMALL, text: `of ${count(threads, 'thread', 'threads')}`, baseline: MIDDLE + 142, colour: 'ink-2' },
    { ...SMALL, text: `The ${ordinal(total + 1)} waits.`, baseline: MIDDLE + 192, colour: 'wait' },
    {
      ...FOOT,
      text: oneLine(command, FRAME.right - FRAME.left - BRAND_WIDTH - 48, FOOT),
      baseline: FRAME.footBaseline,
      colour: 'ink-3',
    },
  ];
  const x = left + (GRID.width - pictureWidth(deployment, GRID)) / 2;
  return combine(
    {
      shapes: slotPicture(deployment, { ...GRID, x, middle: MIDDLE }),
      texts: texts.map((text) => ({ ...text, x: FRAME.left })),
    },
    brand(FRAME.right, FRAME.footBaseline),
  );
}
