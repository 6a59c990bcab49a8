/** Software that a version range may name: the key in frontmatter, and the name a reader sees. */
export const SOFTWARE = {
  python: 'Python',
  flask: 'Flask',
  werkzeug: 'Werkzeug',
  gunicorn: 'gunicorn',
  uwsgi: 'uWSGI',
  waitress: 'Waitress',
  mod_wsgi: 'mod_wsgi',
  apache: 'Apache httpd',
  nginx: 'nginx',
  gevent: 'gevent',
  eventlet: 'eventlet',
  tornado: 'Tornado',
  bjoern: 'bjoern',
  quart: 'Quart',
  uvicorn: 'uvicorn',
  hypercorn: 'Hypercorn',
  granian: 'Granian',
  asgiref: 'asgiref',
  a2wsgi: 'a2wsgi',
  fastapi: 'FastAPI',
  starlette: 'Starlette',
  anyio: 'AnyIO',
  cheroot: 'Cheroot',
  sqlalchemy: 'SQLAlchemy',
  psycopg: 'psycopg',
  postgresql: 'PostgreSQL',
  linux: 'Linux',
} as const;

export type Software = keyof typeof SOFTWARE;

/** Versions a text was read, run or documented for. Ends are inclusive; a missing end is open. */
export interface VersionRange {
  software: Software;
  from?: string | undefined;
  to?: string | undefined;
}

/** A range in words: `gunicorn 20.0 to 26.2`, `Flask 1.0 and later`, `uWSGI up to 2.0.26`. */
export function describeRange({ software, from, to }: VersionRange): string {
  const name = SOFTWARE[software];
  if (from && to) return from === to ? `${name} ${from}` : `${name} ${from} to ${to}`;
  if (from) return `${name} ${from} and later`;
  if (to) return `${name} up to ${to}`;
  return `${name}, every version`;
}

/**
 * How many parts of a version name a series: releases of one series are meant to behave alike. Two (`1.30`, `3.14`,
 * `0.51`) unless said.
 */
export const SERIES_PARTS: Partial<Record<Software, number>> = {
  gunicorn: 1,
  waitress: 1,
  mod_wsgi: 1,
  gevent: 1,
  cheroot: 1,
  psycopg: 1,
  postgresql: 1,
  linux: 1,
};
