import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readMessage, type Outcome, type RunMessage } from '../messages.ts';
import { programText } from '../program.ts';
import { libraryText, preludeText } from '../texts/snippet-texts.ts';
import { READY, standIn } from './stand-in.ts';

export interface ExecuteOptions {
  timeoutMs: number;
  /** MiB of heap. */
  memoryMb: number;
  /** Whether the output is to be compared; times are then left out of it. */
  checked?: boolean;
}

export interface Execution {
  messages: RunMessage[];
  outcome: Outcome;
}

/** Milliseconds that a process has to come up, before its time counts. */
const READY_WITHIN = 20_000;

/**
 * Runs compiled code as the browser would: the same program text, in a process of its own that may
 * read no file, open no connection and start nothing. Not in a thread: one that runs out of memory
 * can end the process it belongs to, which would be the build.
 */
export async function execute(
  code: string,
  { timeoutMs, memoryMb, checked = false }: ExecuteOptions,
): Promise<Execution> {
  const [prelude, library] = await Promise.all([preludeText(), libraryText()]);
  const child = spawn(
    process.execPath,
    ['--permission', '--no-warnings', `--max-old-space-size=${memoryMb}`, '--eval', `(${standIn.toString()})(require)`],
    { stdio: ['pipe', 'pipe', 'ignore'], env: {} },
  );
  const messages: RunMessage[] = [];
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let limit = setTimeout(() => resolve({ kind: 'failed', reason: 'the process did not come up' }), READY_WITHIN);

  const lines = createInterface({ input: child.stdout });
  lines.on('line', (sent) => {
    if (sent === READY) {
      clearTimeout(limit);
      limit = setTimeout(() => resolve({ kind: 'timed out', milliseconds: timeoutMs }), timeoutMs);
      return;
    }
    const message = readMessage(sent);
    if (!message) return;
    messages.push(message);
    if (message.kind === 'ended' || message.kind === 'threw') resolve({ kind: message.kind });
  });
  child.on('error', ({ message }) => resolve({ kind: 'failed', reason: message }));
  child.on('close', (status, signal) => {
    const reason = signal === 'SIGABRT' || status === 134 ? `more than ${memoryMb} MiB of memory` : 'it ended early';
    resolve({ kind: 'failed', reason });
  });
  // A process that is gone already does not read.
  child.stdin.on('error', () => undefined);
  child.stdin.end(programText({ prelude, library, code, checked }));

  try {
    return { messages: messages, outcome: await promise };
  } finally {
    clearTimeout(limit);
    lines.close();
    child.kill('SIGKILL');
  }
}
