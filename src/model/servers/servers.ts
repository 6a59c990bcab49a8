import type { ServerId } from '../server-id.ts';
import { granian, hypercorn, uvicornA2wsgi, uvicornAsgiref, uvicornWsgi } from './asgi-servers.ts';
import { flask, flaskProcesses, flaskUnthreaded } from './flask.ts';
import {
  gunicornAsgi,
  gunicornEventlet,
  gunicornGevent,
  gunicornGthread,
  gunicornSync,
  gunicornTornado,
} from './gunicorn.ts';
import { modWsgiDaemon, modWsgiExpress } from './mod-wsgi.ts';
import type { Server } from './server.ts';
import { bjoern, cheroot, waitress } from './thread-pools.ts';
import { uwsgiGevent, uwsgiThreads } from './uwsgi.ts';

/**
 * Every server and mode: requests at once, where the others wait, timeouts, slow clients, keep-alive, defaults.
 *
 * Sentences are for readers; counts, lines and limits are what `assess` works with. Each row names the source files
 * that say so.
 */
export const SERVERS: Readonly<Record<ServerId, Server>> = {
  'gunicorn-sync': gunicornSync,
  'gunicorn-gthread': gunicornGthread,
  'gunicorn-gevent': gunicornGevent,
  'gunicorn-eventlet': gunicornEventlet,
  'gunicorn-tornado': gunicornTornado,
  'gunicorn-asgi': gunicornAsgi,
  uwsgi: uwsgiThreads,
  'uwsgi-gevent': uwsgiGevent,
  waitress,
  'mod-wsgi': modWsgiDaemon,
  'mod-wsgi-express': modWsgiExpress,
  flask,
  'flask-unthreaded': flaskUnthreaded,
  'flask-processes': flaskProcesses,
  cheroot,
  bjoern,
  'uvicorn-wsgi': uvicornWsgi,
  'uvicorn-a2wsgi': uvicornA2wsgi,
  'uvicorn-asgiref': uvicornAsgiref,
  hypercorn,
  granian,
};

/** The row of a server. */
export function serverOf(id: ServerId): Server {
  return SERVERS[id];
}
