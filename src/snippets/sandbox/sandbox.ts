import type { Outcome, RunMessage } from '../messages.ts';
import { readMessage } from '../messages.ts';
import { PREFIX_LINES, programText } from '../program.ts';
import { createFrame, type Frame } from './frame.ts';
import type { RunnerReport } from './runner-message.ts';

/** Milliseconds that the frame has to come up, and to end a run when asked. */
const READY_WITHIN = 8000;
const KILLED_WITHIN = 500;

/** The texts that a sandbox runs; `src/snippets/texts` makes them. */
export interface SandboxTexts {
  runner: string;
  prelude: string;
  library: string;
}

export interface RunOptions {
  /** After which the run is ended. */
  timeoutMs: number;
  /** Gets each message when it comes; none after the run is over. */
  onMessage: (message: RunMessage) => void;
  /** Whether the output will be compared with a stored one; times are then left out of it. */
  checked?: boolean;
}

export interface Run {
  done: Promise<Outcome>;
  /** Ends the run at once, as `stopped`; nothing if it is over. */
  stop(): void;
}

export interface Sandbox {
  /** Makes the frame, so that a run need not wait for it. */
  prepare(): void;
  /** Runs compiled code; a run that is not over is stopped first. */
  run(code: string, options: RunOptions): Run;
}

/** A run that is not over. */
interface Current {
  id: number;
  report(report: RunnerReport): void;
  /** Asks the frame for it; again, if the frame it was asked of is no more. */
  begin(): void;
  ready(): void;
  finish(outcome: Outcome): void;
}

const BROKEN = /^(?:Uncaught )?(?:([A-Z]\w*): )?([^]*)$/;

/** Why a worker did not start a program, as what was thrown: the snippet's syntax. */
function brokenMessage({ message, line, column }: NonNullable<RunnerReport['broken']>): RunMessage | undefined {
  // Firefox does not say what is wrong with the program.
  const [, name = 'SyntaxError', text = ''] = BROKEN.exec(message ?? 'it could not be read') ?? [];
  return readMessage(JSON.stringify({ kind: 'threw', name, message: text, line: line - PREFIX_LINES, column }));
}

/**
 * A sandbox in a page: one hidden frame without an origin, made when it is first needed, and in it
 * one worker for each run. The clock that ends runs is here, where no snippet can hold it.
 */
export function createSandbox(document: Document, { runner, prelude, library }: SandboxTexts): Sandbox {
  let frame: Frame | undefined;
  let isReady = false;
  let current: Current | undefined;
  let lastId = 0;
  let killing: ReturnType<typeof setTimeout> | undefined;

  const discard = () => {
    clearTimeout(killing);
    frame?.remove();
    frame = undefined;
    isReady = false;
  };

  const prepared = (): Frame => {
    frame ??= createFrame(document, runner, {
      report(report) {
        if (report.killed) clearTimeout(killing);
        if (report.run === current?.id) current.report(report);
      },
      ready() {
        isReady = true;
        current?.ready();
      },
      gone() {
        discard();
        current?.finish({ kind: 'failed', reason: 'the sandbox went away' });
      },
    });
    return frame;
  };

  const kill = (id: number) => {
    if (!frame) return;
    frame.ask({ run: id });
    clearTimeout(killing);
    // A frame that does not answer is replaced, under a run that has been asked of it too.
    killing = setTimeout(() => {
      discard();
      current?.begin();
    }, KILLED_WITHIN);
  };

  const run = (code: string, { timeoutMs, onMessage, checked }: RunOptions): Run => {
    current?.finish({ kind: 'stopped' });
    const id = ++lastId;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    let limit: ReturnType<typeof setTimeout> | undefined;

    const finish = (outcome: Outcome) => {
      if (current?.id !== id) return;
      current = undefined;
      clearTimeout(limit);
      kill(id);
      resolve(outcome);
    };
    const ready = () => {
      clearTimeout(limit);
      limit = setTimeout(() => finish({ kind: 'timed out', milliseconds: timeoutMs }), timeoutMs);
    };
    const report = ({ sent, broken }: RunnerReport) => {
      const message = broken ? brokenMessage(broken) : readMessage(sent);
      if (!message) return;
      onMessage(message);
      if (message.kind === 'ended' || message.kind === 'threw') finish({ kind: message.kind });
    };
    const program = programText({ prelude, library, code, checked });
    const begin = () => {
      clearTimeout(limit);
      limit = setTimeout(() => {
        discard();
        finish({ kind: 'failed', reason: 'the sandbox did not come up' });
      }, READY_WITHIN);
      prepared().ask({ run: id, program });
      if (isReady) ready();
    };
    current = { id, report, begin, ready, finish };
    begin();
    return { done: promise, stop: () => finish({ kind: 'stopped' }) };
  };

  return { prepare: () => void prepared(), run };
}
