import { SERVERS } from '../model/index.ts';
import type { Inputs } from '../model/inputs.ts';
import { SERVER_IDS, type ServerId } from '../model/server-id.ts';
import { HOLDS, LINES, NUMBER_FIELDS, type NumberKey } from './fields.ts';
import { readNumber } from './read-number.ts';

/** What the form says, checked: numbers in the units of their fields. */
export interface Values {
  server: ServerId;
  line: keyof typeof LINES;
  hold: keyof typeof HOLDS;
  numbers: Readonly<Record<NumberKey, number>>;
}

/** Messages by the name of their field. */
export type Messages = Partial<Record<NumberKey | 's' | 'ln' | 'hold', string>>;

export type ReadValues = { ok: true; values: Values } | { ok: false; messages: Messages };

const keys = Object.fromEntries(NUMBER_FIELDS.map(({ key, initial }) => [key, initial]));

/** What the calculator starts with. */
export const INITIAL: Values = {
  server: 'gunicorn-gthread',
  line: 'auto',
  hold: 'req',
  numbers: keys as Record<NumberKey, number>,
};

/** Servers that run Flask; the others are told of where they are named. */
export const CHOSEN_SERVERS = SERVER_IDS.filter((id) => SERVERS[id].runs !== 'nothing');

/** One of the keys of a table, or a message. */
function readChoice<Key extends string>(text: string, choices: readonly Key[]): Key | undefined {
  return choices.find((choice) => choice === text);
}

/**
 * Reads a form or a link; a field that is missing has its initial value.
 *
 * @param get The text of a field by its name; nothing where it is missing.
 * @returns All values, or a message for each field that is wrong.
 */
export function readValues(get: (name: string) => string | null | undefined): ReadValues {
  const messages: Messages = {};
  const numbers = { ...INITIAL.numbers };
  for (const { key, rule } of NUMBER_FIELDS) {
    const text = get(key);
    if (text === null || text === undefined) continue;
    const read = readNumber(text, rule);
    if (read.ok) numbers[key] = read.value;
    else messages[key] = read.message;
  }
  const choose = <Key extends string>(name: 's' | 'ln' | 'hold', choices: readonly Key[], initial: Key): Key => {
    const text = get(name);
    if (text === null || text === undefined) return initial;
    const choice = readChoice(text, choices);
    if (!choice) messages[name] = `“${text.slice(0, 24)}”: expected one of ${choices.join(', ')}.`;
    return choice ?? initial;
  };
  const server = choose('s', CHOSEN_SERVERS, INITIAL.server);
  const line = choose('ln', Object.keys(LINES) as (keyof typeof LINES)[], INITIAL.line);
  const hold = choose('hold', Object.keys(HOLDS) as (keyof typeof HOLDS)[], INITIAL.hold);
  // Each may be 0, both together are no request.
  if (numbers.cpu === 0 && numbers.io === 0) {
    messages.io = 'A request takes time: expected CPU time or waiting above 0.';
  }
  return Object.keys(messages).length > 0
    ? { ok: false, messages }
    : { ok: true, values: { server, line, hold, numbers } };
}

/** The model's inputs, in seconds and shares. */
export function inputsOf({ server, line, hold, numbers: n }: Values): Inputs {
  return {
    setup: {
      server,
      processes: n.p,
      threads: n.t,
      line: line === 'auto' ? SERVERS[server].lines[0] : line,
      backlog: n.bl,
    },
    work: { cpuSeconds: n.cpu / 1000, waitSeconds: n.io / 1000, gilShare: n.gil / 100, scv: n.scv },
    load: { arrivalRatePerSecond: n.r, timeoutSeconds: n.to },
    host: {
      cores: n.c,
      memoryMiB: n.ml,
      processMiB: n.mem,
      sharedShare: n.sh / 100,
      threadMiB: n.mt,
      hosts: n.h,
      surge: n.su / 100,
    },
    ...(hold !== 'none' && {
      database: {
        poolSize: n.db,
        maxOverflow: n.ov,
        held: hold === 'io' ? 'wait' : 'request',
        maxConnections: n.mc,
        reservedConnections: n.mr,
      },
    }),
    target: { kind: 'response', percentile: n.tp / 100, seconds: n.tm / 1000 },
  };
}
