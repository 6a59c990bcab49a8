/** Every server and mode that the model knows, by the key that addresses and tables use. */
export const SERVER_IDS = [
  'gunicorn-sync',
  'gunicorn-gthread',
  'gunicorn-gevent',
  'gunicorn-eventlet',
  'gunicorn-tornado',
  'gunicorn-asgi',
  'uwsgi',
  'uwsgi-gevent',
  'waitress',
  'mod-wsgi',
  'mod-wsgi-express',
  'flask',
  'flask-unthreaded',
  'flask-processes',
  'cheroot',
  'bjoern',
  'uvicorn-wsgi',
  'uvicorn-a2wsgi',
  'uvicorn-asgiref',
  'hypercorn',
  'granian',
] as const;

export type ServerId = (typeof SERVER_IDS)[number];
