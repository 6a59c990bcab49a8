import type { ServerId } from '../model/server-id.ts';
import { file } from '../model/servers/source.ts';
import { describeDeployment } from '../knowledge/describe-deployment.ts';
import { number } from './format.ts';
import type { Values } from './values.ts';

/** Something to paste: a command or a file's part. */
export interface ReadyLines {
  name: string;
  text: string;
}

/** Linux caps a backlog here without a word, since 5.4. */
const SOMAXCONN = 4096;

/** Where uWSGI compares its listen queue with it. */
const UWSGI_SOCKET = file('unbit/uwsgi', '2.0.30', 'core/socket.c');

type Counts = { p: number; t: number; bl: number };

/** How a server is started, word by word; servers that no command starts are left out. */
const COMMANDS: Partial<Record<ServerId, (counts: Counts) => (string | number)[]>> = {
  'gunicorn-sync': ({ p, bl }) => ['gunicorn', '--workers', p, '--backlog', bl, 'app:app'],
  'gunicorn-gthread': ({ p, t, bl }) => [
    ...['gunicorn', '--workers', p, '--worker-class', 'gthread', '--threads', t, '--backlog', bl, 'app:app'],
  ],
  'gunicorn-gevent': ({ p, t, bl }) => [
    ...['gunicorn', '--workers', p, '--worker-class', 'gevent', '--worker-connections', t, '--backlog', bl, 'app:app'],
  ],
  'gunicorn-eventlet': ({ p, t, bl }) => [
    ...[
      'gunicorn',
      '--workers',
      p,
      '--worker-class',
      'eventlet',
      '--worker-connections',
      t,
      '--backlog',
      bl,
      'app:app',
    ],
  ],
  'gunicorn-tornado': ({ p }) => ['gunicorn', '--workers', p, '--worker-class', 'tornado', 'app:app'],
  uwsgi: ({ p, t, bl }) => [
    ...[
      'uwsgi',
      '--http-socket',
      ':8000',
      '--master',
      '--processes',
      p,
      '--threads',
      t,
      '--listen',
      bl,
      '--module',
      'app:app',
    ],
  ],
  'uwsgi-gevent': ({ p, t, bl }) => [
    ...['uwsgi', '--http-socket', ':8000', '--master', '--processes', p, '--gevent', t, '--gevent-monkey-patch'],
    ...['--listen', bl, '--module', 'app:app'],
  ],
  waitress: ({ t, bl }) => ['waitress-serve', `--threads=${t}`, `--backlog=${bl}`, 'app:app'],
  'mod-wsgi-express': ({ p, t }) => ['mod_wsgi-express', 'start-server', '--processes', p, '--threads', t, 'app.wsgi'],
  flask: () => ['flask', 'run'],
  'flask-unthreaded': () => ['flask', 'run', '--without-threads'],
  'uvicorn-wsgi': ({ p }) => ['uvicorn', '--interface', 'wsgi', '--workers', p, 'app:app'],
  'uvicorn-a2wsgi': ({ p }) => ['uvicorn', '--workers', p, 'asgi:app'],
  'uvicorn-asgiref': ({ p }) => ['uvicorn', '--workers', p, 'asgi:app'],
  granian: ({ p, t, bl }) => [
    ...['granian', '--interface', 'wsgi', '--workers', p, '--blocking-threads', t, '--backlog', bl, 'app:app'],
  ],
};

