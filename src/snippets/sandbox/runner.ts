import type { RunnerReport, RunnerRequest } from './runner-message.ts';

/** Messages of one run that are passed on, and how long each may be: the prelude keeps far below both. */
const MOST_MESSAGES = 1200;
const LONGEST_MESSAGE = 100_000;

const { trustedTypes } = self as unknown as {
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
};

/** Runs programs for the page that holds this frame: each in a worker of its own, from a blob that holds all of it. */
function serve(port: MessagePort, trusted: (url: string) => string): void {
  let worker: Worker | undefined;
  let address = '';
  const report = (message: RunnerReport) => port.postMessage(message);

  port.onmessage = ({ data: { run, program } }: MessageEvent<RunnerRequest>) => {
    worker?.terminate();
    URL.revokeObjectURL(address);
    if (program === undefined) {
      report({ run, killed: true });
      return;
    }
    address = URL.createObjectURL(new Blob([program]));
    let messages = 0;
    worker = new Worker(trusted(address), { name: 'snippet' });
    worker.onmessage = ({ data }) => {
      if (typeof data !== 'string' || data.length > LONGEST_MESSAGE || ++messages > MOST_MESSAGES) return;
      report({ run, sent: data });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      report({ run, broken: { message: event.message, line: event.lineno, column: event.colno } });
    };
  };
}

// Only as a frame of another page, and with an origin of its own that has nothing.
if (origin === 'null' && parent !== self) {
  const policy = trustedTypes?.createPolicy('snippet-worker', { createScriptURL: (url: string) => url });
  const take = ({ source, ports: [port] }: MessageEvent): void => {
    if (source !== parent || !port) return;
    removeEventListener('message', take);
    serve(port, (url) => policy?.createScriptURL(url) ?? url);
  };
  addEventListener('message', take);
}
