import { charCodeAt, slice } from './primordials.ts';
import { inspect, primitive } from './inspect.ts';

const PERCENT = 37;

const shown = (value: unknown) => (typeof value === 'string' ? primitive(value) : inspect(value));

/** A number that `%d` and `%i` ask for; no object is asked to turn into one. */
function counted(value: unknown, whole: boolean): string {
  if (typeof value === 'bigint') return primitive(value);
  if (typeof value !== 'number' && typeof value !== 'string') return 'NaN';
  const number = +value;
  return primitive(whole ? number - (number % 1) : number);
}

/**
 * The values of one call of the console as one text: `%s %d %i %f %o %O %j %c %%` in a first text
 * take the values behind it, the rest is put behind it with a space.
 */
export function formatCall(values: readonly unknown[]): string {
  let text = '';
  let next = 1;
  const first = values[0];
  if (typeof first === 'string' && values.length > 1) {
    let from = 0;
    for (let at = 0; at < first.length - 1; at++) {
      if (charCodeAt(first, at) !== PERCENT) continue;
      const letter = slice(first, at + 1, at + 2);
      let put: string | undefined;
      if (letter === '%') put = '%';
      else if (next < values.length) {
        const value = values[next];
        if (letter === 's') put = shown(value);
        else if (letter === 'd' || letter === 'f') put = counted(value, false);
        else if (letter === 'i') put = counted(value, true);
        else if (letter === 'o' || letter === 'O' || letter === 'j') put = inspect(value);
        else if (letter === 'c') put = '';
        if (put !== undefined) next++;
      }
      if (put === undefined) continue;
      text += primitive(slice(first, from, at)) + put;
      from = at + 2;
      at++;
    }
    text += primitive(slice(first, from));
  } else if (values.length > 0) text = shown(first);
  for (; next < values.length; next++) text += ` ${shown(values[next])}`;
  return text;
}
