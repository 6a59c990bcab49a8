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

/** Something that is there, or an end to the reading: it is no message. */
function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('no message of a run');
  return value;
}

/** A text, with all that is in it to be seen. */
function text(value: unknown): string {
  const found = required(typeof value === 'string' && value.length <= LONGEST_TEXT ? value : undefined);
  return found.replace(INVISIBLE, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A line or a column, where there is one. */
const place = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e6 ? value : undefined;

type MessageOf<Kind> = Extract<RunMessage, { kind: Kind }>;

/** A reader for each field of each kind of message; leaving one out is a compile error. */
const READERS: {
  [Kind in RunMessage['kind']]: {
    [Name in Exclude<keyof MessageOf<Kind>, 'kind'>]-?: (value: unknown) => MessageOf<Kind>[Name];
  };
} = {
  printed: { level: (value) => required(LEVELS.find((level) => level === value)), text },
  plotted: { plot: (value) => required(readPlot(value)), text },
  threw: { name: text, message: text, line: place, column: place },
  cut: { reason: text },
  ended: {},
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
    const data = JSON.parse(sent) as Record<string, unknown>;
    const kind = data['kind'] as RunMessage['kind'];
    if (!Object.hasOwn(READERS, kind)) return undefined;
    const fields: Readonly<Record<string, (value: unknown) => unknown>> = READERS[kind];
    const message: Record<string, unknown> = { kind };
    for (const [name, read] of Object.entries(fields)) {
      const value = read(data[name]);
      if (value !== undefined) message[name] = value;
    }
    return message as unknown as RunMessage;
  } catch {
    return undefined;
  }
}
