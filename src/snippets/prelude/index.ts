import { installByteBudget } from './byte-budget.ts';
import { createConsole } from './console.ts';
import { describeError } from './describe-error.ts';
import { harden } from './harden.ts';
import { inspect } from './inspect.ts';
import { createPrinter } from './printer.ts';
import { define, deleteProperty, PromiseOfOld, TypeErrorOfOld } from './primordials.ts';
import { installTimers, setTimeoutUncounted } from './timers.ts';

/** What a platform reports to whoever listens for `error` and `unhandledrejection`. */
interface FailureEvent {
  error?: unknown;
  reason?: unknown;
  preventDefault(): void;
}

/** What the prelude needs of the place it runs in: a browser's worker, or what stands in for it. */
interface Platform {
  /** Works without its `this`, as all functions of a global object do. */
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
const printer = createPrinter(platform.postMessage);
const clock = Date.now;

let isStarted = false;
let isSettled = false;
const fail = (thrown: unknown) => printer.finish(describeError(thrown));
for (const [type, field] of [
  ['error', 'error'],
  ['unhandledrejection', 'reason'],
] as const) {
  platform.addEventListener(type, (event) => {
    event.preventDefault();
    const thrown = event[field];
    if (thrown === LAST_REJECTION) end();
    else fail(thrown);
  });
}

harden();
installByteBudget();
const pending = installTimers(endIfOver, fail);

function endIfOver(): void {
  if (!isSettled || pending() > 0) return;
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- nobody sees it
  void new PromiseOfOld((_, reject) => reject(LAST_REJECTION));
  setTimeoutUncounted(end, REJECTIONS_WITHIN);
}

/** Ends the run if nothing is left to run. */
function end(): void {
  if (pending() === 0) printer.finish({ kind: 'ended' });
}

/** Runs a snippet, once: the way to it is gone before the snippet begins. */
async function start(modules: Modules, isChecked: boolean, body: Body): Promise<void> {
  if (isStarted) return;
  isStarted = true;
  deleteProperty(globalThis, '__start');
  define(globalThis, 'console', createConsole(printer, isChecked ? undefined : clock));
  try {
    const running = body((name) => {
      const found = modules[name];
      if (!found) throw new TypeErrorOfOld(`${inspect(name)} cannot be imported, expected 'inflight'`);
      return found;
    });
    // `await` asks a promise for its constructor; an own one keeps the snippet's changes out of it.
    define(running, 'constructor', PromiseOfOld);
    await running;
    isSettled = true;
    endIfOver();
  } catch (thrown) {
    fail(thrown);
  }
}

define(globalThis, '__start', start);
