import { inspect } from './inspect.ts';
import { apply, define, deleteProperty, RangeErrorOfOld, TypeErrorOfOld } from './primordials.ts';

const MOST_PENDING = 10_000;

type Handler = (...values: unknown[]) => unknown;

/** What starts a timer, in a browser and in Node. */
type Start = (handler: () => void, milliseconds: number) => unknown;

/** Of the platform; they need no `this`. */
const { setTimeout, setInterval, clearTimeout, queueMicrotask } = globalThis as unknown as {
  setTimeout: Start;
  setInterval: Start;
  clearTimeout: (timer: unknown) => void;
  queueMicrotask: (handler: () => void) => void;
};
/** For what is no affair of the snippet: it is not counted. */
export { setTimeout as setTimeoutUncounted };

/**
 * Puts timers into a snippet's globals that are counted, so that a run is known to be over.
 *
 * @param onIdle Called when the last pending timer has run or was cleared.
 * @param onError Called with what a handler threw.
 * @returns How many timers are pending.
 */
export function installTimers(onIdle: () => void, onError: (thrown: unknown) => void): () => number {
  const timers = { __proto__: null } as unknown as Record<number, unknown>;
  let pending = 0;
  let last = 0;

  const forget = (id: number) => {
    deleteProperty(timers, id);
    if (--pending === 0) onIdle();
  };
  /** A handler whose errors end the run. */
  const guarded = (handler: unknown, values: unknown[]) => {
    if (typeof handler !== 'function') throw new TypeErrorOfOld(`${inspect(handler)} is no function`);
    return () => {
      try {
        apply(handler as Handler, undefined, values);
      } catch (thrown) {
        onError(thrown);
      }
    };
  };
  const starter =
    (start: Start, repeats: boolean) =>
    (handler: unknown, milliseconds?: unknown, ...values: unknown[]): number => {
      const call = guarded(handler, values);
      if (pending >= MOST_PENDING) throw new RangeErrorOfOld(`${MOST_PENDING} timers are pending, expected fewer`);
      const id = ++last;
      timers[id] = start(
        () => {
          call();
          if (!repeats && timers[id]) forget(id);
        },
        typeof milliseconds === 'number' ? milliseconds : 0,
      );
      pending++;
      return id;
    };
  // The platform's `clearTimeout` ends intervals, too.
  const stop = (id: unknown) => {
    if (typeof id !== 'number' || !timers[id]) return;
    clearTimeout(timers[id]);
    forget(id);
  };

  define(globalThis, 'setTimeout', starter(setTimeout, false));
  define(globalThis, 'setInterval', starter(setInterval, true));
  define(globalThis, 'clearTimeout', stop);
  define(globalThis, 'clearInterval', stop);
  define(globalThis, 'queueMicrotask', (handler: unknown) => queueMicrotask(guarded(handler, [])));
  return () => pending;
}
