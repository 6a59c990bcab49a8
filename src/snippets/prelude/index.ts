import { installByteBudget } from './byte-budget.ts';
import { createConsole } from './console.ts';
import { describeError } from './describe-error.ts';
import { harden } from './harden.ts';
import { inspect } from './inspect.ts';
import { createPrinter } from './printer.ts';
import { apply, defineProperty, deleteProperty, PromiseOfOld, TypeErrorOfOld } from './primordials.ts';
import { installTimers, type PlatformTimers } from './timers.ts';

/** What a platform reports to whoever listens for `error` and `unhandledrejection`. */
interface FailureEvent {
  isTrusted: boolean;
  error?: unknown;
  reason?: unknown;
  preventDefault(): void;
}

/** What the prelude needs of the place it runs in: a browser's worker, or what stands in for it. */
interface Platform extends PlatformTimers {
  readonly postMessage: (text: string) => void;
  addEventListener(type: 'error' | 'unhandledrejection', listener: (event: FailureEvent) => void): void;
}

type Modules = Readonly<Record<string, object>>;
type Body = (importModule: (name: string) => object) => Promise<void>;

/** Milliseconds after which a run ends even where nobody tells of a rejection. */
const REJECTIONS_WITHIN = 200;
/** Rejected without a handler to learn when all rejections before it are known: they are told of in order. */
const LAST_REJECTION = { __proto__: null };

const platform = globalThis as unknown as Platform;
const bound = <Values extends unknown[], Result>(method: (...values: Values) => Result) => {
  return (...values: Values): Result => apply(method, globalThis, values);
};
const timers: PlatformTimers = {
  setTimeout: bound(platform.setTimeout),
  clearTimeout: bound(platform.clearTimeout),
  setInterval: bound(platform.setInterval),
  clearInterval: bound(platform.clearInterval),
  queueMicrotask: bound(platform.queueMicrotask),
};
const printer = createPrinter(bound(platform.postMessage));
const clock = Date.now;

let started = false;
let settled = false;
const fail = (thrown: unknown) => printer.finish(describeError(thrown));
const failed = (event: FailureEvent, thrown: unknown) => {
  if (!event.isTrusted) return;
  event.preventDefault();
  fail(thrown);
};
platform.addEventListener('error', (event) => failed(event, event.error));
platform.addEventListener('unhandledrejection', (event) => {
  if (event.reason === LAST_REJECTION) {
    event.preventDefault();
    end();
  } else failed(event, event.reason);
});

harden();
installByteBudget();
const pending = installTimers(timers, endIfOver, fail);

function endIfOver(): void {
  if (!settled || pending() > 0) return;
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- nobody sees it
  void new PromiseOfOld((_, reject) => reject(LAST_REJECTION));
  timers.setTimeout(end, REJECTIONS_WITHIN);
}

/** Ends the run if nothing is left to run. */
function end(): void {
  if (pending() === 0) printer.finish({ kind: 'ended' });
}

/** Runs a snippet, once: the way to it is gone before the snippet begins. */
function start(modules: Modules, checked: boolean, body: Body): void {
  if (started) throw new TypeErrorOfOld('a snippet is started once');
  started = true;
  deleteProperty(globalThis, '__start');
  defineProperty(globalThis, 'console', {
    __proto__: null,
    value: createConsole(printer, checked ? undefined : clock),
    configurable: true,
    writable: true,
  } as PropertyDescriptor);
  const importModule = (name: string): object => {
    const found = modules[name];
    if (!found) throw new TypeErrorOfOld(`${inspect(name)} cannot be imported, expected 'inflight'`);
    return found;
  };
  void run(() => body(importModule));
}

async function run(body: () => Promise<void>): Promise<void> {
  try {
    const running = body();
    // `await` asks a promise for its constructor; an own one keeps the snippet's changes out of it.
    defineProperty(running, 'constructor', { __proto__: null, value: PromiseOfOld } as PropertyDescriptor);
    await running;
    settled = true;
    endIfOver();
  } catch (thrown) {
    fail(thrown);
  }
}

defineProperty(globalThis, '__start', { value: start, configurable: true });
