import { expect, test } from 'vitest';
import { createLanguageClient, type LanguageWorker } from '../../../../src/snippets/editing/language-client.ts';
import type { Reply, Request } from '../../../../src/snippets/editing/language-messages.ts';

/** A worker that does what the test says. */
class HandWorker implements LanguageWorker {
  readonly asked: Request[] = [];
  terminated = false;
  private readonly heard: ((event: { data: unknown }) => void)[] = [];
  private readonly failed: (() => void)[] = [];

  postMessage(request: Request): void {
    this.asked.push(request);
  }
  addEventListener(type: 'message' | 'error', listener: ((event: { data: unknown }) => void) & (() => void)): void {
    (type === 'message' ? this.heard : this.failed).push(listener);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    for (const listener of this.heard) listener({ data });
  }
  break(): void {
    for (const listener of this.failed) listener();
  }
  /** Compiles the text of the n-th question into itself. */
  answer(n: number): void {
    const request = this.asked[n];
    if (!request) throw new Error(`expected question ${n}, found ${this.asked.length} questions`);
    const { id, version, text } = request;
    const reply: Reply = {
      kind: 'answered',
      id,
      version,
      answer: { kind: 'compile', value: { kind: 'compiled', code: text } },
    };
    this.say(reply);
  }
}

function started() {
  const workers: HandWorker[] = [];
  const client = createLanguageClient(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  });
  const states: string[] = [];
  client.onState((state) => states.push(state));
  const worker = (n = 0): HandWorker => workers[n] ?? expect.fail(`found ${workers.length} workers`);
  return { client, states, workers, worker };
}

const COMPILE = { kind: 'compile' } as const;

test('one worker serves all texts of a page, and starts with the first', () => {
  const { client, workers } = started();
  expect(workers).toHaveLength(0);
  client.open('a');
  client.open('b');
  expect(workers).toHaveLength(1);
});

test('what is asked before the compiler has arrived is answered when it has', async () => {
  const { client, states, worker } = started();
  const asked = client.open('a').ask(COMPILE);
  expect(client.state).toBe('arriving');
  worker().say({ kind: 'ready' });
  expect(client.state).toBe('ready');
  worker().answer(0);
  expect(await asked).toEqual({ kind: 'answered', value: { kind: 'compiled', code: 'a' } });
  expect(states).toEqual(['arriving', 'ready']);
});

test('an answer about a text that has changed since is dropped', async () => {
  const { client, worker } = started();
  const session = client.open('old');
  const first = session.ask(COMPILE);
  session.write('new');
  const second = session.ask(COMPILE);
  worker().answer(0);
  worker().answer(1);
  expect(await first).toEqual({ kind: 'outdated' });
  expect(await second).toEqual({ kind: 'answered', value: { kind: 'compiled', code: 'new' } });
});

test('what a name of an open list is stays true while more of it is typed', async () => {
  const { client, worker } = started();
  const session = client.open('console.');
  const asked = session.ask({ kind: 'describe', offset: 8, name: 'log' });
  session.write('console.l');
  const value = { signature: 'log(): void', text: '' };
  worker().say({ kind: 'answered', id: worker().asked[0]?.id, version: 0, answer: { kind: 'describe', value } });
  expect(await asked).toEqual({ kind: 'answered', value });
});

test('a change of one text leaves the answers about another alone', async () => {
  const { client, worker } = started();
  const one = client.open('one');
  const other = client.open('other');
  const asked = one.ask(COMPILE);
  other.write('changed');
  worker().answer(0);
  expect(await asked).toEqual({ kind: 'answered', value: { kind: 'compiled', code: 'one' } });
});

test('answers that come in another order reach those who asked', async () => {
  const { client, worker } = started();
  const asked = ['a', 'b', 'c'].map((text) => client.open(text).ask(COMPILE));
  for (const n of [2, 0, 1]) worker().answer(n);
  expect(await Promise.all(asked)).toEqual(
    ['a', 'b', 'c'].map((code) => ({ kind: 'answered', value: { kind: 'compiled', code } })),
  );
});

test('a worker that does not come fails all who wait; compiling sends for it again, the rest does not', async () => {
  const { client, states, workers, worker } = started();
  const session = client.open('a');
  const waiting = session.ask(COMPILE);
  worker(0).break();
  expect(await waiting).toEqual({ kind: 'failed', reason: expect.stringContaining('could not be loaded') as string });
  expect(worker(0).terminated).toBe(true);
  expect((await session.ask({ kind: 'diagnose' })).kind).toBe('failed');
  expect(workers).toHaveLength(1);

  const again = session.ask(COMPILE);
  expect(workers).toHaveLength(2);
  worker(1).say({ kind: 'ready' });
  worker(1).answer(0);
  expect(await again).toEqual({ kind: 'answered', value: { kind: 'compiled', code: 'a' } });
  expect(states).toEqual(['arriving', 'failed', 'arriving', 'ready']);
});

test('what a worker says that was given up, or that is no reply, changes nothing', async () => {
  const { client, worker } = started();
  const session = client.open('a');
  const waiting = session.ask(COMPILE);
  worker(0).say('nonsense');
  worker(0).say({ kind: 'answered', id: 999, version: 0, answer: { kind: 'hover', value: undefined } });
  worker(0).break();
  expect((await waiting).kind).toBe('failed');
  const again = session.ask(COMPILE);
  worker(0).say({ kind: 'ready' });
  worker(0).break();
  expect(client.state).toBe('arriving');
  worker(1).answer(0);
  expect((await again).kind).toBe('answered');
});

test('a compiler that throws says why, and the next question is answered', async () => {
  const { client, worker } = started();
  const session = client.open('a');
  const asked = session.ask(COMPILE);
  worker().say({ kind: 'failed', id: worker().asked[0]?.id, version: 0, reason: 'Error: too deep' });
  expect(await asked).toEqual({ kind: 'failed', reason: 'Error: too deep' });
  const next = session.ask(COMPILE);
  worker().answer(1);
  expect((await next).kind).toBe('answered');
});
