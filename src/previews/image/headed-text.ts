import { CAP_HEIGHT, combine, textLines, type Drawing } from './drawing.ts';
import { balancedLines, breakLines, clipLines, evenLines, textWidth, wordsFit, type Setting } from './lines.ts';

/** Sizes of a headline and of the text below it, in pixels. */
export type Sizes = readonly [headline: number, body: number];

/** Where a headline and its text go. */
export interface TextBox {
  x: number;
  width: number;
  top: number;
  bottom: number;
  /** The ones to prefer first; where nothing fits, the last are taken and the text is cut after a whole word. */
  sizes: readonly [Sizes, ...Sizes[]];
  /** Where the text stands in a box that it does not fill: how much of the spare room is above, and at most how much. */
  above: { part: number; most: number };
}

const MOST_HEADLINES = 3;
const HEADLINE_LEADING = 1.12;
const LEADING = 1.34;
const BETWEEN = 24;

/** Lines of text that a headline leaves room for. */
const LEAST_LINES = 2;

/** Whether a headline leaves room for some lines below it, at the smallest size. */
export function headlineFits(headline: string, { sizes, ...box }: Omit<TextBox, 'x' | 'above'>): boolean {
  const smallest = sizes.at(-1) ?? sizes[0];
  const { head, most } = fitAt(smallest, headline, '', box);
  return most >= LEAST_LINES && wordsFit(headline, box.width, head);
}

/** A headline with a text below it, as large as both fit whole. */
export function headedText(headline: string, body: string, box: TextBox): Drawing {
  const { head, text, most } = fittingSettings(headline, body, box);
  const room = Math.floor((box.bottom - box.top) / (head.size * HEADLINE_LEADING));
  const headLines = clipLines(balancedLines(headline, box.width, head), room, box.width, head);
  const bodyLines = clipLines(evenLines(body, box.width, text), most, box.width, text);
  const headLeading = head.size * HEADLINE_LEADING;
  const textLeading = text.size * LEADING;
  const headHeight = headLines.length * headLeading + BETWEEN;
  const spare = Math.max(0, box.bottom - box.top - headHeight - bodyLines.length * textLeading);
  const top = box.top + Math.min(box.above.most, box.above.part * spare);
  const firstBaseline = top + headLeading / 2 + (head.size * CAP_HEIGHT) / 2;
  // An opening quotation mark hangs before the text, so that letters stand below each other.
  const hanging = headLines[0]?.startsWith('“') ? textWidth('“', head) : 0;
  const headed = { lineHeight: headLeading, colour: 'ink' } as const;
  return combine(
    textLines(headLines.slice(0, 1), { ...headed, x: box.x - hanging, baseline: firstBaseline }, head),
    textLines(headLines.slice(1), { ...headed, x: box.x, baseline: firstBaseline + headLeading }, head),
    textLines(
      bodyLines,
      {
        x: box.x,
        baseline: top + headHeight + textLeading / 2 + (text.size * CAP_HEIGHT) / 2,
        lineHeight: textLeading,
        colour: 'ink-2',
      },
      text,
    ),
  );
}

interface Fit {
  head: Setting;
  text: Setting;
  /** Lines of the text that there is room for. */
  most: number;
  whole: boolean;
}

/** The first sizes at which all of it fits, else the last. */
function fittingSettings(headline: string, body: string, { sizes, ...box }: TextBox): Fit {
  const [first, ...others] = sizes;
  let fit = fitAt(first, headline, body, box);
  for (const size of others) {
    if (fit.whole) break;
    fit = fitAt(size, headline, body, box);
  }
  return fit;
}

function fitAt(
  [headSize, textSize]: Sizes,
  headline: string,
  body: string,
  { width, top, bottom }: Pick<TextBox, 'width' | 'top' | 'bottom'>,
): Fit {
  const head: Setting = { size: headSize, weight: 700, tracking: -0.022 };
  const text: Setting = { size: textSize, weight: 400 };
  const headLines = breakLines(headline, width, head);
  const room = bottom - top - headLines.length * headSize * HEADLINE_LEADING - BETWEEN;
  const most = Math.floor(room / (textSize * LEADING));
  const whole =
    headLines.length <= MOST_HEADLINES &&
    wordsFit(headline, width, head) &&
    breakLines(body, width, text).length <= most;
  return { head, text, most, whole };
}
