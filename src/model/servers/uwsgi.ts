import type { Server } from './server.ts';
import { file } from './source.ts';

const uwsgi = (path: string) => file('unbit/uwsgi', '2.0.30', path);
const PROCESSES = { kind: 'chosen', option: '--processes', usual: 1 } as const;
const DEFAULTS = [
  { setting: 'processes', value: '1', versions: '2.0 to 2.0.30' },
  { setting: 'threads', value: '1', versions: '2.0 to 2.0.30' },
  { setting: 'listen', value: '100', versions: '2.0 to 2.0.30' },
  { setting: 'socket-timeout', value: '4 s', versions: '2.0 to 2.0.30' },
  { setting: 'harakiri', value: 'off', versions: '2.0 to 2.0.30' },
];
const HARAKIRI =
  'None unless --harakiri is set. It kills a process with all its requests. The process has one clock, which each request sets anew and clears, so with --threads a long request is often spared.';

export const uwsgiThreads: Server = {
  name: 'uWSGI, processes and threads',
  runs: 'threads',
  setup: { processes: PROCESSES, threads: { kind: 'chosen', option: '--threads', usual: 1 } },
  accepts: { kind: 'slots' },
  lines: ['shared'],
  usualBacklog: 100,
  slots: 'processes × threads',
  waiting:
    'In the kernel, in one line for all processes: --listen connections at most, and no more than net.core.somaxconn.',
  timeout: HARAKIRI,
  slowClient: 'Holds a slot with --http-socket, for up to 4 s of silence; the --http router reads it without one.',
  keepAlive: 'Off unless --http-keepalive is set on the router.',
  defaults: DEFAULTS,
  changes: [
    {
      version: '2.0.27',
      text: 'Python threads are always on; before, the application’s own threads needed --enable-threads.',
    },
  ],
  sources: [uwsgi('core/init.c'), uwsgi('core/master_utils.c'), uwsgi('core/socket.c')],
};

export const uwsgiGevent: Server = {
  ...uwsgiThreads,
  name: 'uWSGI, gevent',
  runs: 'greenlets',
  setup: {
    processes: PROCESSES,
    threads: {
      kind: 'chosen',
      option: '--gevent',
      note: 'Greenlets of one process. Without --gevent-monkey-patch, or patching in the application, waiting blocks all of them.',
    },
  },
  lines: ['split', 'shared', 'least-busy'],
  slots: 'processes × greenlets',
  waiting:
    'In the kernel once a process has all its greenlets in use. Before that a request waits in its process for the CPU.',
  slowClient: 'Holds a greenlet.',
  // --gevent raises the socket timeout, and has its own count in place of the threads.
  defaults: DEFAULTS.filter(({ setting }) => setting !== 'threads').map((each) =>
    each.setting === 'socket-timeout' ? { ...each, value: '30 s' } : each,
  ),
  changes: [],
  sources: [uwsgi('plugins/gevent/gevent.c'), uwsgi('core/init.c')],
};
