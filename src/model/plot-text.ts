import type { Plot } from './plot.ts';

/** Rows of the text form; of longer lines every so many points are shown. */
const MOST_ROWS = 26;
/** Characters of the longest bar. */
const LONGEST_BAR = 30;

/** A number with at most four digits that count: `0.3`, `1235`, `-12.35`. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(4)));
}

/** The points that stand for all, the last one among them, and how far apart they are. */
function shownPoints(points: Plot['points']): { step: number; shown: Plot['points'] } {
  const step = Math.ceil((points.length - 1) / (MOST_ROWS - 1)) || 1;
  const shown = points.filter((_, index) => index % step === 0 || index === points.length - 1);
  return { step, shown };
}

/**
 * A picture in words: its title, what its columns stand for, then a row for each place with its
 * value and a bar. The same in every engine, so that it can be checked as output.
 */
export function plotText({ kind, title, places, values, points }: Plot): string {
  const { step, shown } = kind === 'line' ? shownPoints(points) : { step: 1, shown: points };
  const rows = shown.map(([place, value]): [string, string, number] => [
    typeof place === 'number' ? shortNumber(place) : place,
    shortNumber(value),
    value,
  ]);
  const numeric = shown.every(([place]) => typeof place === 'number');
  const placeWidth = Math.max(places.length, ...rows.map(([place]) => place.length));
  const valueWidth = Math.max(values.length, ...rows.map(([, value]) => value.length));
  const most = Math.max(...rows.map(([, , value]) => value));
  const line = (place: string, value: string, rest: string) =>
    `${numeric ? place.padStart(placeWidth) : place.padEnd(placeWidth)}  ${value.padStart(valueWidth)}${rest}`;
  const bar = (value: number) =>
    value > 0 ? `  ${'█'.repeat(Math.max(1, Math.round((LONGEST_BAR * value) / most)))}` : '';
  return [
    title,
    line(places, values, ''),
    ...rows.map(([place, value, number]) => line(place, value, bar(number))),
    ...(step > 1 ? [`(${shown.length} of ${points.length} points)`] : []),
  ].join('\n');
}
