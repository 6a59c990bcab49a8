import type { Server } from './server.ts';
import { file } from './source.ts';

const waitressFile = (path: string) => file('Pylons/waitress', 'v3.0.2', path);
const cherootFile = (path: string) => file('cherrypy/cheroot', 'v11.1.2', path);
const ONE_PROCESS = {
  kind: 'fixed',
  value: 1,
  note: 'Always one process; start several behind a proxy for more.',
} as const;

export const waitress: Server = {
  name: 'Waitress',
  runs: 'threads',
  setup: { processes: ONE_PROCESS, threads: { kind: 'chosen', option: '--threads', usual: 4 } },
  // connection_limit counts the listening socket and a wake-up socket as well.
  accepts: { kind: 'connections', limit: 98 },
  lines: ['shared'],
  usualBacklog: 1024,
  slots: 'threads',
  waiting:
    'In the process, up to 98 connections in all (connection_limit 100 less two of its own); then in the kernel, 1024 at most.',
  timeout: 'None for a request; a connection that is silent for 120 s is closed.',
  slowClient: 'Costs a connection and no thread: heads, bodies and responses are buffered.',
  keepAlive: 'An idle connection holds no thread; it counts as one of the connections.',
  defaults: [
    { setting: 'threads', value: '4', versions: '0.9 to 3.0' },
    { setting: 'connection_limit', value: '100', versions: '0.9 to 3.0' },
    { setting: 'backlog', value: '1024', versions: '0.9 to 3.0' },
    { setting: 'channel_timeout', value: '120 s', versions: '0.9 to 3.0' },
  ],
  changes: [],
  sources: [
    waitressFile('src/waitress/adjustments.py'),
    waitressFile('src/waitress/server.py'),
    waitressFile('src/waitress/task.py'),
  ],
};

export const cheroot: Server = {
  name: 'Cheroot (CherryPy)',
  runs: 'threads',
  setup: { processes: ONE_PROCESS, threads: { kind: 'chosen', option: 'numthreads=', usual: 10 } },
  accepts: { kind: 'uncapped' },
  lines: ['shared'],
  usualBacklog: 5,
  slots: 'numthreads',
  waiting:
    'In the process, without limit; the kernel keeps 5 while it accepts, so a burst of more meets connection retries of a second and more.',
  timeout: 'None for a request; a client that is silent for 10 s while it is read is dropped.',
  slowClient: 'Holds a thread, for up to 10 s of silence.',
  keepAlive: 'An idle connection holds no thread; 10 of them are kept.',
  defaults: [
    { setting: 'numthreads', value: '10; the pool does not grow by itself', versions: '6.0 to 11.1' },
    { setting: 'request_queue_size', value: '5', versions: '6.0 to 11.1' },
    { setting: 'timeout', value: '10 s', versions: '6.0 to 11.1' },
    { setting: 'keep_alive_conn_limit', value: '10', versions: '8.1 to 11.1' },
  ],
  changes: [{ version: '8.1.0', text: 'An idle connection no longer holds a thread.' }],
  sources: [
    cherootFile('cheroot/wsgi.py'),
    cherootFile('cheroot/workers/threadpool.py'),
    cherootFile('cheroot/connections.py'),
  ],
};

export const bjoern: Server = {
  name: 'bjoern',
  runs: 'threads',
  setup: {
    processes: {
      kind: 'chosen',
      option: 'os.fork()',
      usual: 1,
      note: 'bjoern starts no processes; fork after binding the socket.',
    },
    threads: { kind: 'fixed', value: 1, note: 'One thread around an event loop.' },
  },
  accepts: { kind: 'uncapped' },
  lines: ['split', 'shared', 'least-busy'],
  usualBacklog: 1024,
  slots: 'processes',
  waiting: 'In the event loop of the process that accepted them, and in the kernel, 1024 at most.',
  timeout: 'None.',
  slowClient: 'Is read by the event loop and holds up nobody.',
  keepAlive: 'An idle connection costs no slot.',
  defaults: [{ setting: 'listen_backlog', value: '1024', versions: '3.2.2, the last release, of 2022' }],
  changes: [],
  sources: [file('jonashaag/bjoern', '3.2.2', 'bjoern.py'), file('jonashaag/bjoern', '3.2.2', 'bjoern/server.c')],
};
