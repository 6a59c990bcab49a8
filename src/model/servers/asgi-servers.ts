import type { Server } from './server.ts';
import { file } from './source.ts';

const uvicorn = (path: string) => file('Kludex/uvicorn', '0.51.0', path);
const hypercornFile = (path: string) => file('pgjones/hypercorn', '0.18.0', path);
const granianFile = (path: string) => file('emmett-framework/granian', 'v2.8.1', path);

const WORKERS = { kind: 'chosen', option: '--workers', usual: 1 } as const;
const UVICORN_DEFAULTS = [
  { setting: 'workers', value: '1, or WEB_CONCURRENCY', versions: '0.17 to 0.51' },
  { setting: 'backlog', value: '2048', versions: '0.17 to 0.51' },
  { setting: 'timeout-keep-alive', value: '5 s', versions: '0.17 to 0.51' },
];

export const uvicornWsgi: Server = {
  name: 'uvicorn --interface wsgi',
  runs: 'threads',
  setup: {
    processes: WORKERS,
    threads: { kind: 'fixed', value: 10, note: 'A pool of 10 threads in each process; no option changes it.' },
  },
  accepts: { kind: 'uncapped' },
  lines: ['split', 'shared', 'least-busy'],
  usualBacklog: 2048,
  slots: 'workers × 10',
  waiting: 'In the process that accepted them, without limit.',
  timeout: 'None for a request.',
  slowClient: 'Is read by the event loop and holds no thread.',
  keepAlive: 'An idle connection holds no thread and is closed after 5 s.',
  defaults: UVICORN_DEFAULTS,
  changes: [{ version: '0.21.0', text: 'Deprecated; a2wsgi takes its place.' }],
  sources: [uvicorn('uvicorn/middleware/wsgi.py'), uvicorn('uvicorn/config.py')],
};

export const uvicornA2wsgi: Server = {
  ...uvicornWsgi,
  name: 'uvicorn with a2wsgi',
  setup: { processes: WORKERS, threads: { kind: 'chosen', option: 'WSGIMiddleware(app, workers=)', usual: 10 } },
  slots: 'workers × the workers= of WSGIMiddleware',
  changes: [],
  sources: [file('abersheeran/a2wsgi', 'v1.10.10', 'a2wsgi/wsgi.py'), uvicorn('uvicorn/config.py')],
};

export const uvicornAsgiref: Server = {
  ...uvicornWsgi,
  name: 'uvicorn with asgiref’s WsgiToAsgi',
  setup: {
    processes: WORKERS,
    threads: { kind: 'fixed', value: 1, note: 'WsgiToAsgi runs every request of a process on one shared thread.' },
  },
  slots: 'workers',
  changes: [{ version: 'asgiref 3.3', text: 'Synchronous code runs on one shared thread by default.' }],
  sources: [
    file('django/asgiref', '3.12.1', 'asgiref/wsgi.py'),
    file('django/asgiref', '3.12.1', 'asgiref/sync.py'),
    uvicorn('uvicorn/config.py'),
  ],
};

export const hypercorn: Server = {
  name: 'Hypercorn, WSGI application',
  runs: 'threads',
  setup: {
    processes: WORKERS,
    threads: {
      kind: 'chosen',
      option: 'the default executor of asyncio',
      note: 'No option sets it: Python takes the CPUs of the machine plus 4, at most 32.',
    },
  },
  accepts: { kind: 'uncapped' },
  lines: ['split', 'shared', 'least-busy'],
  usualBacklog: 100,
  slots: 'workers × (CPUs + 4, at most 32)',
  waiting: 'In the process that accepted them, without limit.',
  timeout: 'None for a request.',
  slowClient: 'Is read by the event loop and holds no thread; the whole body is buffered, 16 MB at most.',
  keepAlive: 'An idle connection holds no thread and is closed after 5 s.',
  defaults: [
    { setting: 'workers', value: '1', versions: '0.14 to 0.18' },
    { setting: 'backlog', value: '100', versions: '0.14 to 0.18' },
    { setting: 'keep_alive_timeout', value: '5 s', versions: '0.14 to 0.18' },
  ],
  changes: [{ version: '0.14.0', text: 'Serves WSGI applications itself; before, only through its middleware.' }],
  sources: [
    hypercornFile('src/hypercorn/app_wrappers.py'),
    hypercornFile('src/hypercorn/asyncio/task_group.py'),
    hypercornFile('src/hypercorn/config.py'),
    {
      title: 'Python: ThreadPoolExecutor',
      url: 'https://docs.python.org/3/library/concurrent.futures.html#threadpoolexecutor',
    },
  ],
};

export const granian: Server = {
  name: 'Granian, WSGI application',
  runs: 'threads',
  setup: {
    processes: WORKERS,
    threads: {
      kind: 'chosen',
      option: '--blocking-threads',
      usual: 512,
      note: 'Half of the process’s share of the backlog when left out: 512 for one worker, about 512 in all for more.',
    },
  },
  accepts: { kind: 'backlog-share' },
  lines: ['split', 'shared', 'least-busy'],
  usualBacklog: 1024,
  slots: 'workers × blocking threads',
  waiting:
    'In the process, up to its backpressure: backlog ÷ workers connections in all; then in the kernel, 1024 at most.',
  timeout: 'None for a request.',
  slowClient: 'Is read outside Python and holds no thread; it counts as a connection.',
  keepAlive: 'An idle connection holds no thread; it counts as a connection.',
  defaults: [
    { setting: 'workers', value: '1', versions: '2.0 to 2.8' },
    { setting: 'backlog', value: '1024', versions: '2.0 to 2.8' },
    { setting: 'backpressure', value: 'backlog ÷ workers', versions: '2.0 to 2.8' },
    { setting: 'blocking-threads', value: 'backpressure ÷ 2', versions: '2.0 to 2.8' },
  ],
  changes: [
    {
      version: '2.0.0',
      text: 'Half as many blocking threads when left out, and an idle one ends after 30 s; 1.6 and 1.7 took as many as the backpressure.',
    },
  ],
  sources: [granianFile('granian/server/common.py'), granianFile('README.md')],
};
