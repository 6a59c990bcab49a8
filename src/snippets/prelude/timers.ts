import { apply, defineProperty, deleteProperty, RangeErrorOfOld, TypeErrorOfOld } from './primordials.ts';

const MOST_PENDING = 10_000;

type Handler = (...values: unknown[]) => unknown;
type Start = (handler: () => void, milliseconds?: number) => unknown;
type Clear = (timer: unknown) => void;

/** Timers of the platform, bound. */
export interface PlatformTimers {
  setTimeout: Start;
  clearTimeout: Clear;
  setInterval: Start;
  clearInterval: Clear;
  queueMicrotask: (handler: () => void) => void;
}

/**
 * Puts timers into a snippet's globals that are counted, so that a run is known to be over.
 *
 * @param onIdle Called when the last pending timer has run or was cleared.
 * @param onError Called with what a handler threw.
 * @returns How many timers are pending.
 */
export function installTimers(
  platform: PlatformTimers,
  onIdle: () => void,
  onError: (thrown: unknown) => void,
): () => number {
  const timers = { __proto__: null } as unknown as Record<number, { handle: unknown; clear: Clear }>;
  let pending = 0;
  let last = 0;

  const forget = (id: number) => {
    if (!timers[id]) return;
    deleteProperty(timers, id);
    if (--pending === 0) onIdle();
  };
  const guarded = (handler: Handler, values: unknown[]) => {
    try {
      apply(handler, undefined, values);
    } catch (thrown) {
      onError(thrown);
    }
  };
  const starter =
    (start: Start, clear: Clear, repeats: boolean) =>
    (handler: unknown, milliseconds?: unknown, ...values: unknown[]): number => {
      if (typeof handler !== 'function') throw new TypeErrorOfOld('a timer was given no function');
      if (pending >= MOST_PENDING) throw new RangeErrorOfOld(`${MOST_PENDING} timers are pending, expected fewer`);
      const delay = typeof milliseconds === 'number' ? milliseconds : 0;
      const id = ++last;
      const handle = start(() => {
        if (!timers[id]) return;
        guarded(handler as Handler, values);
        if (!repeats) forget(id);
      }, delay);
      timers[id] = { handle, clear };
      pending++;
      return id;
    };
  const stop = (id: unknown) => {
    const timer = typeof id === 'number' ? timers[id] : undefined;
    if (!timer) return;
    timer.clear(timer.handle);
    forget(id as number);
  };

  const globals: Record<string, unknown> = {
    setTimeout: starter(platform.setTimeout, platform.clearTimeout, false),
    setInterval: starter(platform.setInterval, platform.clearInterval, true),
    clearTimeout: stop,
    clearInterval: stop,
    queueMicrotask: (handler: unknown) => {
      if (typeof handler !== 'function') throw new TypeErrorOfOld('queueMicrotask was given no function');
      platform.queueMicrotask(() => guarded(handler as Handler, []));
    },
  };
  for (const name of Object.keys(globals)) {
    defineProperty(globalThis, name, { value: globals[name], writable: true, configurable: true, enumerable: false });
  }
  return () => pending;
}