/** Files that only one server reads. */
const FILES: Partial<Record<ServerId, { name: string; text: (counts: Counts) => string }[]>> = {
  'gunicorn-sync': [{ name: 'gunicorn.conf.py', text: ({ p, bl }) => `workers = ${p}\nbacklog = ${bl}` }],
  'gunicorn-gthread': [
    {
      name: 'gunicorn.conf.py',
      text: ({ p, t, bl }) => `worker_class = "gthread"\nworkers = ${p}\nthreads = ${t}\nbacklog = ${bl}`,
    },
  ],
  'gunicorn-gevent': [
    {
      name: 'gunicorn.conf.py',
      text: ({ p, t, bl }) => `worker_class = "gevent"\nworkers = ${p}\nworker_connections = ${t}\nbacklog = ${bl}`,
    },
  ],
  uwsgi: [
    {
      name: 'uwsgi.ini',
      text: ({ p, t, bl }) =>
        `[uwsgi]\nmaster = true\nprocesses = ${p}\nthreads = ${t}\nlisten = ${bl}\nhttp-socket = :8000\nmodule = app:app`,
    },
  ],
  'uwsgi-gevent': [
    {
      name: 'uwsgi.ini',
      text: ({ p, t, bl }) =>
        `[uwsgi]\nmaster = true\nprocesses = ${p}\ngevent = ${t}\ngevent-monkey-patch = true\nlisten = ${bl}\nhttp-socket = :8000\nmodule = app:app`,
    },
  ],
  'mod-wsgi': [
    {
      name: 'Apache',
      text: ({ p, t, bl }) =>
        `WSGIDaemonProcess app processes=${p} threads=${t} listen-backlog=${bl}\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi`,
    },
  ],
  'flask-processes': [{ name: 'Python', text: ({ p }) => `app.run(threaded=False, processes=${p})` }],
  'uvicorn-a2wsgi': [
    {
      name: 'asgi.py',
      text: ({ t }) =>
        `from a2wsgi import WSGIMiddleware\nfrom app import app as flask_app\n\napp = WSGIMiddleware(flask_app, workers=${t})`,
    },
  ],
  'uvicorn-asgiref': [
    {
      name: 'asgi.py',
      text: () =>
        `from asgiref.wsgi import WsgiToAsgi\nfrom app import app as flask_app\n\napp = WsgiToAsgi(flask_app)`,
    },
  ],
  cheroot: [
    {
      name: 'Python',
      text: ({ t, bl }) =>
        `from cheroot import wsgi\nfrom app import app\n\nwsgi.Server(("0.0.0.0", 8080), app, numthreads=${t}, request_queue_size=${bl}).start()`,
    },
  ],
};

/** Where a command goes; each takes its words. */
const WRAPPERS: readonly { name: string; wrap: (words: string[]) => string }[] = [
  { name: 'Command', wrap: (words) => words.join(' ') },
  { name: 'Procfile', wrap: (words) => `web: ${words.join(' ')}` },
  { name: 'Dockerfile', wrap: (words) => `CMD ${JSON.stringify(words).replace(/","/g, '", "')}` },
  { name: 'compose', wrap: (words) => `services:\n  web:\n    command: ${words.join(' ')}` },
  { name: 'systemd', wrap: (words) => `[Service]\nExecStart=/srv/app/venv/bin/${words.join(' ')}` },
  {
    name: 'Kubernetes',
    wrap: (words) => `containers:\n  - name: web\n    args: ${JSON.stringify(words).replace(/","/g, '", "')}`,
  },
];

/** What the numbers rest on, as comments in front of every block. */
function comments({ server, numbers: n }: Values): string {
  const setup =
    server === 'flask' ? 'A thread for each connection' : describeDeployment({ processes: n.p, threads: n.t });
  return `# ${setup}\n# For ${number(n.r)} requests per second of ${number(n.cpu)} ms CPU and ${number(n.io)} ms waiting, ${number(n.c)} cores`;
}

/** Commands and files for a set-up, the command first. */
export function readyLines(values: Values): ReadyLines[] {
  const { p, t, bl } = values.numbers;
  const words = COMMANDS[values.server]?.({ p, t, bl }).map(String);
  const commands = words ? WRAPPERS.map(({ name, wrap }) => ({ name, text: wrap(words) })) : [];
  const files = (FILES[values.server] ?? []).map(({ name, text }) => ({ name, text: text({ p, t, bl }) }));
  const head = comments(values);
  // A file of the server's own says it better than a wrapper around its command.
  return [...commands.slice(0, 1), ...files, ...commands.slice(1)].map(({ name, text }) => ({
    name,
    text: `${head}\n${text}`,
  }));
}

/** What the kernel or the server does to a value, where it does not take it as it is. */
export function backlogWarning({ server, numbers: { bl } }: Values): { text: string; proof: string } | undefined {
  if (bl <= SOMAXCONN) return undefined;
  return server.startsWith('uwsgi')
    ? {
        text: `uWSGI refuses to start with a listen queue above net.core.somaxconn (${SOMAXCONN} since Linux 5.4): raise that first.`,
        proof: UWSGI_SOCKET.url,
      }
    : {
        text: `Linux cuts a backlog above net.core.somaxconn (${SOMAXCONN} since 5.4) without a word: raise that first.`,
        proof: '/a/xrfg/',
      };
}
