import { availableParallelism } from 'node:os';
import type { BurstExperiment } from '../experiment.ts';

type Row = Omit<BurstExperiment, 'kind'>;

const FLASK: Row[] = [
  {
    id: 'flask-run',
    title: 'flask run: threads are on by default',
    server: 'flask',
    needs: [],
    command: 'flask run',
    setup: { processes: 1, threads: 1 },
    flags: 'T/F',
  },
  {
    id: 'flask-run-without-threads',
    title: 'flask run --without-threads',
    server: 'flask-unthreaded',
    needs: [],
    command: 'flask run --without-threads',
    setup: { processes: 1, threads: 1 },
    flags: 'F/F',
  },
  {
    id: 'flask-app-run',
    title: 'app.run() with nothing set',
    server: 'flask',
    needs: [],
    command: 'python3 run.py',
    files: ['app/run.py'],
    setup: { processes: 1, threads: 1 },
    flags: 'T/F',
  },
  {
    id: 'flask-app-run-unthreaded',
    title: 'app.run(threaded=False)',
    server: 'flask-unthreaded',
    needs: [],
    command: 'python3 run.py threaded=False',
    files: ['app/run.py'],
    setup: { processes: 1, threads: 1 },
    flags: 'F/F',
  },
  {
    id: 'flask-app-run-3-processes',
    title: 'app.run(threaded=False, processes=3): a process forked for each request',
    server: 'flask-processes',
    needs: [],
    command: 'python3 run.py threaded=False processes=3',
    files: ['app/run.py'],
    setup: { processes: 3, threads: 1 },
    flags: 'F/T',
    lasting: false,
  },
];

const WERKZEUG: Row[] = [
  {
    id: 'werkzeug-run-simple',
    title: 'Werkzeug’s run_simple() with nothing set: no threads',
    server: 'flask-unthreaded',
    needs: [],
    command: 'python3 run_simple.py',
    files: ['app/run_simple.py'],
    setup: { processes: 1, threads: 1 },
    flags: 'F/F',
  },
  {
    id: 'werkzeug-run-simple-threaded',
    title: 'Werkzeug’s run_simple(threaded=True)',
    server: 'flask',
    needs: [],
    command: 'python3 run_simple.py threaded=True',
    files: ['app/run_simple.py'],
    setup: { processes: 1, threads: 1 },
    flags: 'T/F',
  },
];

/** A row of gunicorn; the installed release unless one is named. */
function gunicorn(
  id: string,
  server: BurstExperiment['server'],
  options: string,
  setup: BurstExperiment['setup'],
  more: Partial<Row> & Pick<Row, 'flags'>,
): Row {
  return {
    id,
    title: `gunicorn ${options || 'with nothing set'}`,
    server,
    needs: ['gunicorn'],
    command: `gunicorn ${options} app:app`.replace(/ +/g, ' '),
    setup,
    ...more,
  };
}

const sync = (id: string, processes: number, more?: Partial<Row>): Row =>
  gunicorn(
    id,
    'gunicorn-sync',
    `-w ${processes}`,
    { processes, threads: 1 },
    { flags: processes > 1 ? 'F/T' : 'F/F', ...more },
  );

const gthread = (id: string, processes: number, threads: number, options = '', more?: Partial<Row>): Row =>
  gunicorn(
    id,
    'gunicorn-gthread',
    `-w ${processes} --threads ${threads}${options}`,
    { processes, threads },
    { flags: processes > 1 ? 'T/T' : 'T/F', ...more },
  );

const gevent = (id: string, processes: number, greenlets: number, options: string, more?: Partial<Row>): Row =>
  gunicorn(
    id,
    'gunicorn-gevent',
    `-k gevent${options}`,
    { processes, threads: greenlets },
    { flags: processes > 1 ? 'T/T' : 'T/F', needs: ['gunicorn', 'gevent'], ...more },
  );

const eventlet = (id: string, greenlets: number, options: string): Row =>
  gunicorn(
    id,
    'gunicorn-eventlet',
    `-k eventlet${options}`,
    { processes: 1, threads: greenlets },
    { flags: 'T/F', needs: ['gunicorn', 'eventlet'] },
  );

