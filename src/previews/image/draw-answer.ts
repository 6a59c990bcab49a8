import { ordinal } from '../../knowledge/describe-deployment.ts';
import { slots, type Deployment } from '../../model/deployment.ts';
import { BRAND_WIDTH, brand } from './brand.ts';
import type { AnswerCard } from './card.ts';
import { CAP_HEIGHT, combine, textLines, type Drawing } from './drawing.ts';
import { FRAME } from './frame.ts';
import { headedText, headlineFits, type TextBox } from './headed-text.ts';
import { oneLine, textWidth, type Setting } from './lines.ts';
import { PILL_HEIGHT, measuredPill, verdictPill } from './pills.ts';
import { gridSize, slotPicture } from './slot-picture.ts';

/** Of headline and short answer. */
const SIZES: TextBox['sizes'] = [
  [72, 38],
  [68, 36],
  [64, 36],
  [60, 34],
  [56, 34],
  [54, 32],
  [52, 32],
  [52, 30],
  [52, 28],
];

/** Of the number, at the right. */
const COLUMN = { width: 312, gap: 48 };

const FOOT: Setting = { size: 28, weight: 400 };

const SUM_SIZES = [40, 36, 34, 32, 30, 28];
const sumSetting = (size: number): Setting => ({ size, weight: 700 });
const WAITS: Setting = { size: 32, weight: 400 };

/** Room for claim, answer and number: below the badges, above the lowest line. */
const CONTENT = { top: FRAME.top + PILL_HEIGHT + 34, bottom: FRAME.bottom };

/** Room for the claim beside the column of the number. */
const BESIDE = FRAME.right - FRAME.left - COLUMN.width - COLUMN.gap;

/** An answer: its verdict, its claim, the short answer as far as there is room, its number as a grid. */
export function drawAnswer(card: AnswerCard): Drawing {
  // A claim that does not fit beside the number takes its place: the short answer says it too.
  const number = headlineFits(card.headline, { ...CONTENT, width: BESIDE, sizes: SIZES }) ? card.number : undefined;
  return combine(
    badges(card),
    headedText(card.headline, card.short, {
      ...CONTENT,
      x: FRAME.left,
      width: number ? BESIDE : FRAME.right - FRAME.left,
      sizes: SIZES,
      above: { part: 0.45, most: 48 },
    }),
    ...(number ? [numberColumn(number, FRAME.right - COLUMN.width)] : []),
    textLines(
      [oneLine(card.foot, FRAME.right - FRAME.left - BRAND_WIDTH - 48, FOOT)],
      { x: FRAME.left, baseline: FRAME.footBaseline, lineHeight: 0, colour: 'ink-3' },
      FOOT,
    ),
    brand(FRAME.right, FRAME.footBaseline),
  );
}

/** The verdict with its note, and at the other end that it was measured: with the number where there is room, or not. */
function badges({ verdict, verdictNote, measured }: AnswerCard): Drawing {
  const badge = verdictPill(verdict, verdictNote, { x: FRAME.left, y: FRAME.top, right: FRAME.right });
  if (!measured) return badge;
  const texts = [...(measured.inFlight === undefined ? [] : [`Measured: ${measured.inFlight} in flight`]), 'Measured'];
  const other = texts
    .map((text) => measuredPill(text, { right: FRAME.right, y: FRAME.top }))
    .find(({ width }) => badge.width + 20 + width <= FRAME.right - FRAME.left);
  return other ? combine(badge, other) : badge;
}

/** The grid with its number under it. */
function numberColumn(deployment: Deployment, x: number): Drawing {
  const total = slots(deployment);
  const sum = `${deployment.processes} × ${deployment.threads} = ${total} at once`;
  const caption =
    SUM_SIZES.map(sumSetting).find((setting) => textWidth(sum, setting) <= COLUMN.width) ?? sumSetting(28);
  const under = 36 + CAP_HEIGHT * caption.size + 48;
  const room = { width: COLUMN.width, height: CONTENT.bottom - CONTENT.top - under - 24, largestCell: 96 };
  const { height } = gridSize(deployment, room);
  const top = CONTENT.top + (CONTENT.bottom - CONTENT.top - height - under) * 0.45;
  const baseline = top + height + 36 + CAP_HEIGHT * caption.size;
  return {
    shapes: slotPicture(deployment, { ...room, x, middle: top + height / 2 }),
    texts: [
      { ...caption, text: sum, x, baseline, colour: 'ink' },
      { ...WAITS, text: `the ${ordinal(total + 1)} waits`, x, baseline: baseline + 48, colour: 'wait' },
    ],
  };
}
