import { PREFIX_LINES } from '../program.ts';
import type { RunMessage } from '../messages.ts';
import { errorMessage, errorName, inspect } from './inspect.ts';
import { attempt, execute, indexOf, isObject, slice } from './primordials.ts';

const LONGEST_MESSAGE = 2000;
/** Frames that are looked at; the deepest recursion shows its snippet line long before. */
const MOST_FRAMES = 200;

/** What was thrown, as the message that ends a run. A place is that of the first frame inside the snippet. */
export function describeError(thrown: unknown): RunMessage & { kind: 'threw' } {
  const message = isObject(thrown) ? errorMessage(thrown) : '';
  const stack = isObject(thrown) ? stackOf(thrown) : '';
  const isError = isObject(thrown) && (stack !== '' || message !== '');
  return {
    kind: 'threw',
    name: isError ? cut(errorName(thrown), 100) : 'Uncaught',
    message: cut(isError ? message : inspect(thrown), LONGEST_MESSAGE),
    ...placeIn(stack, message),
  };
}

const cut = (text: string, most: number) => (text.length > most ? `${slice(text, 0, most)}…` : text);

function stackOf(thrown: { stack?: unknown }): string {
  const stack = attempt(() => thrown.stack, '');
  return typeof stack === 'string' ? stack : '';
}

/** Where a stack first is inside the snippet; the message at its head may hold anything and is passed over. */
function placeIn(stack: string, message: string): { line?: number; column?: number } {
  const head = indexOf(stack, message);
  const frame = /blob:[^\s()]*?:(\d+):(\d+)/g;
  if (head !== -1) frame.lastIndex = head + message.length;
  for (let count = 0; count < MOST_FRAMES; count++) {
    const found = execute(frame, stack);
    if (!found) break;
    const line = +(found[1] ?? 0) - PREFIX_LINES;
    if (line > 0) return { line, column: +(found[2] ?? 0) };
  }
  return {};
}
