import type { Plot } from '../../model/plot.ts';
import type { Level } from '../messages.ts';
import { formatCall } from './format-call.ts';
import { ownValue, primitive, shown, UNPRINTABLE } from './inspect.ts';
import { attempt, deleteProperty, freeze, isObject, numberToString, PLOT_MARK } from './primordials.ts';
import type { Printer } from './printer.ts';
import { formatTable } from './table.ts';

const MOST_INDENT = 40;

/** Names that counts and timers of a console go by; without a prototype, so any name is free. */
const names = (): Record<string, number> => ({ __proto__: null }) as unknown as Record<string, number>;
const labelled = (label: unknown) => (label === undefined ? 'default' : shown(label));

/**
 * The console of a snippet. It is frozen and asks nothing of `this`.
 *
 * @param now Milliseconds; left out where output is compared, because times are not the same twice.
 */
export function createConsole(printer: Printer, now: (() => number) | undefined): object {
  let indent = 0;
  const counts = names();
  const starts = names();

  const say = (level: Level, text: string) => printer.print({ kind: 'printed', level, text }, indent);
  const print = (level: Level, values: readonly unknown[]) => {
    const only = values[0];
    const text = values.length === 1 ? pictureText(only) : undefined;
    if (text === undefined) say(level, formatCall(values));
    else printer.print({ kind: 'plotted', plot: only as Plot, text }, indent);
  };
  const at =
    (level: Level) =>
    (...values: unknown[]) =>
      print(level, values);
  const log = at('log');
  const elapsed = (label: string, running: string) => {
    const start = starts[label];
    if (start === undefined) return `${label}: no timer of this name`;
    return `${label}: ${now ? `${numberToString(now() - start)} ms` : running}`;
  };
  const group = (...values: unknown[]) => {
    if (values.length > 0) print('log', values);
    if (indent < MOST_INDENT) indent += 2;
  };

  return freeze({
    log,
    debug: log,
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    trace: log,
    dir: (value: unknown) => log(value),
    assert: (holds?: unknown, ...values: unknown[]) => {
      if (!holds) say('error', `Assertion failed${values.length > 0 ? ': ' : ''}${formatCall(values)}`);
    },
    // A Proxy may throw.
    table: (data: unknown, columns?: unknown) =>
      say(
        'log',
        attempt(() => formatTable(data, columns), UNPRINTABLE),
      ),
    group,
    groupCollapsed: group,
    groupEnd: () => {
      if (indent > 0) indent -= 2;
    },
    count: (label?: unknown) => {
      const name = labelled(label);
      counts[name] = (counts[name] ?? 0) + 1;
      say('log', `${name}: ${counts[name]}`);
    },
    countReset: (label?: unknown) => {
      counts[labelled(label)] = 0;
    },
    time: (label?: unknown) => {
      starts[labelled(label)] = now ? now() : 0;
    },
    timeLog: (label?: unknown, ...values: unknown[]) => {
      const rest = values.length > 0 ? ` ${formatCall(values)}` : '';
      say('log', elapsed(labelled(label), 'running') + rest);
    },
    timeEnd: (label?: unknown) => {
      const name = labelled(label);
      say('log', elapsed(name, 'done'));
      deleteProperty(starts, name);
    },
    clear: () => undefined,
  });
}

/** The text form of what the library's `plot` made. */
function pictureText(value: unknown): string | undefined {
  const text = isObject(value) ? attempt(() => ownValue(value, PLOT_MARK), undefined) : undefined;
  return typeof text === 'string' ? primitive(text) : undefined;
}
