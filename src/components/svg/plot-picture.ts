import type { Plot } from '../../model/plot.ts';
import { shortNumber } from '../../model/plot-text.ts';
import { node, type MarkupNode } from '../markup-node.ts';
import { roundTicks } from './round-ticks.ts';

// Units of the drawing; the page scales it.
const WIDTH = 420;
const BAR = { label: 110, value: 62, height: 18, row: 26, top: 22 };
const LINE = { left: 58, right: 408, top: 22, bottom: 176, height: 214 };
/** Lines with more points than this are drawn without a dot for each. */
const MOST_DOTS = 30;
/** Parts that the labels make of an axis at most. */
const PARTS = { values: 4, places: 5 };
/** Characters of a bar's label that fit beside it; the table has the whole. */
const LONGEST_LABEL = 16;

const tenth = (value: number) => Math.round(value * 10) / 10;
const placeText = (place: number | string) => (typeof place === 'number' ? shortNumber(place) : place);
const cut = (text: string) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

function label(content: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): MarkupNode {
  const attributes = { x: tenth(x), y: tenth(y), 'text-anchor': anchor, 'font-size': 12, fill: 'currentColor' };
  return node('text', attributes, content);
}

/** What the picture shows, in a sentence. */
function summary({ kind, places, values, points }: Plot): string {
  const extreme = (better: (a: number, b: number) => boolean) =>
    points.reduce((best, point) => (better(point[1], best[1]) ? point : best));
  const low = extreme((a, b) => a < b);
  const high = extreme((a, b) => a > b);
  const shape = kind === 'bars' ? `Bars of ${values} by ${places}` : `Line of ${values} against ${places}`;
  const at = ([place, value]: Plot['points'][number]) => `${shortNumber(value)} at ${placeText(place)}`;
  return `${shape}, ${points.length} ${points.length === 1 ? 'point' : 'points'}; least ${at(low)}, most ${at(high)}.`;
}

/** The drawing with its name and description inside, hidden behind one image for screen readers. */
function drawing(plot: Plot, height: number, ...children: MarkupNode[]): MarkupNode {
  const description = summary(plot);
  return node(
    'svg',
    {
      class: `plot ${plot.kind}`,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': `${plot.title}. ${description}`,
    },
    node('title', {}, plot.title),
    node('desc', {}, description),
    ...children,
  );
}

function bars(plot: Plot): MarkupNode {
  const room = WIDTH - BAR.label - BAR.value;
  const most = Math.max(...plot.points.map(([, value]) => value), Number.MIN_VALUE);
  const rows = plot.points.flatMap(([place, value], index) => {
    const y = BAR.top + index * BAR.row;
    const width = Math.max(value > 0 ? 1 : 0, (room * value) / most);
    const middle = y + BAR.height / 2 + 4;
    return [
      label(cut(placeText(place)), BAR.label - 8, middle, 'end'),
      node('rect', {
        class: 'bar',
        x: BAR.label,
        y: tenth(y),
        width: tenth(width),
        height: BAR.height,
        fill: 'currentColor',
      }),
      label(shortNumber(value), BAR.label + width + 6, middle, 'start'),
    ];
  });
  const height = BAR.top + plot.points.length * BAR.row;
  return drawing(
    plot,
    height,
    label(plot.places, BAR.label - 8, 13, 'end'),
    label(plot.values, BAR.label, 13, 'start'),
    ...rows,
  );
}

function line(plot: Plot): MarkupNode {
  const places = plot.points.map(([place]) => Number(place));
  const values = plot.points.map(([, value]) => value);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 1;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const x = (place: number) => LINE.left + ((LINE.right - LINE.left) * (place - first)) / (last - first || 1);
  const y = (value: number) => LINE.bottom - ((LINE.bottom - LINE.top) * (value - low)) / span;
  const at = plot.points.map(([place, value]): [number, number] => [tenth(x(Number(place))), tenth(y(value))]);
  const marks = roundTicks(low, high, PARTS.values);
  const grid = marks.map((mark) => `M${LINE.left} ${tenth(y(mark))}H${LINE.right}`).join('');
  return drawing(
    plot,
    LINE.height,
    label(plot.values, LINE.left, 13, 'start'),
    node('path', { class: 'grid', d: grid, fill: 'none', stroke: 'currentColor', 'stroke-opacity': 0.2 }),
    ...marks.map((mark) => label(String(mark), LINE.left - 6, y(mark) + 4, 'end')),
    ...roundTicks(first, last, PARTS.places).map((place) =>
      // At the right end there is no room for half a long number.
      label(String(place), x(place), LINE.bottom + 16, place < last ? 'middle' : 'end'),
    ),
    label(plot.places, (LINE.left + LINE.right) / 2, LINE.bottom + 32, 'middle'),
    node('path', {
      class: 'line',
      d: `M${at.map(([left, top]) => `${left} ${top}`).join('L')}`,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
    }),
    ...(at.length <= MOST_DOTS
      ? at.map(([cx, cy]) => node('circle', { class: 'dot', cx, cy, r: 3, fill: 'currentColor' }))
      : []),
  );
}

/** The numbers of the picture, for those who want them exactly or cannot see it. */
function dataTable({ places, values, points }: Plot): MarkupNode {
  const rows = points.map(([place, value]) =>
    node('tr', {}, node('th', { scope: 'row' }, String(place)), node('td', {}, String(value))),
  );
  return node(
    'details',
    {},
    node('summary', {}, 'The numbers'),
    node(
      'table',
      {},
      node('thead', {}, node('tr', {}, node('th', { scope: 'col' }, places), node('th', { scope: 'col' }, values))),
      node('tbody', {}, ...rows),
    ),
  );
}

/**
 * A plot as a figure: its title, bars or a line with their labels, and a table with every number.
 * Colour carries nothing: the page may give `.bar`, `.line`, `.dot` and `.grid` any, or none.
 */
export function plotPicture(plot: Plot): MarkupNode {
  return node(
    'figure',
    { class: 'plot' },
    node('figcaption', {}, plot.title),
    plot.kind === 'bars' ? bars(plot) : line(plot),
    dataTable(plot),
  );
}
