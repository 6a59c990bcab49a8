import { createSandbox, type Run } from '../../../src/snippets/sandbox/index.ts';
import type { Outcome, RunMessage } from '../../../src/snippets/messages.ts';

/** What a run did, with when: milliseconds from the call on. */
export interface Watched {
  messages: RunMessage[];
  outcome: Outcome;
  milliseconds: number;
  /** The longest time in which the page did not come to its own timers. */
  longestGap: number;
  /** How often it did, meanwhile. */
  beats: number;
  /** Messages that came after the run was over, while the page lingered. */
  late: number;
}

export interface RunChoices {
  timeoutMs?: number;
  /** With a prelude that hardens nothing. */
  open?: boolean;
  /** Stops the run, in milliseconds from the call on. */
  stopAfter?: number;
  /** Stops the run when so many messages have come. */
  stopAtMessage?: number;
  onMessage?: () => void;
  /** Milliseconds to wait for late messages. */
  linger?: number;
}

/** What the fixture page gives its tests. */
export interface SandboxPage {
  run(code: string, options?: RunChoices): Promise<Watched>;
  prepare(): void;
}

declare global {
  interface Window {
    sandboxPage: SandboxPage;
    /** Set by a script that should not have run. */
    owned?: unknown;
  }
}

/** A prelude that hardens nothing: what holds then is the browser's policy. */
const OPEN =
  'const __send = (m) => postMessage(JSON.stringify(m));' +
  'const __open = (...v) => __send({ kind: "printed", level: "log", text: v.map(String).join(" ") });' +
  'console.log = __open;' +
  'const __start = async (m, c, body) => { try { await body(); __send({ kind: "ended" }) } catch (e) { __send({ kind: "threw", name: e.name, message: e.message }) } };';

async function start(): Promise<void> {
  const text = async (path: string) => (await fetch(path)).text();
  const [runner, prelude, library] = await Promise.all(['/runner.js', '/prelude.js', '/library.js'].map(text));
  if (runner === undefined || prelude === undefined || library === undefined) throw new Error('a text is missing');
  const sandbox = createSandbox(document, { runner, prelude, library });
  const open = createSandbox(document, { runner, prelude: OPEN, library: 'const __modules = {};' });

  window.sandboxPage = {
    prepare: () => sandbox.prepare(),
    async run(code, options = {}) {
      const messages: RunMessage[] = [];
      const begun = performance.now();
      let last = begun;
      let longestGap = 0;
      let beats = 0;
      const beat = setInterval(() => {
        const now = performance.now();
        longestGap = Math.max(longestGap, now - last);
        last = now;
        beats++;
      }, 5);
      const run: Run = (options.open ? open : sandbox).run(code, {
        timeoutMs: options.timeoutMs ?? 1500,
        onMessage(message) {
          messages.push(message);
          options.onMessage?.();
          if (messages.length === options.stopAtMessage) run.stop();
        },
        checked: true,
      });
      if (options.stopAfter !== undefined) setTimeout(() => run.stop(), options.stopAfter);
      const outcome = await run.done;
      const milliseconds = performance.now() - begun;
      clearInterval(beat);
      longestGap = Math.max(longestGap, performance.now() - last);
      const whole = messages.slice();
      await new Promise((resolve) => setTimeout(resolve, options.linger ?? 0));
      return { messages: whole, outcome, milliseconds, longestGap, beats, late: messages.length - whole.length };
    },
  };
  document.title = 'ready';
}

void start();
