import { PREFIX_LINES } from '../program.ts';
import type { RunMessage } from '../messages.ts';
import { errorMessage, errorName, inspect } from './inspect.ts';
import { execute, indexOf, slice } from './primordials.ts';

const LONGEST_MESSAGE = 2000;
/** Frames that are looked at; the deepest recursion shows its snippet line long before. */
const MOST_FRAMES = 200;

/** What was thrown, as the message that ends a run. A place is that of the first frame inside the snippet. */
export function describeError(thrown: unknown): RunMessage & { kind: 'threw' } {
  const isObject = (typeof thrown === 'object' && thrown !== null) || typeof thrown === 'function';
  const message = isObject ? errorMessage(thrown) : '';
  const stack = isObject ? stackOf(thrown) : '';
  const isError = stack !== '' || message !== '';
  return {
    kind: 'threw',
    name: cut(isError && isObject ? errorName(thrown) : 'Uncaught', 100),
    message: cut(isError ? message : inspect(thrown), LONGEST_MESSAGE),
    ...placeIn(stack, message),
  };
}

const cut = (text: string, most: number) => (text.length > most ? `${slice(text, 0, most)}…` : text);

function stackOf(thrown: object): string {
  try {
    const { stack } = thrown as { stack?: unknown };
    return typeof stack === 'string' ? stack : '';
  } catch {
    return '';
  }
}

/** Where a stack first is inside the snippet; the message at its head may hold anything and is passed over. */
function placeIn(stack: string, message: string): { line?: number; column?: number } {
  const head = message === '' ? -1 : indexOf(stack, message);
  const frames = head === -1 ? stack : slice(stack, head + message.length);
  const frame = /blob:[^\s()]*?:(\d+):(\d+)/g;
  for (let count = 0; count < MOST_FRAMES; count++) {
    const found = execute(frame, frames);
    if (!found) break;
    const line = +(found[1] ?? 0) - PREFIX_LINES;
    if (line > 0) return { line, column: +(found[2] ?? 0) };
  }
  return {};
}