const GUNICORN: Row[] = [
  gunicorn('gunicorn-default', 'gunicorn-sync', '', { processes: 1, threads: 1 }, { flags: 'F/F' }),
  gunicorn(
    'gunicorn-web-concurrency-3',
    'gunicorn-sync',
    '',
    { processes: 3, threads: 1 },
    {
      title: 'gunicorn with nothing set but WEB_CONCURRENCY=3',
      command: 'env WEB_CONCURRENCY=3 gunicorn app:app',
      flags: 'F/T',
    },
  ),
  sync('gunicorn-sync-1', 1),
  sync('gunicorn-sync-2', 2),
  sync('gunicorn-sync-4', 4),
  gthread('gunicorn-gthread-1x4', 1, 4),
  gthread('gunicorn-gthread-2x4', 2, 4),
  gthread('gunicorn-gthread-4x2', 4, 2),
  gthread('gunicorn-gthread-4x8', 4, 8),
  gthread('gunicorn-gthread-4x8-worker-connections-8', 4, 8, ' --worker-connections 8', {
    setup: { processes: 4, threads: 8, connections: 8 },
  }),
  gthread('gunicorn-gthread-4x8-reuse-port', 4, 8, ' --reuse-port'),
  gunicorn(
    'gunicorn-threads-4',
    'gunicorn-gthread',
    '--threads 4',
    { processes: 1, threads: 4 },
    {
      title: 'gunicorn --threads 4 without -k: it becomes gthread',
      flags: 'T/F',
    },
  ),
  gunicorn(
    'gunicorn-gthread-no-threads',
    'gunicorn-gthread',
    '-k gthread',
    { processes: 1, threads: 1 },
    {
      title: 'gunicorn -k gthread without --threads: one thread',
      flags: 'T/F',
    },
  ),
  gevent('gunicorn-gevent-10', 1, 10, ' --worker-connections 10'),
  gevent('gunicorn-gevent-1000', 1, 1000, ''),
  gevent('gunicorn-gevent-2x10', 2, 10, ' -w 2 --worker-connections 10'),
  gevent('gunicorn-gevent-2x1000', 2, 1000, ' -w 2'),
  gevent('gunicorn-gevent-threads-4', 1, 1000, ' --threads 4', {
    title: 'gunicorn -k gevent --threads 4: the threads are ignored',
  }),
  gevent('gunicorn-gevent-blocking-wait', 1, 1000, '', {
    title: 'gunicorn -k gevent, a wait in C that does not yield',
    setup: { processes: 1, threads: 1000, yields: false },
    view: 'raw',
  }),
  gthread('gunicorn-gthread-8-blocking-wait', 1, 8, '', {
    title: 'gunicorn --threads 8, the same wait in C',
    view: 'raw',
  }),
  eventlet('gunicorn-eventlet', 1000, ''),
  eventlet('gunicorn-eventlet-10', 10, ' --worker-connections 10'),
  gunicorn(
    'gunicorn-tornado-1',
    'gunicorn-tornado',
    '-k tornado',
    { processes: 1, threads: 1 },
    {
      needs: ['gunicorn', 'tornado'],
      flags: 'F/T',
    },
  ),
  gunicorn(
    'gunicorn-tornado-2',
    'gunicorn-tornado',
    '-k tornado -w 2',
    { processes: 2, threads: 1 },
    {
      needs: ['gunicorn', 'tornado'],
      flags: 'F/T',
    },
  ),
  gunicorn(
    'async-view-sync-1',
    'gunicorn-sync',
    '-w 1',
    { processes: 1, threads: 1 },
    {
      title: 'An async view under gunicorn -w 1',
      needs: ['gunicorn', 'asgiref'],
      view: 'async',
      flags: 'F/F',
    },
  ),
  gunicorn(
    'async-view-threads-4',
    'gunicorn-gthread',
    '--threads 4',
    { processes: 1, threads: 4 },
    {
      title: 'An async view under gunicorn --threads 4',
      needs: ['gunicorn', 'asgiref'],
      view: 'async',
      flags: 'T/F',
    },
  ),
];

