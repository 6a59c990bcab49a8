/** Every tag there is, as it is written in addresses, with the name a reader sees. */
export const TAGS = {
  python: 'Python',
  flask: 'Flask',
  wsgi: 'WSGI',
  gunicorn: 'gunicorn',
  uwsgi: 'uWSGI',
  waitress: 'Waitress',
  'mod-wsgi': 'mod_wsgi',
  apache: 'Apache',
  nginx: 'nginx',
  gevent: 'gevent',
  asyncio: 'asyncio',
  threads: 'threads',
  gil: 'GIL',
  docker: 'Docker',
  kubernetes: 'Kubernetes',
  heroku: 'Heroku',
  'cloud-run': 'Cloud Run',
  sqlalchemy: 'SQLAlchemy',
  postgresql: 'PostgreSQL',
  linux: 'Linux',
  errors: 'errors',
} as const;

export type Tag = keyof typeof TAGS;
