import type { Server } from './server.ts';
import { file } from './source.ts';

const gunicorn = (path: string) => file('benoitc/gunicorn', '26.1.0', path);
const lastWithEventlet = (path: string) => file('benoitc/gunicorn', '25.3.0', path);
const SETTINGS = gunicorn('gunicorn/config.py');

const WORKERS = { kind: 'chosen', option: '--workers', usual: 1 } as const;
const ONE_THREAD = {
  kind: 'fixed',
  value: 1,
  note: 'The worker has one thread; `--threads` would make it gthread.',
} as const;
const BACKLOG = { setting: 'backlog', value: '2048, capped by net.core.somaxconn', versions: '19.0 to 26.1' };
const WORKERS_DEFAULT = { setting: 'workers', value: '1, or WEB_CONCURRENCY', versions: '19.0 to 26.1' };
const TIMEOUT = { setting: 'timeout', value: '30 s', versions: '19.0 to 26.1' };
const KEEP_ALIVE = { setting: 'keepalive', value: '2 s', versions: '19.0 to 26.1' };
const CONNECTIONS = { setting: 'worker_connections', value: '1000', versions: '19.0 to 26.1' };
const ANY_PROCESS = ['split', 'shared', 'least-busy'] as const;

/** The same defaults for a worker that not every release had. */
const during = (versions: string, defaults: Server['defaults']): Server['defaults'] =>
  defaults.map((each) => ({ ...each, versions }));

export const gunicornSync: Server = {
  name: 'gunicorn, sync worker',
  runs: 'threads',
  setup: { processes: WORKERS, threads: ONE_THREAD },
  accepts: { kind: 'slots' },
  lines: ['shared'],
  usualBacklog: 2048,
  slots: 'workers',
  waiting:
    'In the kernel, in one line for all workers: backlog connections at most. A free worker takes the oldest. With --reuse-port each worker has a line of its own, since 24.0.',
  timeout:
    'A worker that spends longer than the timeout on one connection is killed with its one request, whatever it was waiting for: the client, the application or the sending.',
  slowClient:
    'Holds the worker until it is done or the timeout kills the worker; a client that connects and says nothing is enough. Needs a buffering proxy in front.',
  keepAlive: 'None: every response closes the connection.',
  defaults: [WORKERS_DEFAULT, BACKLOG, TIMEOUT],
  changes: [
    {
      version: '22.0.0',
      text: 'A request cut off by the timeout is answered with status 500; before, the connection just closed.',
    },
    {
      version: '24.0.0',
      text: 'With --reuse-port each worker has a socket and a line of its own; before, all shared that of the master.',
    },
  ],
  sources: [gunicorn('gunicorn/workers/sync.py'), SETTINGS, gunicorn('gunicorn/arbiter.py')],
};

export const gunicornGthread: Server = {
  name: 'gunicorn, gthread worker',
  runs: 'threads',
  setup: { processes: WORKERS, threads: { kind: 'chosen', option: '--threads', usual: 1 } },
  accepts: { kind: 'connections', limit: 1000 },
  lines: ANY_PROCESS,
  usualBacklog: 2048,
  slots: 'workers × threads',
  waiting:
    'In the process that accepted them, up to worker_connections (1000) for each, even while another process has a free thread; then in the kernel. With worker_connections equal to the threads they wait in the kernel, in one line; not with 21.0 to 23.0, which could hang then.',
  timeout:
    'Does not limit a request: the main thread reports every second, so only a process that stops altogether is killed, with all its requests.',
  slowClient:
    'One that has sent part of a request holds a thread without limit. One that has sent nothing holds a thread for up to 5 s and is then set aside.',
  keepAlive: 'An idle connection holds no thread; it counts as one of worker_connections for up to 2 s.',
  defaults: [
    WORKERS_DEFAULT,
    { setting: 'threads', value: '1', versions: '19.0 to 26.1' },
    CONNECTIONS,
    BACKLOG,
    TIMEOUT,
    KEEP_ALIVE,
  ],
  changes: [
    { version: '21.0.0', text: 'A silent client no longer holds a thread. Up to 20.1 it held one without limit.' },
    {
      version: '24.0.0',
      text: 'Rewritten around a poller. A silent client holds a thread again; worker_connections equal to the threads no longer hangs.',
    },
    { version: '25.2.0', text: 'A silent client holds a thread for at most 5 s.' },
  ],
  sources: [
    gunicorn('gunicorn/workers/gthread.py'),
    SETTINGS,
    {
      title: 'gunicorn issue 3433: requests wait while other workers are idle',
      url: 'https://github.com/benoitc/gunicorn/issues/3433',
    },
  ],
};

