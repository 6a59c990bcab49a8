import type { Server } from './server.ts';
import { file } from './source.ts';

const SERVING = file('pallets/werkzeug', '3.1.8', 'src/werkzeug/serving.py');
const APP = file('pallets/flask', '3.1.3', 'src/flask/app.py');
const SOCKETSERVER = { title: 'Python: socketserver', url: 'https://docs.python.org/3/library/socketserver.html' };

const one = (note: string) => ({ kind: 'fixed', value: 1, note }) as const;
const BACKLOG = { setting: 'listen queue', value: '128', versions: 'Werkzeug 0.7 to 3.1' };
const THREADED = { setting: 'threaded', value: 'on', versions: 'Flask 1.0 to 3.1' };
const NO_TIMEOUT = 'None.';
const CLOSES = 'None: every response closes the connection.';

export const flask: Server = {
  name: 'Flask development server',
  runs: 'threads',
  setup: {
    processes: one('One process.'),
    threads: { kind: 'uncapped', note: 'A new thread for every connection, without a cap.' },
  },
  accepts: { kind: 'uncapped' },
  lines: ['shared'],
  usualBacklog: 128,
  slots: 'no cap: one thread per connection',
  waiting: 'Nowhere: every connection is accepted and gets a thread at once.',
  timeout: NO_TIMEOUT,
  slowClient: 'Holds a thread of its own for as long as it likes, and holds up nobody.',
  keepAlive: CLOSES,
  defaults: [THREADED, BACKLOG],
  changes: [
    { version: 'Flask 1.0', text: 'Threads are on by default, for flask run and app.run().' },
    { version: 'Werkzeug 2.1.2', text: 'Keep-alive, which 2.1.0 turned on, is off again.' },
  ],
  sources: [SERVING, APP, SOCKETSERVER],
};

export const flaskUnthreaded: Server = {
  ...flask,
  name: 'Flask development server without threads',
  setup: { processes: one('One process.'), threads: one('One request at a time.') },
  accepts: { kind: 'slots' },
  slots: '1',
  waiting: 'In the kernel: 128 connections at most.',
  slowClient: 'Holds up every other request for as long as it likes; a silent connection is enough.',
  defaults: [
    {
      setting: 'threaded',
      value: 'off, with threaded=False or --without-threads',
      versions: 'until Flask 0.12 the default',
    },
    BACKLOG,
  ],
};

export const flaskProcesses: Server = {
  ...flaskUnthreaded,
  name: 'Flask development server with processes',
  setup: {
    processes: {
      kind: 'chosen',
      option: 'processes=',
      usual: 1,
      note: 'Needs threaded=False as well: without it app.run stops with “ValueError: Cannot have a multi-thread and multi-process server.”',
    },
    threads: one('A child process serves one request and ends.'),
  },
  slots: 'processes',
  slowClient: 'Holds one of the child processes for as long as it likes.',
  changes: [
    {
      version: 'Flask 1.0',
      text: 'processes alone raises a ValueError, because threads are on by default: pass threaded=False too.',
    },
  ],
};
