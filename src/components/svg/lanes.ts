import { node, type MarkupNode } from '../markup-node.ts';

/** What a request does for a while. */
export type Doing = 'computes' | 'waits' | 'queues' | 'idle';

export interface Lane {
  name: string;
  /** One after another from time 0; lengths in any unit, the same for all lanes. */
  spans: readonly (readonly [doing: Doing, length: number])[];
}

// Units of the drawing; the page scales it.
const WIDTH = 340;
const LEFT = 74;
const ROW = 26;
const BAR = 18;

/** Shapes differ as well as colours: a full bar, a half one, a dashed one, a line. */
const SHAPES: Record<Doing, { inset: number; word: string }> = {
  computes: { inset: 0, word: 'computes' },
  waits: { inset: 5, word: 'waits for an answer' },
  queues: { inset: 2, word: 'waits for its turn' },
  idle: { inset: 8.5, word: 'nothing to do' },
};

const hundredth = (value: number) => Math.round(value * 100) / 100;

function bar(doing: Doing, x: number, y: number, width: number): MarkupNode {
  const { inset } = SHAPES[doing];
  return node('rect', {
    class: `does-${doing}`,
    x: hundredth(x),
    y: y + inset,
    width: hundredth(width),
    height: BAR - 2 * inset,
    rx: doing === 'idle' ? 0 : 3,
  });
}

/**
 * What threads, requests or connections do over time: a lane each, time from left to right, and a
 * legend of what occurs. The longest lane fills the width.
 *
 * @param says The picture in a sentence, for those who do not see it.
 */
export function laneChart(lanes: readonly Lane[], says: string): MarkupNode {
  const total = Math.max(...lanes.map(({ spans }) => spans.reduce((sum, [, length]) => sum + length, 0)));
  const scale = (WIDTH - LEFT) / total;
  const used = (Object.keys(SHAPES) as Doing[]).filter((doing) =>
    lanes.some(({ spans }) => spans.some(([kind]) => kind === doing)),
  );
  const legend = lanes.length * ROW + 8;
  const height = legend + Math.ceil(used.length / 2) * 18;
  return node(
    'svg',
    { class: 'slots lanes', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': says },
    ...lanes.flatMap(({ name, spans }, row) => {
      let x = LEFT;
      return [
        node('text', { x: 0, y: row * ROW + 13 }, name),
        ...spans.map(([doing, length]) => {
          const drawn = bar(doing, x, row * ROW, length * scale);
          x += length * scale;
          return drawn;
        }),
      ];
    }),
    ...used.flatMap((doing, index) => {
      const x = LEFT + (index % 2) * 120;
      const y = legend + Math.floor(index / 2) * 18;
      return [bar(doing, x, y - 4, 16), node('text', { x: x + 22, y: y + 9 }, SHAPES[doing].word)];
    }),
  );
}
