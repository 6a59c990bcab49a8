import { node, type MarkupNode } from '../markup-node.ts';

/** A burst as the picture shows it. */
export interface PredictedMeasured {
  predicted: number;
  /** Fewest and most requests in flight of its runs. */
  least: number;
  most: number;
  /** Whether every run is as predicted. */
  agrees: boolean;
}

/** Bursts that were exactly as predicted are drawn as one mark; every other one has its own. */
interface Group extends PredictedMeasured {
  count: number;
}

// Units of the drawing; the page scales it.
const WIDTH = 460;
const HEIGHT = 320;
const LEFT = 40;
const RIGHT = 452;
const TOP = 34;
const BOTTOM = 268;
const RADIUS = 8.5;
const WIDEST_PLACE = 34;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Counts double from step to step; 0 has a step of its own below 1. */
const step = (count: number) => (count === 0 ? 0 : 1 + Math.log2(count));

const isExact = ({ predicted, least, most }: PredictedMeasured) => least === predicted && most === predicted;

/** By rising prediction; what is exactly as predicted comes first. */
function groupsOf(bursts: readonly PredictedMeasured[]): Group[] {
  const exact = new Map<number, Group>();
  for (const burst of bursts.filter(isExact)) {
    exact.set(burst.predicted, { ...burst, count: (exact.get(burst.predicted)?.count ?? 0) + 1 });
  }
  const others = bursts.filter((burst) => !isExact(burst)).map((burst) => ({ ...burst, count: 1 }));
  const rank = (group: Group) => (isExact(group) ? 0 : group.agrees ? 1 : 2);
  return [...exact.values(), ...others].sort(
    (a, b) => a.predicted - b.predicted || rank(a) - rank(b) || b.least - a.least || b.most - a.most,
  );
}

/** What the picture shows, in a sentence. */
export function predictedMeasuredSummary(bursts: readonly PredictedMeasured[]): string {
  const exact = bursts.filter(isExact).length;
  const below = bursts.filter((burst) => burst.agrees && !isExact(burst)).length;
  const differ = bursts.filter(({ agrees }) => !agrees).length;
  const parts = [
    `${exact} of ${bursts.length} bursts held exactly the number predicted in every run`,
    ...(below > 0 ? [`${below} stayed below an upper bound in some run`] : []),
    `${differ === 0 ? 'none' : differ} did not agree`,
  ];
  return `${parts.join('; ')}.`;
}

/**
 * Requests in flight, predicted and measured, by rising prediction, on a scale that doubles from line to line. The
 * stairs are the predictions. A disc on them counts the bursts that were exactly as predicted; a bar below reaches from
 * the fewest to the most of a burst whose prediction is an upper bound; a cross marks one that did not agree.
 *
 * @param bursts At least one; the table beside the picture has every number.
 */
export function predictedMeasured(bursts: readonly PredictedMeasured[]): MarkupNode {
  const groups = groupsOf(bursts);
  const values = bursts.flatMap(({ predicted, least, most }) => [predicted, least, most]);
  const lowest = Math.min(1, ...values);
  const highest = Math.max(1, Math.ceil(step(Math.max(...values))));
  const y = (count: number) =>
    tenth(BOTTOM - 18 - ((BOTTOM - TOP - 36) * (step(count) - lowest)) / (highest - lowest || 1));
  const width = Math.min(WIDEST_PLACE, (RIGHT - LEFT) / groups.length);
  const x = (place: number) => tenth(LEFT + (place + 0.5) * width);
  const end = LEFT + groups.length * width;

  const label = (content: string | number, left: number, top: number, anchor: string, name = '') =>
    node(
      'text',
      { x: tenth(left), y: tenth(top), 'text-anchor': anchor, ...(name && { class: name }) },
      String(content),
    );

  const marks = groups.flatMap((group, place): MarkupNode[] => {
    const at = x(place);
    const [top, bottom] = [y(group.most), y(group.least)];
    if (isExact(group)) {
      return [
        node('circle', { class: 'exact', cx: at, cy: bottom, r: RADIUS }),
        label(group.count, at, bottom + 4, 'middle', 'count'),
      ];
    }
    const shape = group.agrees
      ? `M${at - 4} ${top}h8m-4 0V${bottom}m-4 0h8`
      : `M${at} ${top}V${bottom}m-5 -5l10 10m0 -10l-10 10`;
    const name = group.agrees ? 'below' : 'differs';
    return [
      node('path', { class: name, d: shape }),
      label(group.least, at, bottom + (group.agrees ? 13 : 18), 'middle', name),
      ...(group.most > group.least ? [label(group.most, at, top - 4, 'middle', name)] : []),
    ];
  });

  const predictions = [...new Set(groups.map(({ predicted }) => predicted))];
  const stairs = predictions.map((predicted) => {
    const from = groups.findIndex((group) => group.predicted === predicted);
    const length = groups.filter((group) => group.predicted === predicted).length;
    return { predicted, from: tenth(LEFT + from * width), to: tenth(LEFT + (from + length) * width) };
  });
  const ticks = [...(lowest === 0 ? [0] : []), ...Array.from({ length: highest }, (_, power) => 2 ** power)];
  return node(
    'svg',
    {
      class: 'predicted',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `Requests in flight, predicted and measured. ${predictedMeasuredSummary(bursts)}`,
    },
    node('path', { class: 'grid', d: ticks.map((count) => `M${LEFT} ${y(count)}H${tenth(end)}`).join('') }),
    node('path', {
      class: 'stairs',
      d: stairs
        .map(({ predicted, from, to }, place) => `${place === 0 ? `M${from} ` : 'V'}${y(predicted)}H${to}`)
        .join(''),
    }),
    ...ticks.map((count) => label(count, LEFT - 8, y(count) + 4, 'end')),
    ...stairs.map(({ predicted, from, to }) => label(predicted, (from + to) / 2, BOTTOM + 16, 'middle')),
    label('most in flight', 4, 14, 'start', 'axis'),
    label('predicted', (LEFT + end) / 2, BOTTOM + 38, 'middle', 'axis'),
    ...marks,
  );
}
