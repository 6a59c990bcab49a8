import type { Deployment } from '../model/deployment.ts';
import type { ServerId } from '../model/server-id.ts';
import type { Count, Server } from '../model/servers/server.ts';
import type { Software } from './software.ts';
import type { Tag } from './tags.ts';

/** Servers that are told of together, in the order of the page. */
export const SERVER_FAMILIES = {
  gunicorn: 'gunicorn',
  uwsgi: 'uWSGI',
  'mod-wsgi': 'mod_wsgi',
  pools: 'Waitress, Cheroot, bjoern',
  asgi: 'uvicorn, Hypercorn, Granian with a WSGI application',
  flask: 'Flask’s development server',
} as const;

export type ServerFamily = keyof typeof SERVER_FAMILIES;

/** What the pages about a server say beyond the facts of the model. */
export interface ServerGuide {
  family: ServerFamily;
  /** How many at once, in the words that follow the server's name in a title. */
  headline: string;
  /** The facts in a few words, for a table. */
  brief: { waiting: string; timeout: string; slowClient: string; keepAlive: string };
  /** A line that starts it, and what it makes of it where there is a number. */
  example?: { line: string; deployment?: Deployment; assumes?: string };
  /** What answers about it apply to. */
  software: Software;
  tag?: Tag;
  /** What tells it from other software that the same answers apply to, and from its own other modes. */
  words: ServerWords;
  /** Why it is in the table and yet no choice. */
  standing?: string;
}

export interface ServerWords {
  /** Its name, wherever it stands. */
  name: RegExp;
  /** What concerns it where a title, a note or another wording says it. */
  title?: RegExp;
}

const IN_ITS_PROCESS = 'in its process, without limit';
const NONE_FOR_A_REQUEST = 'none for a request';

