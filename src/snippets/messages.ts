import type { Plot } from '../model/plot.ts';
import { INVISIBLE } from './invisible.ts';
import { readPlot } from './read-plot.ts';

/** How a printed line was meant. */
export type Level = 'log' | 'info' | 'warn' | 'error';

/** What a running snippet tells its page, or the build: data only, never markup. */
export type RunMessage =
  /** One call of the console; `text` may have several lines. */
  | { kind: 'printed'; level: Level; text: string }
  /** A picture; `text` says the same in words and stands for it in the checked output. */
  | { kind: 'plotted'; plot: Plot; text: string }
  /** It threw, or a promise of it was rejected; places are in the snippet, from 1. */
  | { kind: 'threw'; name: string; message: string; line?: number; column?: number }
  /** Nothing more is printed: what was printed reached a limit. */
  | { kind: 'cut'; reason: string }
  /** The code has settled and no timer is pending. */
  | { kind: 'ended' };

/** How a run came out. */
export type Outcome =
  | { kind: 'ended' }
  | { kind: 'threw' }
  /** Ended by the reader. */
  | { kind: 'stopped' }
  /** Ended because it took longer than it may. */
  | { kind: 'timed out'; milliseconds: number }
  /** The sandbox itself did not come up, or went away. */
  | { kind: 'failed'; reason: string };

const LEVELS: readonly Level[] = ['log', 'info', 'warn', 'error'];
/** In characters. The prelude sends less; what sends more is not the prelude. */
const LONGEST_TEXT = 60_000;

type Data = Readonly<Record<string, unknown>>;

/** A field that is a text, with all that is in it to be seen. */
function textOf(data: Data, name: string): string {
  const text = data[name];
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) throw new TypeError(`\`${name}\` is no text`);
  return text.replace(INVISIBLE, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A line or a column, where there is one. */
function placeOf<Name extends 'line' | 'column'>(data: Data, name: Name): { [Key in Name]?: number } {
  const place = data[name];
  const is = typeof place === 'number' && Number.isInteger(place) && place > 0 && place < 1e6;
  return is ? ({ [name]: place } as { [Key in Name]: number }) : {};
}

/** A reader for each kind of message; leaving one out is a compile error. */
const READERS: { [Kind in RunMessage['kind']]: (data: Data) => RunMessage | undefined } = {
  printed(data) {
    const level = LEVELS.find((each) => each === data['level']);
    return level && { kind: 'printed', level, text: textOf(data, 'text') };
  },
  plotted(data) {
    const plot = readPlot(data['plot']);
    return plot && { kind: 'plotted', plot, text: textOf(data, 'text') };
  },
  threw: (data) => ({
    kind: 'threw',
    name: textOf(data, 'name'),
    message: textOf(data, 'message'),
    ...placeOf(data, 'line'),
    ...placeOf(data, 'column'),
  }),
  cut: (data) => ({ kind: 'cut', reason: textOf(data, 'reason') }),
  ended: () => ({ kind: 'ended' }),
};

/**
 * A message out of what a running snippet sent: a text of JSON. Whatever sent it, what comes out has
 * one of the shapes above and its text shows what is in it.
 *
 * @returns Nothing for what is no message.
 */
export function readMessage(sent: unknown): RunMessage | undefined {
  if (typeof sent !== 'string') return undefined;
  try {
    const data = JSON.parse(sent) as Data | null;
    const kind = data?.['kind'];
    if (!data || typeof kind !== 'string' || !Object.hasOwn(READERS, kind)) return undefined;
    return READERS[kind as RunMessage['kind']](data);
  } catch {
    return undefined;
  }
}
