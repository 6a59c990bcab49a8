import { replaced } from './primordials.ts';
import { inspect, primitive, shown } from './inspect.ts';

/** A number that `%d` and `%i` ask for; no object is asked to turn into one. */
function counted(value: unknown, isWhole?: boolean): string {
  if (typeof value === 'bigint') return primitive(value);
  const number = typeof value === 'number' || typeof value === 'string' ? +value : NaN;
  return primitive(isWhole ? number - (number % 1) : number);
}

type Format = (value: unknown) => string;

/** What the letters behind a `%` make of a value. */
const FORMATS: Readonly<Record<string, Format | null>> = {
  __proto__: null,
  s: shown,
  d: counted,
  f: counted,
  i: (value) => counted(value, true),
  o: inspect,
  O: inspect,
  j: inspect,
  c: () => '',
};

/**
 * The values of one call of the console as one text: `%s %d %i %f %o %O %j %c %%` in a first text
 * take the values behind it, the rest is put behind it with a space.
 */
export function formatCall(values: readonly unknown[]): string {
  const count = values.length;
  if (count === 0) return '';
  let next = 1;
  let text = shown(values[0]);
  if (typeof values[0] === 'string' && count > 1) {
    text = replaced(text, /%./g, (found) => {
      if (found === '%%') return '%';
      const format = FORMATS[found[1] ?? ''];
      return format && next < count ? format(values[next++]) : found;
    });
  }
  while (next < count) text += ` ${shown(values[next++])}`;
  return text;
}
