import { readReply, type Answers, type Question, type Reply, type Request } from './language-messages.ts';

/** Whether the compiler has arrived in the page. */
export type CompilerState = 'arriving' | 'ready' | 'failed';

/** How a question came out. */
export type Asked<Value> =
  | { kind: 'answered'; value: Value }
  /** The text has changed since. */
  | { kind: 'outdated' }
  | { kind: 'failed'; reason: string };

/** One text that is asked about. */
export interface LanguageSession {
  /** The text that the next questions are about; answers about the one before are dropped. */
  write(text: string): void;
  /** Asks the compiler, which may still be on its way; one that failed to come is sent for again to compile. */
  ask<Kind extends Question['kind']>(question: Extract<Question, { kind: Kind }>): Promise<Asked<Answers[Kind]>>;
}

/** The page's one compiler and those who ask it. */
export interface LanguageClient {
  readonly state: CompilerState;
  /** Calls back at each change of the state. @returns What ends it. */
  onState(listener: (state: CompilerState) => void): () => void;
  open(text: string): LanguageSession;
}

/** What is used of a worker. */
export interface LanguageWorker {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

const GONE = 'The compiler could not be loaded. Is there a connection? Run tries again.';

/** @param start Starts the worker; called for the first text, and again after a failure. */
export function createLanguageClient(start: () => LanguageWorker): LanguageClient {
  const listeners = new Set<(state: CompilerState) => void>();
  const waiting = new Map<number, (reply: Exclude<Reply, { kind: 'ready' }> | undefined) => void>();
  let state: CompilerState = 'arriving';
  let worker: LanguageWorker | undefined;
  let lastId = 0;

  const become = (next: CompilerState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  const fail = (failed: LanguageWorker) => {
    if (worker !== failed) return;
    failed.terminate();
    worker = undefined;
    become('failed');
    const askers = [...waiting.values()];
    waiting.clear();
    for (const answer of askers) answer(undefined);
  };
  const running = (): LanguageWorker => {
    if (worker) return worker;
    const started = start();
    worker = started;
    become('arriving');
    started.addEventListener('message', ({ data }) => {
      const reply = readReply(data);
      if (worker !== started || !reply) return;
      if (reply.kind === 'ready') {
        become('ready');
        return;
      }
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    started.addEventListener('error', () => fail(started));
    return started;
  };

  return {
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(opened) {
      let text = opened;
      let version = 0;
      running();
      return {
        write(changed) {
          text = changed;
          version++;
        },
        async ask<Kind extends Question['kind']>(question: Extract<Question, { kind: Kind }>) {
          // What is asked by itself at each change does not send for the compiler again and again.
          if (state === 'failed' && question.kind !== 'compile') return { kind: 'failed', reason: GONE };
          const id = ++lastId;
          const reply = await new Promise<Exclude<Reply, { kind: 'ready' }> | undefined>((answer) => {
            waiting.set(id, answer);
            running().postMessage({ id, version, text, question });
          });
          if (!reply) return { kind: 'failed', reason: GONE };
          // What a name of the open list is does not change with the letters that narrow the list down.
          if (reply.version !== version && question.kind !== 'describe') return { kind: 'outdated' };
          if (reply.kind === 'failed') return { kind: 'failed', reason: reply.reason };
          return valueOf(reply.answer, question.kind);
        },
      };
    },
  };
}

/** The value of an answer to that kind of question. */
function valueOf<Kind extends Question['kind']>(
  answer: { kind: Question['kind']; value: unknown },
  kind: Kind,
): Asked<Answers[Kind]> {
  // Ids tell answers apart, so the kinds can differ only if the worker is not ours.
  if (answer.kind !== kind) return { kind: 'failed', reason: `asked to ${kind}, was answered to ${answer.kind}` };
  return { kind: 'answered', value: answer.value as Answers[Kind] };
}
