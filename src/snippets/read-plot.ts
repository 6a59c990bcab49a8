import type { Plot } from '../model/plot.ts';

const LONGEST_TEXT = 120;
const MOST_POINTS = 500;

const isText = (data: unknown): data is string => typeof data === 'string' && data.length <= LONGEST_TEXT;
const isNumber = (data: unknown): data is number => typeof data === 'number' && Math.abs(data) <= 1e15;

/**
 * A picture out of data from elsewhere, or nothing: what can be drawn, whoever sent it. The library's
 * `plot` is stricter and says what is wrong.
 */
export function readPlot(data: unknown): Plot | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, title, places, values, points } = data as Partial<Record<keyof Plot, unknown>>;
  if ((kind !== 'bars' && kind !== 'line') || !isText(title) || !isText(places) || !isText(values)) return undefined;
  if (!Array.isArray(points) || points.length === 0 || points.length > MOST_POINTS) return undefined;
  const read: Plot['points'][number][] = [];
  for (const point of points as unknown[]) {
    if (!Array.isArray(point)) return undefined;
    const [place, value] = point as unknown[];
    if (!isNumber(value) || !(isNumber(place) || (kind === 'bars' && isText(place)))) return undefined;
    if (kind === 'bars' && value < 0) return undefined;
    read.push([place, value]);
  }
  return { kind, title, places, values, points: read };
}
