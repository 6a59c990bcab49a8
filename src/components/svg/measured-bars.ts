import { node, type MarkupNode } from '../markup-node.ts';

// Units of the drawing; the page stretches it, so only widths mean something.
const WIDTH = 100;
const HEIGHT = 8;
const GAP = 1;

const short = (value: number) => Math.round(value * 100) / 100;

function bar(...layers: MarkupNode[]): MarkupNode {
  const attributes = {
    class: 'measured-bar',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  };
  return node('svg', attributes, ...layers);
}

const piece = (from: number, to: number) => `M${short(from)} 0H${short(to)}V${HEIGHT}H${short(from)}z`;

/**
 * How processes shared the requests: a piece for each, as wide as its share. A process that served none has none.
 *
 * @param perProcess Requests of each process; the numbers stand beside the picture.
 */
export function splitBar(perProcess: readonly number[]): MarkupNode {
  const served = perProcess.filter((requests) => requests > 0);
  const all = served.reduce((sum, requests) => sum + requests, 0);
  const room = WIDTH - GAP * Math.max(0, served.length - 1);
  let at = 0;
  const pieces = served.map((requests) => {
    const from = at;
    const to = from + (room * requests) / all;
    at = to + GAP;
    return piece(from, to);
  });
  return bar(node('path', { class: 'on', d: pieces.join('') }));
}

/**
 * A time against the least possible one: the least is filled, what came on top of it is thinner.
 *
 * @param mostSeconds Where the scale ends, so that bars below each other compare; at least both times.
 */
export function timeBar(wallSeconds: number, leastSeconds: number, mostSeconds: number): MarkupNode {
  const x = (seconds: number) => short((WIDTH * seconds) / mostSeconds);
  const middle = HEIGHT / 2;
  return bar(
    node('path', { class: 'on', d: piece(0, x(Math.min(leastSeconds, wallSeconds))) }),
    ...(wallSeconds > leastSeconds
      ? [
          node('path', {
            class: 'more',
            d: `M${x(leastSeconds)} ${middle - 1}H${x(wallSeconds)}V${middle + 1}H${x(leastSeconds)}z`,
          }),
        ]
      : []),
  );
}
