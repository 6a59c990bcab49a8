import type { Server } from './server.ts';
import { file } from './source.ts';

const modWsgi = (path: string) => file('GrahamDumpleton/mod_wsgi', 'mod_wsgi-6.0.5', path);
const DAEMON = modWsgi('src/server/wsgi_daemon.c');
const DIRECTIVE = modWsgi('docs/configuration-directives/WSGIDaemonProcess.rst');

export const modWsgiDaemon: Server = {
  name: 'mod_wsgi, daemon mode',
  runs: 'threads',
  setup: {
    processes: { kind: 'chosen', option: 'processes=', usual: 1 },
    threads: { kind: 'chosen', option: 'threads=', usual: 15 },
  },
  accepts: { kind: 'slots' },
  lines: ['shared'],
  usualBacklog: 100,
  slots: 'processes × threads',
  waiting:
    'In Apache and in the backlog of the daemon’s socket (100). Past that Apache tries for 15 s to connect and then answers 503.',
  timeout:
    'None unless set. request-timeout acts on requests that take too long; queue-timeout answers 504 to those that waited too long.',
  slowClient: 'Apache reads the head, so a silent client costs an Apache slot and no thread of the daemon.',
  keepAlive: 'Apache’s business: an idle connection costs no thread of the daemon.',
  defaults: [
    { setting: 'processes', value: '1', versions: '3.5 to 6.0' },
    { setting: 'threads', value: '15', versions: '3.5 to 6.0' },
    { setting: 'listen-backlog', value: '100', versions: '3.5 to 6.0' },
    { setting: 'connect-timeout', value: '15 s', versions: '4.5.24 to 6.0' },
    { setting: 'queue-timeout', value: 'off', versions: '4.5.24 to 6.0' },
    { setting: 'request-timeout', value: 'off', versions: '4.5.24 to 6.0' },
  ],
  changes: [
    {
      version: '6.0.0',
      text: 'request-timeout acts on each thread; before, on an average over them. interrupt-timeout can stop one request without the process.',
    },
  ],
  sources: [DAEMON, modWsgi('src/server/wsgi_daemon.h'), DIRECTIVE],
};

export const modWsgiExpress: Server = {
  ...modWsgiDaemon,
  name: 'mod_wsgi-express',
  setup: {
    processes: { kind: 'chosen', option: '--processes', usual: 1 },
    threads: { kind: 'chosen', option: '--threads', usual: 5 },
  },
  waiting:
    'In Apache, which takes in 10 clients more than 1.5 times the threads, at least 20, and in the backlog of the daemon’s socket (100).',
  timeout: 'A request that waited 45 s is answered 504; request-timeout acts on one that takes longer than 60 s.',
  defaults: [
    { setting: 'processes', value: '1', versions: '4.5.24 to 6.0' },
    { setting: 'threads', value: '5', versions: '4.5.24 to 6.0' },
    { setting: 'max-clients', value: '10 + 1.5 × processes × threads, at least 20', versions: '4.5.24 to 6.0' },
    { setting: 'queue-timeout', value: '45 s', versions: '4.5.24 to 6.0' },
    { setting: 'request-timeout', value: '60 s', versions: '4.5.24 to 6.0' },
    { setting: 'keep-alive-timeout', value: '2 s', versions: '4.8 to 6.0' },
  ],
  sources: [modWsgi('src/express/options.py'), modWsgi('src/express/server.py'), DAEMON],
};
