import { plotText } from './plot-text.ts';

/** A picture as data: what `console.log(plot(…))` in a snippet draws. */
export interface Plot {
  readonly kind: 'bars' | 'line';
  readonly title: string;
  /** What the places stand for: `threads`. */
  readonly places: string;
  /** What the values stand for, with their unit: `requests/s`. */
  readonly values: string;
  readonly points: readonly (readonly [place: number | string, value: number])[];
}

/** Holds the text form of what {@link plot} made; by it a console knows a picture from other objects. */
export const PLOT_MARK: unique symbol = Symbol.for('inflight.plot');

export const PLOT_KINDS = ['bars', 'line'] as const;
/** More bars than this are no picture any more. */
export const MOST_BARS = 40;
export const MOST_LINE_POINTS = 500;
/** In characters; longer words do not fit into a picture. */
const LONGEST = { title: 120, places: 60, values: 60, place: 40 };
/** Beyond it, differences of numbers are no longer what they seem. */
const LARGEST = 1e15;
/** Control characters, marks of direction and what has no width. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** A value as an error names it: short, on one line, whatever it is. */
function named(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function requireText(value: unknown, name: keyof typeof LONGEST, where = `\`${name}\``): string {
  const most = LONGEST[name];
  if (typeof value === 'string' && value !== '' && value.length <= most && !INVISIBLE.test(value)) return value;
  throw new RangeError(`plot: ${where} is ${named(value)}, expected a text of 1 to ${most} visible characters`);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;

type Point = Plot['points'][number];

/** One point, or the reason why it is none. `before` is the place before it, in a line. */
function requirePoint(point: unknown, index: number, kind: Plot['kind'], before: unknown): Point {
  const where = `\`points[${index}]\``;
  if (!Array.isArray(point) || point.length !== 2) {
    throw new RangeError(`plot: ${where} is ${named(point)}, expected a pair [place, value]`);
  }
  const [place, value] = point as [unknown, unknown];
  if (!isNumber(value)) {
    throw new RangeError(`plot: the value of ${where} is ${named(value)}, expected a number from -1e15 to 1e15`);
  }
  if (kind === 'line') {
    if (!isNumber(place)) {
      throw new RangeError(`plot: the place of ${where} is ${named(place)}, expected a number from -1e15 to 1e15`);
    }
    if (typeof before === 'number' && place <= before) {
      throw new RangeError(`plot: the place of ${where} is ${place}, expected more than ${before}, the one before it`);
    }
    return Object.freeze([place, value] as const);
  }
  if (value < 0) throw new RangeError(`plot: the value of ${where} is ${value}, expected 0 or more in bars`);
  if (isNumber(place)) return Object.freeze([place, value] as const);
  return Object.freeze([requireText(place, 'place', `the place of ${where}`), value] as const);
}

/** Checks what came from anywhere; see {@link plot}. */
function checkPlot(spec: unknown): Plot {
  if (typeof spec !== 'object' || spec === null) {
    throw new RangeError(`plot: found ${named(spec)}, expected { kind, title, places, values, points }`);
  }
  const given = spec as Partial<Record<keyof Plot, unknown>>;
  const kind = PLOT_KINDS.find((each) => each === given.kind);
  if (!kind) throw new RangeError(`plot: \`kind\` is ${named(given.kind)}, expected "bars" or "line"`);
  const most = kind === 'bars' ? MOST_BARS : MOST_LINE_POINTS;
  const least = kind === 'bars' ? 1 : 2;
  const { points } = given;
  if (!Array.isArray(points) || points.length < least || points.length > most) {
    throw new RangeError(`plot: \`points\` is ${named(points)}, expected ${least} to ${most} pairs for "${kind}"`);
  }
  const title = requireText(given.title, 'title');
  const places = requireText(given.places, 'places');
  const values = requireText(given.values, 'values');
  const checked: Point[] = [];
  for (let index = 0; index < points.length; index++) {
    checked.push(requirePoint(points[index], index, kind, checked[index - 1]?.[0]));
  }
  return { kind, title, places, values, points: Object.freeze(checked) };
}

/**
 * A picture of numbers: bars, or a line. Print it with `console.log(plot({ … }))`.
 *
 * Bars take places of any kind and values of 0 or more, at most 40 of them; a line takes 2 to 500
 * points whose places are rising numbers.
 *
 * @example
 * plot({ kind: 'bars', title: 'Requests at once', places: 'threads', values: 'slots', points: [[1, 4], [8, 32]] });
 *
 * @throws {RangeError} That names the field, its value and what was expected.
 */
export function plot(spec: Plot): Plot {
  const made = checkPlot(spec);
  Object.defineProperty(made, PLOT_MARK, { value: plotText(made) });
  return Object.freeze(made);
}
