import type { Proof } from './proof.ts';
import type { Tone } from './reading.ts';

/** What one option of a server does. */
export interface Option {
  /** Words it takes after it; `'maybe'` takes only what is attached with `=`. */
  takes: 0 | 1 | 2 | 'maybe';
  /** The setting it writes, where anything is made of it. */
  field?: string | undefined;
  /** A sentence; `{}` stands for the value. */
  meaning: string;
  tone: Tone;
  /** Where the sentence can be checked, if it says more than the option's documentation. */
  proof?: Proof | undefined;
}

/** Options by every name they have. */
export type Options = ReadonlyMap<string, Option>;

/**
 * Reads a table of options, one meaning a line:
 *
 * ```text
 * -w= --workers= @processes: {} worker processes.
 * --preload: Loads the application once.
 * ```
 *
 * All names of a line share its meaning. `=` after a name: it takes a value, `=2` takes two, `=?`
 * may have one attached. `--ssl-*`: every name that begins so and is not in the table. `@name`: the
 * setting it writes. A meaning that begins with `!` is a warning. One that ends with `[rhz9]` has a
 * proof of its own; other warnings rest on the documentation of the options.
 */
export function options(table: string): Options {
  const found = new Map<string, Option>();
  for (const line of table.trim().split('\n')) {
    const colon = line.indexOf(': ');
    const names = line.slice(0, colon).split(' ');
    const field = names.find((name) => name.startsWith('@'))?.slice(1);
    const [, warns, meaning = '', proof = warns ? '' : undefined] =
      /^(!?)(.*?)(?: \[(.*)\])?$/.exec(line.slice(colon + 2)) ?? [];
    for (const name of names) {
      const [plain = '', taking] = name.split('=');
      if (plain.startsWith('@')) continue;
      found.set(plain, {
        takes: taking === undefined ? 0 : taking === '2' ? 2 : taking === '?' ? 'maybe' : 1,
        meaning,
        tone: warns ? 'warning' : 'plain',
        field,
        proof,
      });
    }
  }
  return found;
}

/** The option of that name, or of the longest group that it belongs to: `--ssl-*`, `post_*`. */
export function optionNamed(table: Options, name: string): Option | undefined {
  let option = table.get(name);
  for (let rest = name.slice(0, LONGEST); !option && rest.length > 2; rest = rest.slice(0, -1))
    if (/[-_]$/.test(rest)) option = table.get(`${rest}*`);
  return option;
}

/** No option’s name is longer. */
const LONGEST = 50;
const OFF = /^(?:false|none|off|no|0)$/i;

/** An option by the name that a configuration file or Python code gives it: `worker_class`. */
export function optionOf(table: Options, name: string): Option | undefined {
  return table.get(name) ?? optionNamed(table, `--${name.replaceAll('_', '-')}`) ?? optionNamed(table, name);
}

/** Whether a configuration switches an option off, as `preload_app = False` does. */
export function switchedOff(option: Option, value: string): boolean {
  return option.takes === 0 && OFF.test(value);
}