/** The same as a row of the installed release, with another one. */
const released = (row: Row, id: string, version: string, more: Partial<Row> = {}): Row => ({
  ...row,
  id,
  title: `${row.title}, gunicorn ${version}`,
  needs: [...row.needs, 'packaging'],
  release: { name: 'gunicorn', version },
  ...more,
});

const RELEASES: Row[] = [
  released(sync('', 4), 'gunicorn-26-sync-4', '26.1.0'),
  released(gthread('', 2, 4), 'gunicorn-26-gthread-2x4', '26.1.0'),
  released(gthread('', 4, 8), 'gunicorn-26-gthread-4x8', '26.1.0'),
  released(gthread('', 4, 8, ' --worker-connections 8'), 'gunicorn-26-gthread-4x8-worker-connections-8', '26.1.0', {
    setup: { processes: 4, threads: 8, connections: 8 },
  }),
  released(gthread('', 4, 8, ' --reuse-port'), 'gunicorn-26-gthread-4x8-reuse-port', '26.1.0'),
  released(gthread('', 4, 8, ' --worker-connections 8'), 'gunicorn-23-gthread-4x8-worker-connections-8', '23.0.0', {
    title: 'gunicorn 23.0.0 -w 4 --threads 8 --worker-connections 8: some requests are never answered',
    // No `connections` for the model: a full worker of 23.0.0 stops accepting and may not begin again.
    setup: { processes: 4, threads: 8 },
    patienceSeconds: 15,
  }),
];

const uwsgi = (
  id: string,
  options: string,
  setup: BurstExperiment['setup'],
  flags: Row['flags'],
  more?: Partial<Row>,
): Row => ({
  id,
  title: `uWSGI ${options || 'with nothing set'}`,
  server: 'uwsgi',
  needs: ['uwsgi'],
  command: `uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term ${options}`.trim(),
  setup,
  flags,
  ...more,
});

const UWSGI: Row[] = [
  uwsgi('uwsgi-plain', '', { processes: 1, threads: 1 }, 'F/F'),
  uwsgi('uwsgi-4', '--processes 4', { processes: 4, threads: 1 }, 'F/T'),
  uwsgi('uwsgi-4x2', '--processes 4 --threads 2', { processes: 4, threads: 2 }, 'T/T'),
  uwsgi('uwsgi-2x4', '--processes 2 --threads 4', { processes: 2, threads: 4 }, 'T/T'),
  uwsgi('uwsgi-enable-threads', '--enable-threads', { processes: 1, threads: 1 }, 'F/F', {
    title: 'uWSGI --enable-threads: adds no slot',
  }),
  uwsgi('uwsgi-http-2x4', '--processes 2 --threads 4', { processes: 2, threads: 4 }, 'T/T', {
    title: 'uWSGI --processes 2 --threads 4 behind its own --http router',
    command:
      'uwsgi --plugins python3,http --http 127.0.0.1:8000 --module app:app --die-on-term --master --processes 2 --threads 4',
  }),
  uwsgi('uwsgi-gevent-10', '--gevent 10 --gevent-monkey-patch', { processes: 1, threads: 10 }, 'F/F', {
    server: 'uwsgi-gevent',
    needs: ['uwsgi', 'uwsgi-gevent', 'gevent'],
    command:
      'uwsgi --plugins python3,gevent_python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --gevent 10 --gevent-monkey-patch',
  }),
  uwsgi('uwsgi-gevent-10-unpatched', '--gevent 10', { processes: 1, threads: 10, yields: false }, 'F/F', {
    title: 'uWSGI --gevent 10 without monkey patching',
    server: 'uwsgi-gevent',
    needs: ['uwsgi', 'uwsgi-gevent', 'gevent'],
    command:
      'uwsgi --plugins python3,gevent_python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --gevent 10',
  }),
];

const modWsgi = (
  id: string,
  file: string,
  title: string,
  setup: BurstExperiment['setup'],
  flags: Row['flags'],
): Row => ({
  id,
  title,
  server: 'mod-wsgi',
  needs: ['apache', 'mod_wsgi'],
  command: `apache2 -d /srv/app -f ${file} -DFOREGROUND`,
  files: [`servers/${file}`, 'servers/apache.conf', 'servers/app.wsgi'],
  setup,
  flags,
});

