import { node, type MarkupNode } from '../markup-node.ts';

// Units of the drawing; the page scales it. Requests come in from the right, as in the slot grid.
const WIDTH = 340;
const HEIGHT = 84;
const CELL = { width: 30, height: 26, step: 36, rows: 2, columns: 3 };
const EDGE = 116;
const WAITING = [144, 164, 184];
const PROXY = { x: 222, width: 62, height: 58 };
const CLIENT = 322;
const MIDDLE = 32;

/** The stations on a request's way, each with the place of its label. */
const STATIONS = {
  'in-flight': { text: 'in flight', x: 51 },
  accept: { text: 'accept', x: EDGE },
  backlog: { text: 'backlog', x: 168 },
  upstream: { text: 'proxy', x: PROXY.x + PROXY.width / 2 },
  client: { text: 'client', x: CLIENT },
} as const;

export type Station = keyof typeof STATIONS;

function grid(): MarkupNode {
  const cells = Array.from({ length: CELL.rows * CELL.columns }, (_, index) =>
    node('rect', {
      x: (index % CELL.columns) * CELL.step,
      y: 3 + Math.floor(index / CELL.columns) * 32,
      width: CELL.width,
      height: CELL.height,
      rx: 6,
    }),
  );
  return node('g', { class: 'busy' }, ...cells);
}

/** An arrow head that points left. */
const arrow = (from: number, to: number): MarkupNode =>
  node('path', { class: 'flow', d: `M${from} ${MIDDLE}H${to}m5-4-5 4 5 4` });

/**
 * A request's way from the client through a proxy and the backlog into a slot.
 *
 * @param station What the picture is about; its label is the strong one.
 * @param says The picture in a sentence, for those who do not see it.
 * @param full Draws the proxy with what it holds back, where that is the point.
 */
export function requestPath(station: Station, says: string, full = false): MarkupNode {
  const held = [14, 24, 34, 44].map((y) =>
    node('path', { class: 'held', d: `M${PROXY.x + 12} ${3 + y}h${PROXY.width - 24}` }),
  );
  return node(
    'svg',
    { class: 'slots path', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': says },
    grid(),
    node('path', { class: 'edge', d: `M${EDGE} 0V64` }),
    ...WAITING.map((cx) => node('circle', { class: 'waiting', cx, cy: MIDDLE, r: 7 })),
    arrow(216, 198),
    node('rect', { class: 'box', x: PROXY.x, y: 3, width: PROXY.width, height: PROXY.height, rx: 8 }),
    ...(full ? held : []),
    arrow(310, 292),
    node('circle', { class: 'box', cx: CLIENT, cy: MIDDLE, r: 7 }),
    ...(Object.keys(STATIONS) as Station[]).map((name) =>
      node(
        'text',
        {
          x: STATIONS[name].x,
          y: HEIGHT - 5,
          'text-anchor': 'middle',
          ...(name === station ? { class: 'strong' } : {}),
        },
        STATIONS[name].text,
      ),
    ),
  );
}
