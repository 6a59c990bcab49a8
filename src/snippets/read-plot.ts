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
  const { kind, title, places, values, points } = Object(data) as Partial<Record<keyof Plot, unknown>>;
  const isBars = kind === 'bars';
  const isPoint = (point: unknown): point is Plot['points'][number] => {
    const [place, value] = Array.isArray(point) ? (point as unknown[]) : [];
    return isNumber(value) && (isNumber(place) || (isBars && isText(place))) && (!isBars || value >= 0);
  };
  if ((!isBars && kind !== 'line') || !isText(title) || !isText(places) || !isText(values)) return undefined;
  if (!Array.isArray(points) || points.length === 0 || points.length > MOST_POINTS || !points.every(isPoint))
    return undefined;
  return { kind, title, places, values, points: points.map(([place, value]) => [place, value]) };
}