export const gunicornGevent: Server = {
  name: 'gunicorn, gevent worker',
  runs: 'greenlets',
  setup: {
    processes: WORKERS,
    threads: {
      kind: 'chosen',
      option: '--worker-connections',
      usual: 1000,
      note: 'Greenlets of one process; `--threads` is ignored. One lets another run only where the code yields.',
    },
  },
  accepts: { kind: 'slots' },
  lines: ANY_PROCESS,
  usualBacklog: 2048,
  slots: 'workers × worker_connections',
  waiting:
    'In the kernel once a process has all its greenlets in use. Before that a request waits in its process for the CPU.',
  timeout:
    'Does not limit a request that waits. Code that does not yield for longer than the timeout has the process killed, with every request in it.',
  slowClient:
    'Holds a greenlet. One that takes longer than the keep-alive time (2 s) to send its head is dropped without an answer.',
  keepAlive: 'An idle connection holds its greenlet until the keep-alive time is over.',
  defaults: [WORKERS_DEFAULT, CONNECTIONS, BACKLOG, TIMEOUT, KEEP_ALIVE],
  changes: [{ version: '24.0.0', text: 'Needs gevent 24.10.1 or later.' }],
  sources: [gunicorn('gunicorn/workers/ggevent.py'), gunicorn('gunicorn/workers/base_async.py'), SETTINGS],
};

export const gunicornEventlet: Server = {
  ...gunicornGevent,
  name: 'gunicorn, eventlet worker',
  refusal: 'The eventlet worker was deprecated in gunicorn 25.0 and removed in 26.0; use gevent or gthread.',
  waiting: 'In the kernel once a process has all its greenlets in use.',
  slowClient: 'Holds a greenlet.',
  defaults: during('19.0 to 25.3', gunicornGevent.defaults),
  changes: [
    { version: '25.0.0', text: 'Deprecated.' },
    { version: '26.0.0', text: 'Removed.' },
  ],
  sources: [gunicorn('docs/content/2026-news.md'), lastWithEventlet('gunicorn/workers/geventlet.py')],
};

export const gunicornTornado: Server = {
  ...gunicornSync,
  name: 'gunicorn, tornado worker',
  refusal:
    'Made for Tornado applications: it runs a WSGI application on its event loop, one request at a time in each process.',
  accepts: { kind: 'uncapped' },
  lines: ANY_PROCESS,
  waiting: 'In the process that accepted them, without limit.',
  timeout:
    'Does not limit a request as such; code that holds the event loop for longer than the timeout has the process killed.',
  slowClient: 'Is read by the event loop and holds up nobody.',
  keepAlive: 'An idle connection costs no slot.',
  defaults: [WORKERS_DEFAULT, BACKLOG, TIMEOUT, KEEP_ALIVE],
  changes: [],
  sources: [gunicorn('gunicorn/workers/gtornado.py'), gunicorn('docs/content/design.md')],
};

export const gunicornAsgi: Server = {
  name: 'gunicorn, asgi worker',
  refusal: 'It runs ASGI applications. Flask is a WSGI application and cannot run here without an adapter.',
  runs: 'nothing',
  setup: {
    processes: WORKERS,
    threads: { kind: 'uncapped', note: 'Coroutines: nothing compares their number with a limit.' },
  },
  accepts: { kind: 'uncapped' },
  lines: ['split'],
  usualBacklog: 2048,
  slots: 'none for a WSGI application',
  waiting: 'Nowhere: every connection is accepted; worker_connections is not compared with their number.',
  timeout: 'Does not limit a request.',
  slowClient: 'Costs a connection only.',
  keepAlive: 'An idle connection costs no slot.',
  defaults: during('24.0 to 26.1', [WORKERS_DEFAULT, BACKLOG, TIMEOUT, KEEP_ALIVE]),
  changes: [
    { version: '24.0.0', text: 'Added, as a beta.' },
    { version: '25.1.0', text: 'Stable.' },
  ],
  sources: [gunicorn('gunicorn/workers/gasgi.py'), gunicorn('docs/content/2026-news.md')],
};
