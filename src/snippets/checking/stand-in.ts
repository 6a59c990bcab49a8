/** What a process says before it begins the program. */
export const READY = 'ready';

interface Modules {
  'node:fs': typeof import('node:fs');
  'node:vm': typeof import('node:vm');
}

/**
 * Stands in for a browser's worker in a process: a fresh set of globals with what the prelude takes
 * from its platform, and the program, read from standard input, run in it. Each message is a line of
 * standard output, written before the code goes on. Handed over as text, so it uses nothing of this
 * module.
 */
export function standIn(require: <Name extends keyof Modules>(name: Name) => Modules[Name]): void {
  const { readFileSync, writeSync } = require('node:fs');
  const vm = require('node:vm');
  const post = (text: string) => {
    writeSync(1, `${text}\n`);
  };
  const listen = (type: string, listener: (event: object) => void) => {
    const event = { isTrusted: true, preventDefault: () => undefined };
    if (type === 'error') process.on('uncaughtException', (error) => listener({ ...event, error }));
    else process.on('unhandledRejection', (reason) => listener({ ...event, reason }));
  };
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  Object.assign(context, {
    postMessage: post,
    addEventListener: listen,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    queueMicrotask: globalThis.queueMicrotask,
  });
  const program = readFileSync(0, 'utf8');
  post('ready');
  let script;
  try {
    script = new vm.Script(program, { filename: 'blob:snippet' });
  } catch (thrown) {
    // The program is never begun, so the prelude cannot say what is wrong with the snippet.
    const { name, message, stack = '' } = thrown as Error;
    const line = Number(/^blob:snippet:(\d+)\n/.exec(stack)?.[1] ?? 0) - 3;
    post(JSON.stringify({ kind: 'threw', name, message, line }));
    return;
  }
  script.runInContext(context);
  // What is never settled is for the time limit to end, here as in a browser.
  globalThis.setInterval(() => undefined, 1 << 30);
}
