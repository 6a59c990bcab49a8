import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A Firefox with one page, driven by WebDriver BiDi over a socket of the loopback. */
export interface Firefox {
  version: string;
  /** Opens an address and waits until all of it is loaded. */
  goto(url: string): Promise<void>;
  /**
   * Calls a function in the page. It sees nothing of the test but its value; value and result are
   * handed over as JSON.
   *
   * @throws {Error} With what it threw.
   */
  evaluate<Value, Result>(call: (value: Value) => Result | Promise<Result>, value: Value): Promise<Result>;
  close(): Promise<void>;
}

/** What does not go to the loopback goes to a port where nobody answers. */
const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
/** Milliseconds. */
const STARTED_WITHIN = 60_000;
const CLOSED_WITHIN = 10_000;

/** What Firefox answers to a command. */
interface Answer {
  id?: number | null;
  type: 'success' | 'error' | 'event';
  error?: string;
  message?: string;
  result?: unknown;
}

type Send = (method: string, params?: object) => Promise<unknown>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`nobody answers at ${address}`));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const answer = JSON.parse(data) as Answer;
    const waits = typeof answer.id === 'number' ? waiting.get(answer.id) : undefined;
    if (answer.type === 'error') waits?.reject(new Error(`${answer.error}: ${answer.message}`));
    else waits?.resolve(answer.result);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
  };
  let lastId = 0;
  return (method, params = {}) => {
    const waits = Promise.withResolvers<unknown>();
    waiting.set(++lastId, waits);
    socket.send(JSON.stringify({ id: lastId, method, params }));
    return waits.promise;
  };
}

/**
 * Starts a Firefox of its own, without a window, with a fresh profile that goes when it is closed.
 *
 * @param path Its program.
 * @throws {Error} If it does not come up, with what it said.
 */
export async function openFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'inflight-firefox-'));
  const preferences = Object.entries(PREFERENCES).map((each) => `user_pref(${JSON.stringify(each).slice(1, -1)});`);
  writeFileSync(join(profile, 'user.js'), preferences.join('\n'));
  const program = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    // A home of its own: root may not use another's, and no profile of the user is touched.
    { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = () => program.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise((resolve) => program.once('exit', resolve).once('error', resolve));
  const end = async () => {
    const timer = setTimeout(kill, CLOSED_WITHIN);
    await gone;
    clearTimeout(timer);
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return await driven(await connect(`${await addressOf(program)}/session`), end);
  } catch (error) {
    kill();
    await end();
    throw error;
  }
}

/** Where a Firefox listens, once it says so. */
function addressOf(program: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${program.spawnfile}: ${why}\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fail(`it did not come up within ${STARTED_WITHIN / 1000} s`), STARTED_WITHIN);
    program.once('error', (error) => fail(error.message));
    program.once('exit', (code) => fail(`it ended with ${code}`));
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
}

async function driven(send: Send, end: () => Promise<void>): Promise<Firefox> {
  const session = (await send('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } };
  const { contexts } = (await send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = contexts[0]?.context;

  return {
    version: session.capabilities.browserVersion,
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<Value, Result>(call: (value: Value) => Result | Promise<Result>, value: Value) {
      const answer = (await send('script.callFunction', {
        functionDeclaration: `async (value) => JSON.stringify([await (${call.toString()})(JSON.parse(value))])`,
        arguments: [{ type: 'string', value: JSON.stringify(value) }],
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (!answer.result) throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
      return (JSON.parse(answer.result.value) as [Result])[0];
    },
    async close() {
      await send('browser.close').catch(() => undefined);
      await end();
    },
  };
}
