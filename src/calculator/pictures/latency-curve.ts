import { node, type MarkupNode } from '../../components/markup-node.ts';
import { duration, perSecond } from '../format.ts';

/** Response times at a load; a time that is not modelled is missing. */
export interface CurvePoint {
  arrivalRatePerSecond: number;
  meanSeconds?: number | undefined;
  p95Seconds?: number | undefined;
}

export interface Curve {
  /** By rising load; empty where nothing is modelled. */
  points: readonly CurvePoint[];
  /** The load at which the server is full. */
  fullAtPerSecond: number;
  here: CurvePoint;
  targetSeconds: number;
  /** What a simulation found at the load of now. */
  simulated?: { p95Seconds: number; plusMinusSeconds: number } | undefined;
}

// Units of the drawing; the page scales it.
const WIDTH = 420;
const LEFT = 62;
const RIGHT = 410;
const TOP = 16;
const BOTTOM = 186;

const short = (value: number) => Math.round(value * 10) / 10;

/** A round number at or above a value: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/**
 * Response time against load, with the load of now. The table beside it says the same in numbers.
 *
 * @param curve At least one point, else the picture says that nothing is modelled.
 */
export function latencyCurve({ points, fullAtPerSecond, here, targetSeconds, simulated }: Curve): MarkupNode {
  const shown = points.filter(({ meanSeconds }) => meanSeconds !== undefined);
  const first = shown[0]?.meanSeconds ?? targetSeconds;
  const most = roundUp(Math.max(first * 6, targetSeconds * 1.3, Math.min(here.p95Seconds ?? 0, first * 30)));
  const widest = Math.max(fullAtPerSecond * 1.08, here.arrivalRatePerSecond * 1.05, 1e-9);
  const x = (load: number) => short(LEFT + ((RIGHT - LEFT) * load) / widest);
  const y = (seconds: number) => short(BOTTOM - ((BOTTOM - TOP) * Math.min(seconds, most)) / most);

  const line = (of: 'meanSeconds' | 'p95Seconds') => {
    const inside = shown.filter((point) => (point[of] ?? Infinity) <= most);
    return inside.map((point) => `${x(point.arrivalRatePerSecond)} ${y(point[of] ?? 0)}`).join('L');
  };
  const text = (content: string, left: number, top: number, anchor: string, kind = '') =>
    node('text', { x: left, y: top, 'text-anchor': anchor, ...(kind && { class: kind }) }, content);

  const steps = [0, 0.25, 0.5, 0.75, 1];
  const full = x(fullAtPerSecond);
  const mean = line('meanSeconds');
  const p95 = line('p95Seconds');
  const summary = `Response time against load. Full at ${perSecond(fullAtPerSecond)}; now ${perSecond(here.arrivalRatePerSecond)}${
    here.p95Seconds === undefined ? '' : `, 95 of 100 answered within ${duration(here.p95Seconds)}`
  }.`;
  const at = x(here.arrivalRatePerSecond);
  const point = simulated && simulated.p95Seconds <= most ? simulated : undefined;
  const whisker = point
    ? `M${at} ${y(Math.max(0, point.p95Seconds - point.plusMinusSeconds))}V${y(point.p95Seconds + point.plusMinusSeconds)}`
    : '';
  return node(
    'svg',
    { class: 'curve', viewBox: `0 0 ${WIDTH} 216`, role: 'img', 'aria-label': summary },
    node('path', { class: 'grid', d: steps.map((step) => `M${LEFT} ${y(step * most)}H${RIGHT}`).join('') }),
    ...steps.filter((step) => step > 0).map((step) => text(duration(step * most), LEFT - 6, y(step * most) + 4, 'end')),
    text('0', LEFT, BOTTOM + 15, 'middle'),
    text(perSecond(widest), RIGHT, BOTTOM + 15, 'end'),
    node('path', { class: 'full', d: `M${full} ${TOP}V${BOTTOM}` }),
    text('full', full - 4, TOP + 10, 'end', 'full'),
    node('path', { class: 'target', d: `M${LEFT} ${y(targetSeconds)}H${RIGHT}` }),
    text('target', LEFT + 4, y(targetSeconds) - 4, 'start', 'target'),
    ...(mean ? [node('path', { class: 'mean', d: `M${mean}` })] : []),
    ...(p95 ? [node('path', { class: 'p95', d: `M${p95}` })] : []),
    node('path', { class: 'here', d: `M${x(here.arrivalRatePerSecond)} ${TOP}V${BOTTOM}` }),
    text('you are here', x(here.arrivalRatePerSecond), BOTTOM + 27, 'middle', 'here'),
    ...(here.p95Seconds !== undefined && here.p95Seconds <= most
      ? [node('circle', { class: 'here', cx: x(here.arrivalRatePerSecond), cy: y(here.p95Seconds), r: 4.5 })]
      : []),
    ...(point
      ? [
          node('path', { class: 'simulated', d: whisker }),
          node('rect', { class: 'simulated', x: at - 4, y: short(y(point.p95Seconds) - 4), width: 8, height: 8 }),
          text('simulated', at + 8, y(point.p95Seconds) + 16, 'start', 'here'),
        ]
      : []),
  );
}
