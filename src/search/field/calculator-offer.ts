import { linkOf } from '../../calculator/link-state.ts';
import { INITIAL, readValues } from '../../calculator/values.ts';
import { readCommand, type Reading } from '../../command/index.ts';
import { SERVERS } from '../../model/index.ts';
import type { ServerId } from '../../model/server-id.ts';
import { countsInWords, type Counts } from './counts-in-words.ts';
import { MOST_READ } from './looks-like-setup.ts';

/** A set-up that the calculator can be opened with. */
export interface CalculatorOffer {
  /** Requests at once; unknown where the text leaves a count open, or the server has no limit. */
  atOnce: number | undefined;
  /** The calculator's query, `?p=4&t=2&v=1`; empty for the set-up that it starts with. */
  query: string;
}

type Deployed = Extract<Reading, { kind: 'deployment' }>;

/** Servers by their names, where no command says which one and how. */
const NAMED: readonly (readonly [RegExp, ServerId])[] = [
  [/uwsgi/i, 'uwsgi'],
  [/waitress/i, 'waitress'],
  [/mod[_-]?wsgi/i, 'mod-wsgi'],
];

/** Nothing is left open, nothing was not understood. */
const isWhole = ({ questions, unread }: Deployed) => questions.length === 0 && unread.length === 0;

const says = ({ processes, threads }: Counts, counts: Counts) =>
  processes === (counts.processes ?? processes) && threads === (counts.threads ?? threads);

/** A reading of a server that the calculator knows; others run no Flask. */
function readSetup(text: string): Deployed | undefined {
  const reading = readCommand(text);
  return reading.kind === 'deployment' && SERVERS[reading.server].runs !== 'nothing' ? reading : undefined;
}

/**
 * The set-up that a text stands for: a start command, a configuration, or numbers of workers and threads in words.
 *
 * @param text Anything; of a long one the beginning is read.
 * @returns Nothing if it tells no set-up, or one that the calculator cannot take.
 */
export function calculatorOffer(text: string): CalculatorOffer | undefined {
  const read = text.slice(0, MOST_READ);
  const reading = readSetup(read);
  if (reading && isWhole(reading)) return offer(reading.server, reading.setup);
  const counts = countsInWords(read);
  // Settings of a file are often written down in one line. What starts a server is no file, and has other numbers.
  const file = readSetup(read.replace(/[ \t,]+(?=\w+\s*=\s*\d)/g, '\n'));
  if (file && isWhole(file) && says(file.setup, counts)) return offer(file.server, file.setup);
  // A command that leaves a count open says which; numbers beside it would be guesses.
  if (reading && (reading.questions.length > 0 || Object.keys(counts).length === 0)) {
    const found = offer(reading.server, reading.setup);
    return found && { ...found, atOnce: reading.questions.length > 0 ? undefined : found.atOnce };
  }
  if (Object.keys(counts).length === 0) return undefined;
  const server = NAMED.find(([name]) => name.test(read))?.[1] ?? INITIAL.server;
  return offer(server, { processes: 1, threads: 1, ...counts });
}

function offer(server: ServerId, { processes, threads }: Counts): CalculatorOffer | undefined {
  const texts: Record<string, string | undefined> = { s: server, p: processes?.toString(), t: threads?.toString() };
  const read = readValues((name) => texts[name]);
  if (!read.ok) return undefined;
  const atOnce = processes === undefined || threads === undefined ? undefined : processes * threads;
  return { atOnce, query: linkOf(read.values) };
}