/** One row a server and mode. */
export const SERVER_GUIDES: Readonly<Record<ServerId, ServerGuide>> = {
  'gunicorn-sync': {
    family: 'gunicorn',
    headline: 'one request at once per worker',
    brief: {
      waiting: 'in the kernel, one line, up to 2048',
      timeout: 'kills the worker after 30 s',
      slowClient: 'holds a worker',
      keepAlive: 'none',
    },
    example: { line: 'gunicorn --workers 4 app:app', deployment: { processes: 4, threads: 1 } },
    software: 'gunicorn',
    tag: 'gunicorn',
    words: { name: /\bsync\b/i, title: /-w \d|--workers\b|\bWORKER TIMEOUT\b|\bdefault (?:number of )?workers?\b/i },
  },
  'gunicorn-gthread': {
    family: 'gunicorn',
    headline: 'workers × threads at once',
    brief: {
      waiting: 'in its process, up to 1000; then in the kernel',
      timeout: 'does not limit a request',
      slowClient: 'holds a thread; for 5 s where it says nothing',
      keepAlive: 'costs no thread; 2 s',
    },
    example: { line: 'gunicorn --workers 2 --threads 4 app:app', deployment: { processes: 2, threads: 4 } },
    software: 'gunicorn',
    tag: 'gunicorn',
    words: { name: /gthread/i, title: /\bthreads\b/i },
  },
  'gunicorn-gevent': {
    family: 'gunicorn',
    headline: 'workers × worker_connections at once',
    brief: {
      waiting: 'in the kernel, once all greenlets are taken',
      timeout: 'kills a process whose code never yields',
      slowClient: 'holds a greenlet; has 2 s for its head',
      keepAlive: 'costs a greenlet; 2 s',
    },
    example: { line: 'gunicorn -k gevent --workers 2 app:app', deployment: { processes: 2, threads: 1000 } },
    software: 'gunicorn',
    tag: 'gevent',
    words: { name: /gevent|greenlet/i, title: /worker.connections/i },
  },
  'gunicorn-eventlet': {
    family: 'gunicorn',
    headline: 'removed in gunicorn 26.0',
    brief: {
      waiting: 'in the kernel, once all greenlets are taken',
      timeout: 'kills a process whose code never yields',
      slowClient: 'holds a greenlet',
      keepAlive: 'costs a greenlet; 2 s',
    },
    software: 'gunicorn',
    words: { name: /eventlet/i },
    standing: 'removed in 26.0',
  },
  'gunicorn-tornado': {
    family: 'gunicorn',
    headline: 'one WSGI request at once per worker',
    brief: {
      waiting: IN_ITS_PROCESS,
      timeout: 'kills a process that blocks its loop',
      slowClient: 'holds up nobody',
      keepAlive: 'costs no slot',
    },
    example: { line: 'gunicorn -k tornado --workers 2 app:app', deployment: { processes: 2, threads: 1 } },
    software: 'gunicorn',
    words: { name: /tornado/i },
    standing: 'not advised',
  },
  'gunicorn-asgi': {
    family: 'gunicorn',
    headline: 'not for a Flask application',
    brief: {
      waiting: 'nowhere: all are accepted',
      timeout: 'does not limit a request',
      slowClient: 'costs a connection only',
      keepAlive: 'costs no slot',
    },
    software: 'gunicorn',
    words: { name: /\basgi worker|-k asgi/i },
    standing: 'not for Flask',
  },
  uwsgi: {
    family: 'uwsgi',
    headline: 'processes × threads at once',
    brief: {
      waiting: 'in the kernel, one line, up to 100',
      timeout: 'none without --harakiri',
      slowClient: 'holds a slot, for 4 s of silence',
      keepAlive: 'off',
    },
    example: {
      line: 'uwsgi --http-socket :8000 --master --processes 2 --threads 4 --module app:app',
      deployment: { processes: 2, threads: 4 },
    },
    software: 'uwsgi',
    tag: 'uwsgi',
    words: { name: /uwsgi|harakiri/i },
  },
  'uwsgi-gevent': {
    family: 'uwsgi',
    headline: 'processes × greenlets at once',
    brief: {
      waiting: 'in the kernel, once all greenlets are taken',
      timeout: 'none without --harakiri',
      slowClient: 'holds a greenlet',
      keepAlive: 'off',
    },
    example: {
      line: 'uwsgi --http-socket :8000 --master --gevent 10 --gevent-monkey-patch --module app:app',
      deployment: { processes: 1, threads: 10 },
    },
    software: 'uwsgi',
    tag: 'uwsgi',
    words: { name: /--gevent\b|uwsgi.*(?:gevent|greenlet)|gevent.*uwsgi/i },
  },
  waitress: {
    family: 'pools',
    headline: '4 requests at once unless you set threads',
    brief: {
      waiting: 'in its process, up to 98; then in the kernel',
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread: all is buffered',
      keepAlive: 'costs no thread',
    },
    example: { line: 'waitress-serve --threads=8 app:app', deployment: { processes: 1, threads: 8 } },
    software: 'waitress',
    tag: 'waitress',
    words: { name: /waitress/i },
  },
  'mod-wsgi': {
    family: 'mod-wsgi',
    headline: 'processes × threads at once, 15 by default',
    brief: {
      waiting: 'in Apache, and up to 100 at the socket',
      timeout: 'none unless set',
      slowClient: 'costs an Apache slot, no thread',
      keepAlive: 'Apache’s business',
    },
    example: { line: 'WSGIDaemonProcess app processes=2 threads=4', deployment: { processes: 2, threads: 4 } },
    software: 'mod_wsgi',
    tag: 'mod-wsgi',
    words: { name: /mod_wsgi|WSGIDaemonProcess|\bdaemon\b|\.wsgi\b/i },
  },
  'mod-wsgi-express': {
    family: 'mod-wsgi',
    headline: 'processes × threads at once, 5 by default',
    brief: {
      waiting: 'in Apache, and up to 100 at the socket',
      timeout: '504 after 45 s of waiting; 60 s for a request',
      slowClient: 'costs an Apache slot, no thread',
      keepAlive: 'Apache’s business',
    },
    example: {
      line: 'mod_wsgi-express start-server --processes 2 --threads 4 app.wsgi',
      deployment: { processes: 2, threads: 4 },
    },
    software: 'mod_wsgi',
    tag: 'mod-wsgi',
    words: { name: /mod_wsgi|WSGIDaemonProcess|\bdaemon\b|\.wsgi\b/i },
  },
  flask: {
    family: 'flask',
    headline: 'no cap on requests at once',
    brief: {
      waiting: 'nowhere: each gets a thread',
      timeout: 'none',
      slowClient: 'holds a thread of its own',
      keepAlive: 'none',
    },
    example: { line: 'flask --app app run' },
    software: 'flask',
    tag: 'flask',
    words: { name: /\bdev(?:elopment)? server\b|app\.run\(|\bflask run\b|threaded=/i },
  },
  'flask-unthreaded': {
    family: 'flask',
    headline: 'one request at once',
    brief: {
      waiting: 'in the kernel, up to 128',
      timeout: 'none',
      slowClient: 'holds up everybody',
      keepAlive: 'none',
    },
    example: { line: 'flask --app app run --without-threads', deployment: { processes: 1, threads: 1 } },
    software: 'flask',
    tag: 'flask',
    words: { name: /threaded=False|without-threads/i, title: /threaded|single.thread/i },
  },
  'flask-processes': {
    family: 'flask',
    headline: 'one request at once per process',
    brief: {
      waiting: 'in the kernel, up to 128',
      timeout: 'none',
      slowClient: 'holds a process',
      keepAlive: 'none',
    },
    example: { line: 'app.run(threaded=False, processes=3)', deployment: { processes: 3, threads: 1 } },
    software: 'flask',
    tag: 'flask',
    words: { name: /app\.run\(.*processes|processes=\d|multi-process server/i },
  },
  cheroot: {
    family: 'pools',
    headline: '10 requests at once unless you set numthreads',
    brief: {
      waiting: 'in its process, without limit; kernel 5',
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'holds a thread, for 10 s of silence',
      keepAlive: 'costs no thread; 10 are kept',
    },
    example: { line: 'wsgi.Server(("127.0.0.1", 8000), app)', deployment: { processes: 1, threads: 10 } },
    software: 'cheroot',
    tag: 'cheroot',
    words: { name: /cheroot|cherrypy/i },
  },
  bjoern: {
    family: 'pools',
    headline: 'one request at once per process',
    brief: {
      waiting: 'in its event loop; kernel 1024',
      timeout: 'none',
      slowClient: 'holds up nobody',
      keepAlive: 'costs no slot',
    },
    example: { line: 'bjoern.run(app, "127.0.0.1", 8000)', deployment: { processes: 1, threads: 1 } },
    software: 'bjoern',
    words: { name: /bjoern/i },
  },
  'uvicorn-wsgi': {
    family: 'asgi',
    headline: 'workers × 10 requests at once',
    brief: {
      waiting: IN_ITS_PROCESS,
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread',
      keepAlive: 'costs no thread; 5 s',
    },
    example: { line: 'uvicorn --interface wsgi --workers 2 app:app', deployment: { processes: 2, threads: 10 } },
    software: 'uvicorn',
    tag: 'uvicorn',
    words: { name: /uvicorn/i },
  },
  'uvicorn-a2wsgi': {
    family: 'asgi',
    headline: 'workers × 10 at once unless you set workers=',
    brief: {
      waiting: IN_ITS_PROCESS,
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread',
      keepAlive: 'costs no thread; 5 s',
    },
    example: {
      line: 'uvicorn --workers 2 asgi:app',
      deployment: { processes: 2, threads: 10 },
      assumes: 'with app = WSGIMiddleware(flask_app) in asgi.py',
    },
    software: 'uvicorn',
    tag: 'uvicorn',
    words: { name: /uvicorn|a2wsgi/i },
  },
  'uvicorn-asgiref': {
    family: 'asgi',
    headline: 'one request at once per worker',
    brief: {
      waiting: IN_ITS_PROCESS,
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread',
      keepAlive: 'costs no thread; 5 s',
    },
    example: {
      line: 'uvicorn --workers 2 asgi:app',
      deployment: { processes: 2, threads: 1 },
      assumes: 'with app = WsgiToAsgi(flask_app) in asgi.py',
    },
    software: 'uvicorn',
    tag: 'uvicorn',
    words: { name: /uvicorn|asgiref|WsgiToAsgi/i },
  },
  hypercorn: {
    family: 'asgi',
    headline: 'workers × (CPUs + 4) requests at once',
    brief: {
      waiting: IN_ITS_PROCESS,
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread',
      keepAlive: 'costs no thread; 5 s',
    },
    example: {
      line: 'hypercorn --workers 2 wsgi:app:app',
      deployment: { processes: 2, threads: 8 },
      assumes: 'on a machine with 4 CPUs',
    },
    software: 'hypercorn',
    words: { name: /hypercorn/i },
  },
  granian: {
    family: 'asgi',
    headline: 'about 512 requests at once with its defaults',
    brief: {
      waiting: 'in its process, up to its backpressure',
      timeout: NONE_FOR_A_REQUEST,
      slowClient: 'costs no thread',
      keepAlive: 'costs no thread',
    },
    example: { line: 'granian --interface wsgi --workers 2 app:app', deployment: { processes: 2, threads: 256 } },
    software: 'granian',
    words: { name: /granian/i },
  },
};

/** What a count is when nothing is set; nothing where that depends on the machine or must be set. */
function usual(count: Count): number | undefined {
  if (count.kind === 'uncapped') return Infinity;
  return count.kind === 'fixed' ? count.value : count.usual;
}

/**
 * Requests at once when nothing is set.
 *
 * @returns The number, `Infinity` without a cap; nothing where it depends on the machine, must be set, or where the
 * server cannot run Flask.
 */
export function usualSlots({ setup, runs }: Server): number | undefined {
  const [processes, threads] = [usual(setup.processes), usual(setup.threads)];
  return runs === 'nothing' || processes === undefined || threads === undefined ? undefined : processes * threads;
}
