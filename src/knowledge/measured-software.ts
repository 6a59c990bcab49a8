import type { ServerId } from '../model/server-id.ts';
import type { Measurement } from './measurement.ts';
import { SOFTWARE, type Software } from './software.ts';

/** What a server is made of, the part that decides first. */
const PARTS: Record<ServerId, readonly [Software, ...Software[]]> = {
  'gunicorn-sync': ['gunicorn'],
  'gunicorn-gthread': ['gunicorn'],
  'gunicorn-gevent': ['gunicorn', 'gevent'],
  'gunicorn-eventlet': ['gunicorn', 'eventlet'],
  'gunicorn-tornado': ['gunicorn', 'tornado'],
  'gunicorn-asgi': ['gunicorn'],
  uwsgi: ['uwsgi'],
  'uwsgi-gevent': ['uwsgi', 'gevent'],
  waitress: ['waitress'],
  'mod-wsgi': ['mod_wsgi'],
  'mod-wsgi-express': ['mod_wsgi'],
  flask: ['flask', 'werkzeug'],
  'flask-unthreaded': ['flask', 'werkzeug'],
  'flask-processes': ['flask', 'werkzeug'],
  cheroot: ['cheroot'],
  bjoern: ['bjoern'],
  'uvicorn-wsgi': ['uvicorn'],
  'uvicorn-a2wsgi': ['uvicorn', 'a2wsgi'],
  'uvicorn-asgiref': ['uvicorn', 'asgiref'],
  hypercorn: ['hypercorn'],
  granian: ['granian'],
};

/** Parts that a version range does not name. */
const OTHERS: Readonly<Record<string, string>> = { 'uwsgi-gevent': 'uWSGI’s gevent plugin' };

/** `gunicorn 20.1.0`; a name that no table knows stays as it is. */
export function softwareVersion(key: string, version: string): string {
  return `${key in SOFTWARE ? SOFTWARE[key as Software] : (OTHERS[key] ?? key)} ${version}`;
}

/**
 * The versions that decide a measurement: its server's, and its proxy's.
 *
 * @returns `gunicorn 20.1.0, behind nginx 1.22.1`; empty where the file names none of them.
 */
export function decidingVersions({
  server,
  proxy,
  software,
}: Pick<Measurement, 'server' | 'proxy' | 'software'>): string {
  const named = (key: string) => (software[key] === undefined ? [] : [softwareVersion(key, software[key])]);
  const own = PARTS[server].flatMap(named);
  return [...own, ...(proxy ? named(proxy).map((name) => `behind ${name}`) : [])].join(', ');
}