const uvicorn = (id: string, options: string, processes: number): Row => ({
  id,
  title: `uvicorn --interface wsgi${options}`,
  server: 'uvicorn-wsgi',
  needs: ['uvicorn'],
  command: `uvicorn --interface wsgi${options} --port 8000 app:app`,
  setup: { processes, threads: 10 },
  flags: 'T/T',
});

const cheroot = (id: string, options: string, title: string): Row => ({
  id,
  title,
  server: 'cheroot',
  needs: ['cheroot'],
  command: `python3 cheroot_server.py ${options}`.trim(),
  files: ['app/cheroot_server.py'],
  setup: { processes: 1, threads: 10 },
  flags: 'T/F',
});

const waitress = (id: string, options: string, threads: number): Row => ({
  id,
  title: `Waitress${options || ' with nothing set'}`,
  server: 'waitress',
  needs: ['waitress'],
  command: `python3 -m waitress --listen=127.0.0.1:8000${options} app:app`,
  setup: { processes: 1, threads },
  flags: 'T/F',
});

const OTHERS: Row[] = [
  waitress('waitress', '', 4),
  waitress('waitress-8', ' --threads=8', 8),
  modWsgi(
    'mod-wsgi-daemon',
    'mod-wsgi-default.conf',
    'mod_wsgi daemon with nothing set',
    { processes: 1, threads: 15 },
    'T/F',
  ),
  modWsgi(
    'mod-wsgi-daemon-2x4',
    'mod-wsgi-2x4.conf',
    'mod_wsgi daemon, processes=2 threads=4',
    { processes: 2, threads: 4 },
    'T/T',
  ),
  modWsgi(
    'mod-wsgi-daemon-1x1',
    'mod-wsgi-1x1.conf',
    'mod_wsgi daemon, processes=1 threads=1',
    { processes: 1, threads: 1 },
    'F/T',
  ),
  cheroot('cheroot', '', 'Cheroot with nothing set: 10 threads, a listen queue of 5'),
  cheroot('cheroot-queue-128', 'request_queue_size=128', 'Cheroot with request_queue_size=128'),
  uvicorn('uvicorn-wsgi', '', 1),
  uvicorn('uvicorn-wsgi-2', ' --workers 2', 2),
  {
    id: 'uvicorn-asgiref',
    title: 'uvicorn with asgiref’s WsgiToAsgi: one thread for all requests',
    server: 'uvicorn-asgiref',
    needs: ['uvicorn', 'asgiref'],
    command: 'uvicorn --port 8000 asgi:app',
    files: ['app/asgi.py'],
    setup: { processes: 1, threads: 1 },
    flags: 'T/T',
  },
  {
    id: 'hypercorn-wsgi',
    title: 'Hypercorn’s WSGI adapter: as many threads as Python’s default pool, CPUs + 4',
    server: 'hypercorn',
    needs: ['hypercorn'],
    command: 'python3 hypercorn_server.py',
    files: ['app/hypercorn_server.py'],
    setup: { processes: 1, threads: Math.min(32, availableParallelism() + 4) },
    flags: 'T/T',
  },
];

const behindNginx = (row: Row, id: string): Row => ({
  ...row,
  id,
  title: `nginx in front of ${row.title}`,
  proxy: 'nginx',
  needs: [...row.needs, 'nginx'],
  command: row.command.replace(' app:app', ' -b 127.0.0.1:8001 app:app'),
  files: ['servers/nginx.conf'],
});

const PROXIED: Row[] = [
  behindNginx(sync('', 2), 'nginx-gunicorn-sync-2'),
  behindNginx(gthread('', 2, 4), 'nginx-gunicorn-gthread-2x4'),
];

/** Bursts: the most requests in flight, counted exactly, held against `processes × threads`. */
export const BURSTS: readonly BurstExperiment[] = [
  ...FLASK,
  ...WERKZEUG,
  ...GUNICORN,
  ...RELEASES,
  ...UWSGI,
  ...OTHERS,
  ...PROXIED,
].map((row) => ({ kind: 'burst', ...row }));
