/** Start commands and configurations as people write them, and what they mean. */
export interface Sample {
  text: string;
  /** Server, processes, threads; `undefined` for what the text leaves open or what has no limit. */
  reads?: [server: string, processes?: number | undefined, threads?: number | undefined];
  form?: string;
  /** Parts of notes, as `text → meaning`. */
  says?: string[];
  /** Parts of warnings. */
  warns?: string[];
  /** The questions, each in full, and after ` = ` the answer that the text offers. */
  asks?: string[];
  /** The words that are not understood; none where left out. */
  unread?: string[];
  /** Part of the reason why it does not start, or does not serve Flask. */
  refuses?: string;
  /** Part of the reason why nothing is read. */
  nothing?: string;
  /** Further settings. */
  sets?: Record<string, number>;
}

const gunicorn: Sample[] = [
  { text: 'gunicorn app:app', reads: ['gunicorn-sync', 1, 1], says: [' → `--workers` is not set: 1, unless'] },
  { text: 'gunicorn -w 4 app:app', reads: ['gunicorn-sync', 4, 1], says: ['-w 4 → 4 worker processes.'] },
  { text: 'gunicorn -w4 app:app', reads: ['gunicorn-sync', 4, 1], says: ['-w4 → 4 worker processes.'] },
  { text: 'gunicorn -w=4 app:app', reads: ['gunicorn-sync', 4, 1] },
  {
    text: 'gunicorn --workers=4 --bind=0.0.0.0:8000 wsgi:app',
    reads: ['gunicorn-sync', 4, 1],
    says: ['--bind=0.0.0.0:8000 → Where it listens: `0.0.0.0:8000`.'],
  },
  {
    text: 'gunicorn -w 5 -t 500 myapp:app',
    reads: ['gunicorn-sync', 5, 1],
    says: ['-t 500 → The timeout in seconds, not threads: a worker that is silent for 500 s is killed.'],
    sets: { timeoutSeconds: 500 },
  },
  {
    text: 'gunicorn --workers 2 --threads 4 app:app',
    reads: ['gunicorn-gthread', 2, 4],
    says: ['--threads 4 → 4 threads in each process. Threads above 1 make the worker `gthread`.'],
  },
  {
    text: 'gunicorn -k sync --threads 8 app:app',
    reads: ['gunicorn-gthread', 1, 8],
    warns: ['With threads above 1 gunicorn replaces `sync` by `gthread`.'],
  },
  { text: 'gunicorn -k gthread -w 3 app:app', reads: ['gunicorn-gthread', 3, 1], says: ['even with `-k gthread`'] },
  {
    text: 'gunicorn --worker-class gevent --workers 4 --threads 8 --worker-connections 50 app:app',
    reads: ['gunicorn-gevent', 4, 50],
    warns: ['The gevent worker ignores it.'],
    sets: { workerConnections: 50 },
  },
  {
    text: 'gunicorn -k gevent -w 2 app:app',
    reads: ['gunicorn-gevent', 2, 1000],
    says: ['`--worker-connections` is not set: 1000'],
  },
  {
    text: 'gunicorn --worker-class=gunicorn.workers.ggevent.GeventWorker -w 2 app:app',
    reads: ['gunicorn-gevent', 2, 1000],
  },
  {
    text: 'gunicorn -k gevent -w 1 --worker-connections $CONN app:app',
    reads: ['gunicorn-gevent', 1],
    asks: ['How many connections is `$CONN`?'],
  },
  {
    text: 'gunicorn --worker-class eventlet -w 1 module:app',
    reads: ['gunicorn-eventlet', 1, 1000],
    warns: ['gunicorn 26.0.0 removed the eventlet worker'],
  },
  { text: 'gunicorn -k tornado -w 2 app:app', reads: ['gunicorn-tornado', 2, 1], warns: ['event loop: 1 request'] },
  {
    text: 'gunicorn -w 4 -k uvicorn.workers.UvicornWorker main:app',
    reads: ['gunicorn-asgi', 4],
    warns: ['runs ASGI applications only'],
  },
  { text: 'gunicorn -k asgi -w 2 wsgi:app', refuses: 'A Flask application is WSGI and needs an adapter here.' },
  { text: 'gunicorn -k meinheld.gmeinheld.MeinheldWorker -w 4 app:app', refuses: 'is no worker class known here' },
  {
    text: 'gunicorn -k $WORKER_CLASS -w 4 app:app',
    reads: ['gunicorn-sync', 4, 1],
    warns: ['cannot be seen here: read as `sync`'],
  },
  {
    text: 'gunicorn -k ${WORKER_CLASS:-gthread} -w 4 --threads 2 app:app',
    reads: ['gunicorn-gthread', 4, 2],
    warns: ['read as `gthread`, its default'],
  },
  {
    text: 'gunicorn --thread 4 app:app',
    reads: ['gunicorn-gthread', 1, 4],
    says: ['`--thread` is taken as `--threads`.'],
  },
  {
    text: 'gunicorn --worker 4 app:app',
    refuses: '`--worker` could be `--workers`, `--worker-class`, `--worker-connections`',
    unread: ['4'],
  },
  { text: 'gunicorn -Dw3 app:app', reads: ['gunicorn-sync', 3, 1] },
  { text: 'gunicorn -w 2 -w 8 app:app', reads: ['gunicorn-sync', 8, 1], warns: ['Not used: `-w 8` comes later.'] },
  {
    text: 'gunicorn -c gunicorn.conf.py app:app',
    reads: ['gunicorn-sync'],
    warns: ['The configuration file `gunicorn.conf.py`. What it sets cannot be seen here.'],
    asks: [
      'How many processes does `gunicorn.conf.py` set? Without a setting it is 1. = 1',
      'How many threads does `gunicorn.conf.py` set? Without a setting it is 1. = 1',
    ],
  },
  {
    text: 'gunicorn --config file:conf.py -w 4 --threads 2 app:app',
    reads: ['gunicorn-gthread', 4, 2],
    warns: ['cannot be seen here'],
  },
  {
    text: 'gunicorn -w $WORKERS app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `$WORKERS`?'],
  },
  {
    text: 'gunicorn --workers=${GUNICORN_WORKERS:-4} --threads=${GUNICORN_THREADS:-2} app:app',
    reads: ['gunicorn-gthread'],
    asks: ['How many processes is `${GUNICORN_WORKERS:-4}`? = 4', 'How many threads is `${GUNICORN_THREADS:-2}`? = 2'],
  },
  {
    text: 'gunicorn -w $(nproc) app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many CPUs does `$(nproc)` see?'],
  },
  {
    text: 'gunicorn --workers $((2 * $(nproc) + 1)) app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many CPUs does `$(nproc)` see?'],
  },
  {
    text: 'gunicorn -w $(( 2 * `cat /proc/cpuinfo | grep processor | wc -l` + 1 )) app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many CPUs does “`cat /proc/cpuinfo | grep processor | wc -l`” see?'],
  },
  {
    text: 'gunicorn -w <number-of-workers> app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `<number-of-workers>`?'],
  },
  {
    text: 'gunicorn --workers {{ gunicorn_workers }} --bind {{ bind }} app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `{{ gunicorn_workers }}`?'],
  },
  {
    text: 'gunicorn -w 0 app:app',
    reads: ['gunicorn-sync', undefined, 1],
    warns: ['Expected a whole number from 1'],
    asks: ['How many processes is `0`?'],
  },
  { text: 'gunicorn -w four app:app', reads: ['gunicorn-sync', undefined, 1], asks: ['How many processes is `four`?'] },
  {
    text: "gunicorn 'app:create_app()' -w 2",
    reads: ['gunicorn-sync', 2, 1],
    says: ["'app:create_app()' → The application"],
  },
  {
    text: 'gunicorn app:app --workers 3 --max-requests 1000 --max-requests-jitter 50 --preload --log-level=info --access-logfile -',
    reads: ['gunicorn-sync', 3, 1],
    says: [
      '--max-requests 1000 → A worker restarts after 1000 requests.',
      '--preload → Loads the application once',
      '--access-logfile - → What is logged',
    ],
  },
  {
    text: 'gunicorn -w 3 --keep-alive 75 --backlog 512 --reuse-port --reload app:app',
    reads: ['gunicorn-sync', 3, 1],
    warns: ['Each worker has a queue of its own', 'for development'],
    sets: { keepAliveSeconds: 75, backlog: 512 },
  },
  {
    text: 'gunicorn -p 4 app:app',
    reads: ['gunicorn-sync', 1, 1],
    says: ['-p 4 → The file for the process id: 4. It is no number of processes.'],
  },
  { text: 'gunicorn --processes 4 app:app', reads: ['gunicorn-sync', 1, 1], unread: ['--processes', '4'] },
  {
    text: 'gunicorn --host 0.0.0.0 --port 8000 -w 2 app:app',
    reads: ['gunicorn-sync', 2, 1],
    unread: ['--host', '0.0.0.0', '--port', '8000'],
  },
  { text: 'gunicorn -w', reads: ['gunicorn-sync', 1, 1], warns: ['Its value is missing.'] },
  {
    text: 'WEB_CONCURRENCY=3 gunicorn app:app',
    reads: ['gunicorn-sync', 3, 1],
    says: ['WEB_CONCURRENCY=3 → The number of workers where nothing else sets it: 3.'],
  },
  {
    text: 'WEB_CONCURRENCY=3 gunicorn -w 5 app:app',
    reads: ['gunicorn-sync', 5, 1],
    warns: ['Not used: `-w 5` wins, because the command line comes before `WEB_CONCURRENCY`.'],
  },
  {
    text: 'GUNICORN_CMD_ARGS="--workers 4 --threads 2" gunicorn app:app',
    reads: ['gunicorn-gthread', 4, 2],
    says: ['--workers 4 → 4 worker processes.'],
  },
  {
    text: "export GUNICORN_CMD_ARGS='-w 8 -k gevent'\ngunicorn -w 2 app:app",
    reads: ['gunicorn-gevent', 2, 1000],
    warns: ['Not used: `-w 2` wins, because the command line comes before `GUNICORN_CMD_ARGS`.'],
  },
  { text: 'GUNICORN_CMD_ARGS=--workers=6', reads: ['gunicorn-sync', 6, 1], warns: ['Only variables are given.'] },
  { text: 'WEB_CONCURRENCY=4', reads: ['gunicorn-sync', 4, 1], warns: ['Only variables are given.'] },
];

const shell: Sample[] = [
  {
    text: 'exec gunicorn -b :$PORT --workers 1 --threads 8 --timeout 0 main:app',
    reads: ['gunicorn-gthread', 1, 8],
    says: ['exec → The server takes the place of the shell'],
    sets: { timeoutSeconds: 0 },
  },
  {
    text: 'nohup gunicorn -w 4 app:app > out.log 2>&1 &',
    reads: ['gunicorn-sync', 4, 1],
    says: ['> out.log → Where its input or output goes.'],
  },
  {
    text: 'FLASK_ENV=production PORT=8000 /srv/venv/bin/gunicorn -w 4 wsgi',
    reads: ['gunicorn-sync', 4, 1],
    says: ['FLASK_ENV=production → Sets the variable `FLASK_ENV`.'],
  },
  {
    text: 'cd /srv/app && source venv/bin/activate && gunicorn -w 4 \\\n  --threads 2 \\\n  -b unix:/run/app.sock \\\n  app:app',
    reads: ['gunicorn-gthread', 4, 2],
    says: ['cd /srv/app && source venv/bin/activate → Not part'],
  },
  {
    text: 'python -m gunicorn -w 2 app:app',
    reads: ['gunicorn-sync', 2, 1],
    says: ['python → Python runs it as a module.'],
  },
  { text: 'python3.11 -u -m gunicorn -w 2 app:app', reads: ['gunicorn-sync', 2, 1] },
  { text: 'poetry run gunicorn -w 3 app:app', reads: ['gunicorn-sync', 3, 1], says: ['run → Belongs to `poetry`.'] },
  { text: 'uv run --no-dev gunicorn --workers 2 app:app', reads: ['gunicorn-sync', 2, 1] },
  { text: 'sudo -u www-data env WEB_CONCURRENCY=2 gunicorn app:app', reads: ['gunicorn-sync', 2, 1] },
  { text: 'bash -c "source .env && exec gunicorn --workers=\'6\' app:app"', reads: ['gunicorn-sync', 6, 1] },
  { text: 'ddtrace-run gunicorn -w 4 -k gthread --threads 10 app:app', reads: ['gunicorn-gthread', 4, 10] },
  { text: '$ gunicorn -w 4 app:app', reads: ['gunicorn-sync', 4, 1], says: ['$ → The shell’s prompt.'] },
  { text: 'docker run -p 8000:8000 -e WEB_CONCURRENCY=5 myimage gunicorn app:app', reads: ['gunicorn-sync', 5, 1] },
  {
    text: 'export WORKERS=6\nexec gunicorn -w $WORKERS app:app',
    reads: ['gunicorn-sync', 6, 1],
    says: ['-w $WORKERS → `$WORKERS` worker processes. That is 6.'],
  },
  { text: 'CORES=4; gunicorn -w $((CORES * 2 + 1)) app:app', reads: ['gunicorn-sync', 9, 1] },
  { text: '# web\ngunicorn -w 4 app:app  # four\ncelery -A app worker -c 8', reads: ['gunicorn-sync', 4, 1] },
  {
    text: 'gunicorn -w 4 app:app\nuwsgi --http :9090 -p 8 -w app',
    reads: ['gunicorn-sync', 4, 1],
    warns: ['Another server is started here. Only the first is read.'],
  },
  {
    text: "We run it with gunicorn -w 4 app:app because that's what the docs say",
    reads: ['gunicorn-sync', 4, 1],
    unread: ['We', 'run', 'it', 'with', 'because', "that's", 'what', 'the', 'docs', 'say'],
  },
  { text: "it doesn't work: I start\ngunicorn --threads 3 app:app\nand it's slow", reads: ['gunicorn-gthread', 1, 3] },
  { text: 'pip install gunicorn flask', nothing: 'No start command' },
  { text: 'python app.py', nothing: '`app.py` is a Python file that cannot be seen here' },
  { text: 'sudo systemctl restart gunicorn', nothing: 'No start command' },
  { text: '', nothing: 'No start command' },
  {
    text: '# gunicorn.conf.py\nworkers = 3\nthreads = 4\n\ngunicorn -c gunicorn.conf.py -w 6 app:app',
    reads: ['gunicorn-gthread', 6, 4],
    warns: ['Not used: `-w 6` wins, because the command line comes before the configuration file.'],
    says: ['-c gunicorn.conf.py → The configuration file: its settings are read from this text.'],
  },
  { text: "sh -c 'gunicorn -w 4' app:app", reads: ['gunicorn-sync', 4, 1], unread: ['app:app'] },
  { text: 'gunicorn -w 4 app:app --foo=3 --bar', reads: ['gunicorn-sync', 4, 1], unread: ['--foo=3', '--bar'] },
];

const uwsgi: Sample[] = [
  {
    text: 'uwsgi --http :8000 --wsgi-file app.py --callable app',
    reads: ['uwsgi', 1, 1],
    says: ['--http :8000 → Where it listens: `:8000`.'],
  },
  {
    text: 'uwsgi --http :8000 --module app:app --processes 4 --threads 2 --master',
    reads: ['uwsgi', 4, 2],
    says: ['--master → A master process'],
  },
  {
    text: 'uwsgi -s /tmp/app.sock -w app:app -p 4 -M',
    reads: ['uwsgi', 4, 1],
    says: ['-w app:app → The module of the application: `app:app`.', '-p 4 → 4 processes.'],
  },
  {
    text: 'uwsgi --http :8000 -w 4',
    reads: ['uwsgi', 1, 1],
    warns: ['uWSGI’s `-w` is a module, not a number of workers: that is `-p`.'],
  },
  {
    text: 'uwsgi --http-socket :8000 --wsgi app:app -T 4 -t 60',
    reads: ['uwsgi', 1, 1],
    says: ['-T → Lets the application start threads. It takes no number'],
    unread: ['4'],
    sets: { timeoutSeconds: 60 },
  },
  {
    text: 'uwsgi --http :9090 --gevent 100 --gevent-monkey-patch -p 2 --module app:app',
    reads: ['uwsgi-gevent', 2, 100],
  },
  {
    text: 'uwsgi --http :9090 --gevent 100 --module app:app',
    reads: ['uwsgi-gevent', 1, 100],
    warns: ['Without `--gevent-monkey-patch`'],
  },
  {
    text: 'uwsgi --ini uwsgi.ini',
    reads: ['uwsgi'],
    warns: ['cannot be seen here'],
    asks: [
      'How many processes does `uwsgi.ini` set? Without a setting it is 1. = 1',
      'How many threads does `uwsgi.ini` set? Without a setting it is 1. = 1',
    ],
  },
  {
    text: '/usr/bin/uwsgi uwsgi.ini',
    reads: ['uwsgi'],
    asks: [
      'How many processes does `uwsgi.ini` set? Without a setting it is 1. = 1',
      'How many threads does `uwsgi.ini` set? Without a setting it is 1. = 1',
    ],
    warns: ['cannot be seen'],
  },
  {
    text: 'uwsgi --socket 127.0.0.1:3031 --workers=8 --cheaper=2 --cheaper-step 1 --listen 1024 --harakiri 30 --module app',
    reads: ['uwsgi', 8, 1],
    warns: ['Keeps at least 2 processes'],
    sets: { backlog: 1024, timeoutSeconds: 30 },
  },
  {
    text: '[uwsgi]\nmodule = wsgi:app\n\nmaster = true\nprocesses = 5\n\nsocket = myproject.sock\nchmod-socket = 660\nvacuum = true\n\ndie-on-term = true',
    form: 'uwsgi.ini',
    reads: ['uwsgi', 5, 1],
    says: ['processes = 5 → 5 processes.'],
  },
  {
    text: '[uwsgi]\n; app\nhttp = 0.0.0.0:8000\nwsgi-file = run.py\ncallable = app\nworkers = 2\nthreads = 8 \nenable-threads = true\nharakiri = 60\nlisten = 256',
    form: 'uwsgi.ini',
    reads: ['uwsgi', 2, 8],
    sets: { backlog: 256, timeoutSeconds: 60 },
    says: ['; app → A comment.'],
  },
  {
    text: '[uwsgi]\nbase = /srv/app\nchdir = %(base)\nmodule = app\nprocesses = $(UWSGI_WORKERS)\nthreads = %k',
    reads: ['uwsgi'],
    asks: ['How many processes is `$(UWSGI_WORKERS)`?', 'How many CPUs does `%k` see?'],
  },
  { text: '[uwsgi]\nnum = 4\nprocesses = %(num)\nmodule = app', reads: ['uwsgi', 4, 1] },
  {
    text: '[uwsgi]\nmaster = 1\ngevent = 50\ngevent-monkey-patch = false\nprocesses = 2\nmodule = app',
    reads: ['uwsgi-gevent', 2, 50],
    warns: ['Without `--gevent-monkey-patch`'],
    says: ['gevent-monkey-patch = false → Switched off.'],
  },
  {
    text: 'http-socket = :8000\nmaster = true\nprocesses = 3\nmodule = app:app\n',
    form: 'uwsgi.ini',
    reads: ['uwsgi', 3, 1],
  },
  {
    text: '[uwsgi]\nprocesses = 4\nnonsense = 3\nmodule = app\n[other]\nprocesses = 9',
    reads: ['uwsgi', 4, 1],
    unread: ['nonsense = 3'],
  },
];

const others: Sample[] = [
  { text: 'waitress-serve app:app', reads: ['waitress', 1, 4], says: [' → `threads` is not set: 4.'] },
  {
    text: 'waitress-serve --threads=8 --port=8080 app:app',
    reads: ['waitress', 1, 8],
    says: ['--threads=8 → 8 threads. Waitress is always one process.'],
  },
  { text: 'waitress-serve --host 127.0.0.1 --call hello:create_app', reads: ['waitress', 1, 4] },
  {
    text: 'waitress-serve --listen=*:8080 --threads 16 --connection-limit=500 --channel-timeout=60 myapp:app',
    reads: ['waitress', 1, 16],
    says: ['--connection-limit=500 → Stops accepting at 500 sockets'],
  },
  { text: 'waitress-serve app:app --threads=8', refuses: 'waitress-serve reads options only before it' },
  { text: 'venv\\Scripts\\waitress-serve.exe --port=5000 --threads=6 app:app', reads: ['waitress', 1, 6] },
  { text: 'python -m waitress --threads=12 app:app', reads: ['waitress', 1, 12] },
  {
    text: 'flask run',
    reads: ['flask', 1],
    warns: ['development server'],
    says: ['since Flask 1.0 each connection gets a thread of its own'],
  },
  { text: 'flask --app hello run --debug --host=0.0.0.0', reads: ['flask', 1], warns: ['Debug mode'] },
  {
    text: 'FLASK_APP=app.py FLASK_DEBUG=1 python -m flask run -h 0.0.0.0 -p 8080 --without-threads',
    reads: ['flask-unthreaded', 1, 1],
  },
  { text: 'flask run --with-threads', reads: ['flask', 1], says: ['That is the default since Flask 1.0.'] },
  { text: 'flask routes', nothing: 'No start command' },
  {
    text: 'uvicorn main:app --host 0.0.0.0 --port 80 --workers 4',
    reads: ['uvicorn-asgiref', 4],
    warns: ['needs an adapter'],
    asks: ['How many requests at a time does the adapter run: 1 with asgiref’s `WsgiToAsgi`, 10 with a2wsgi? = 1'],
  },
  { text: 'uvicorn --interface wsgi --workers 2 app:app', reads: ['uvicorn-wsgi', 2, 10], warns: ['It is deprecated'] },
  {
    text: 'uvicorn --interface=wsgi --reload --workers 2 app:app --limit-concurrency 100',
    reads: ['uvicorn-wsgi', 1, 10],
    warns: ['always one process'],
  },
  {
    text: 'UVICORN_WORKERS=3 UVICORN_INTERFACE=wsgi uvicorn app:app',
    reads: ['uvicorn-wsgi', 3, 10],
    warns: ['deprecated'],
  },
  { text: 'granian --interface wsgi app:app', reads: ['granian', 1, 512], warns: ['`--blocking-threads` is not set'] },
  { text: 'granian --interface wsgi --workers 4 --blocking-threads 8 app:app', reads: ['granian', 4, 8] },
  { text: 'granian --interface wsgi --workers 4 --backpressure 64 app:app', reads: ['granian', 4, 32], warns: ['32'] },
  { text: 'granian --workers 4 app:app', refuses: 'needs `--interface wsgi`' },
  { text: 'granian --interface asgi app:app', refuses: '`--interface asgi` is not for WSGI' },
  { text: 'GRANIAN_WORKERS=2 GRANIAN_BLOCKING_THREADS=16 granian --interface wsgi app:app', reads: ['granian', 2, 16] },
  {
    text: 'mod_wsgi-express start-server app.wsgi',
    reads: ['mod-wsgi-express', 1, 5],
    says: [' → `threads` is not set: 5.'],
  },
  {
    text: 'mod_wsgi-express start-server --port 8080 --processes 3 --threads 10 --user www --group www wsgi.py',
    reads: ['mod-wsgi-express', 3, 10],
  },
  {
    text: 'mod_wsgi-express start-server app.wsgi --log-to-terminal --max-clients 50 --queue-timeout 10',
    reads: ['mod-wsgi-express', 1, 5],
    says: ['--max-clients 50 → Apache holds up to 50 clients'],
  },
  { text: 'python manage.py runmodwsgi --processes 2 --threads=4', reads: ['mod-wsgi-express', 2, 4] },
];

const apache: Sample[] = [
  {
    text: 'WSGIDaemonProcess myapp user=www-data group=www-data threads=5\nWSGIScriptAlias / /var/www/app/app.wsgi\n<Directory /var/www/app>\n  WSGIProcessGroup myapp\n  WSGIApplicationGroup %{GLOBAL}\n  Require all granted\n</Directory>',
    form: 'apache',
    reads: ['mod-wsgi', 1, 5],
    says: ['threads=5 → 5 threads in each process.', 'myapp → The name of the process group.'],
  },
  {
    text: 'WSGIDaemonProcess app python-home=/srv/venv python-path=/srv/app processes=2 threads=15 display-name=%{GROUP} listen-backlog=500\nWSGIScriptAlias / /srv/app/wsgi.py process-group=app application-group=%{GLOBAL}',
    reads: ['mod-wsgi', 2, 15],
    sets: { backlog: 500 },
  },
  {
    text: 'WSGIDaemonProcess example.com \\\n    processes=4 \\\n    threads=1 queue-timeout=30 made-up=1\nWSGIProcessGroup example.com',
    reads: ['mod-wsgi', 4, 1],
    unread: ['made-up=1'],
  },
  { text: 'WSGIDaemonProcess site', reads: ['mod-wsgi', 1, 15], warns: ['`WSGIDaemonProcess` alone changes nothing'] },
  { text: 'WSGIScriptAlias / /var/www/app.wsgi', nothing: 'embedded mode' },
];

const python: Sample[] = [
  { text: 'app.run()', form: 'python', reads: ['flask', 1], warns: ['development server'] },
  {
    text: "if __name__ == '__main__':\n    app.run(host='0.0.0.0', port=5000, debug=True)",
    reads: ['flask', 1],
    warns: ['Debug mode', 'development server'],
    says: ["host='0.0.0.0' → Where it listens"],
  },
  { text: 'app.run(threaded=True)', reads: ['flask', 1] },
  { text: 'app.run(threaded=False)', reads: ['flask-unthreaded', 1, 1] },
  {
    text: 'app.run(processes=3)',
    refuses:
      'ValueError: Cannot have a multi-thread and multi-process server. Since Flask 1.0 `threaded` is on by default',
  },
  { text: 'app.run(threaded=True, processes=3)', refuses: '`threaded=True` and `processes` exclude each other' },
  { text: "app.run(host='0.0.0.0', threaded=False, processes=3)", reads: ['flask-processes', 3, 1] },
  { text: 'app.run(threaded=THREADED)', reads: ['flask', 1], warns: ['It cannot be seen here: read as True'] },
  { text: 'app.run("0.0.0.0", 8080, **options)', reads: ['flask', 1], unread: ['**options'] },
  {
    text: 'from waitress import serve\nserve(app, host="0.0.0.0", port=8080, threads=8)',
    form: 'python',
    reads: ['waitress', 1, 8],
  },
  {
    text: "import waitress\n\nwaitress.serve(create_app(), listen='*:8000')  # default threads=4",
    reads: ['waitress', 1, 4],
  },
  {
    text: 'serve(app, threads=int(os.environ.get("THREADS", 6)))',
    reads: ['waitress', 1],
    asks: ['How many threads is `os.environ.get("THREADS", 6)`? = 6'],
  },
  {
    text: "from werkzeug.serving import run_simple\nrun_simple('localhost', 4000, app)",
    reads: ['flask-unthreaded', 1, 1],
    says: ['`threaded` is not set: False'],
  },
  { text: "run_simple('0.0.0.0', 5000, app, threaded=True)", reads: ['flask', 1] },
  {
    text: 'uvicorn.run("main:app", host="0.0.0.0", workers=4, interface="wsgi")',
    reads: ['uvicorn-wsgi', 4, 10],
    warns: ['deprecated'],
  },
  {
    text: 'from a2wsgi import WSGIMiddleware\nasgi = WSGIMiddleware(app, workers=20)\nuvicorn.run(asgi)',
    reads: ['uvicorn-a2wsgi', 1, 20],
  },
  {
    text: 'from asgiref.wsgi import WsgiToAsgi\nasgi_app = WsgiToAsgi(app)\n# then: uvicorn app:asgi_app\nuvicorn.run(asgi_app, workers=2)',
    reads: ['uvicorn-asgiref', 2, 1],
    warns: ['one request at a time'],
  },
  { text: 'Granian("main:app", interface="wsgi", workers=2, blocking_threads=4).serve()', reads: ['granian', 2, 4] },
  { text: 'asyncio.run(main())', nothing: 'No start command' },
  { text: '# app.run(threaded=False)\napp.run()', reads: ['flask', 1] },
];

const configurations: Sample[] = [
  {
    text: 'workers = 4\nthreads = 2\nbind = "0.0.0.0:8000"',
    form: 'gunicorn.conf.py',
    reads: ['gunicorn-gthread', 4, 2],
  },
  {
    text: 'import multiprocessing\n\nbind = "127.0.0.1:8000"\nworkers = multiprocessing.cpu_count() * 2 + 1',
    form: 'gunicorn.conf.py',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many CPUs does `multiprocessing.cpu_count()` see?'],
  },
  {
    text: 'import os\nworkers = int(os.environ.get("WEB_CONCURRENCY", 2))\nthreads = int(os.getenv("THREADS", "4"))\ntimeout = 120\nkeepalive = 5',
    reads: ['gunicorn-gthread'],
    asks: [
      'How many processes is `os.environ.get("WEB_CONCURRENCY", 2)`? = 2',
      'How many threads is `os.getenv("THREADS", "4")`? = 4',
    ],
    sets: { timeoutSeconds: 120, keepAliveSeconds: 5 },
  },
  {
    text: 'cores = 4\nworkers = cores * 2 + 1  # as the docs say\nworker_class = "gthread"\nthreads = 3',
    reads: ['gunicorn-gthread', 9, 3],
  },
  {
    text: "command = '/srv/venv/bin/gunicorn'\npythonpath = '/srv/app'\nbind = '127.0.0.1:8001'\nworkers = 3",
    reads: ['gunicorn-sync', 3, 1],
    form: 'gunicorn.conf.py',
  },
  {
    text: 'worker_class = "gevent"\nworker_connections = 200\nworkers = 2\npreload_app = False\n\ndef post_fork(server, worker):\n    server.log.info("up")',
    reads: ['gunicorn-gevent', 2, 200],
    says: ['preload_app = False → Switched off.'],
  },
  {
    text: 'web: gunicorn app:app --workers 4 --threads 2\nworker: python worker.py\nrelease: flask db upgrade',
    form: 'procfile',
    reads: ['gunicorn-gthread', 4, 2],
    says: ['web: → The command of the process type `web`.'],
  },
  {
    text: 'admin: gunicorn -w 1 admin:app\nweb: gunicorn -w 6 app:app',
    form: 'procfile',
    reads: ['gunicorn-sync', 6, 1],
    warns: ['Another server is started here, for `admin`. Only `web` is read.'],
  },
  {
    text: 'web: gunicorn --bind 0.0.0.0:$PORT --workers ${WEB_CONCURRENCY:-2} app:app',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `${WEB_CONCURRENCY:-2}`? = 2'],
  },
  {
    text: 'FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt gunicorn\nCMD ["gunicorn", "-w", "4", "-b", "0.0.0.0:8000", "app:app"]',
    form: 'dockerfile',
    reads: ['gunicorn-sync', 4, 1],
    says: ['CMD → What is started.'],
  },
  {
    text: 'CMD exec gunicorn --bind :$PORT --workers 1 --threads 8 --timeout 0 main:app',
    form: 'dockerfile',
    reads: ['gunicorn-gthread', 1, 8],
  },
  {
    text: 'ENV WEB_CONCURRENCY=4\nENTRYPOINT ["gunicorn"]\nCMD ["--threads", "2", "app:app"]',
    form: 'dockerfile',
    reads: ['gunicorn-gthread', 4, 2],
  },
  {
    text: 'FROM python:3.13\nENV WORKERS 3\nCMD gunicorn -w $WORKERS \\\n    --threads 2 \\\n    app:app',
    reads: ['gunicorn-gthread', 3, 2],
  },
  {
    text: 'CMD ["gunicorn", "-w", "$WORKERS", "app:app"]',
    reads: ['gunicorn-sync', undefined, 1],
    warns: ['No shell fills in this variable here'],
    asks: ['How many processes is `$WORKERS`?'],
  },
  {
    text: "CMD ['gunicorn', '-w', '4', 'app:app']",
    reads: ['gunicorn-sync', 4, 1],
    form: 'dockerfile',
    warns: ['This list is no JSON'],
  },
  { text: 'CMD ["gunicorn", "--workers 4", "app:app"]', reads: ['gunicorn-sync', 1, 1], unread: ['--workers 4'] },
  {
    text: 'ENTRYPOINT ["/usr/bin/tini", "--"]\nCMD ["waitress-serve", "--threads=6", "app:app"]',
    reads: ['waitress', 1, 6],
  },
  { text: 'ENTRYPOINT ["/entrypoint.sh"]\nCMD ["gunicorn", "-w", "2", "app:app"]', reads: ['gunicorn-sync', 2, 1] },
  {
    text: 'CMD ["sh", "-c", "flask db upgrade && gunicorn -w ${W:-3} app:app"]',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `${W:-3}`? = 3'],
  },
  {
    text: 'services:\n  web:\n    build: .\n    command: gunicorn --workers 3 --threads 4 app:app\n    ports:\n      - "8000:8000"\n  db:\n    image: postgres:16',
    form: 'compose',
    reads: ['gunicorn-gthread', 3, 4],
  },
  {
    text: 'services:\n  worker:\n    command: celery -A app worker\n  web:\n    environment:\n      - WEB_CONCURRENCY=2\n    command: ["gunicorn", "--threads=8", "app:app"]',
    form: 'compose',
    reads: ['gunicorn-gthread', 2, 8],
  },
  {
    text: 'services:\n  web:\n    command: >\n      gunicorn app:app\n      --workers 5\n      --bind 0.0.0.0:8000',
    reads: ['gunicorn-sync', 5, 1],
    form: 'compose',
  },
  {
    text: 'services:\n  app:\n    command: sh -c "flask db upgrade && gunicorn -w 4 app:app"',
    reads: ['gunicorn-sync', 4, 1],
  },
  {
    text: 'services:\n  app:\n    command: flask db upgrade && gunicorn -w 4 app:app',
    reads: ['gunicorn-sync', 4, 1],
    warns: ['No shell runs this string'],
  },
  {
    text: 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: web:1\n          command: ["gunicorn"]\n          args: ["-w", "2", "--threads", "4", "app:app"]',
    form: 'kubernetes',
    reads: ['gunicorn-gthread', 2, 4],
  },
  {
    text: 'containers:\n- name: api\n  image: api\n  args:\n    - gunicorn\n    - --workers=3\n    - --timeout=60\n    - "app:app"\n  resources:\n    limits: {cpu: "1"}',
    form: 'kubernetes',
    reads: ['gunicorn-sync', 3, 1],
    sets: { timeoutSeconds: 60 },
  },
  {
    text: 'containers:\n  - name: web\n    command:\n      - /bin/sh\n      - -c\n      - |\n        set -e\n        exec gunicorn -w 4 \\\n          --threads 2 app:app',
    form: 'kubernetes',
    reads: ['gunicorn-gthread', 4, 2],
  },
  {
    text: 'containers:\n  - name: web\n    env:\n      - name: WORKERS\n        value: "3"\n    command: ["gunicorn", "-w", "$(WORKERS)", "app:app"]',
    form: 'kubernetes',
    reads: ['gunicorn-sync', 3, 1],
  },
  {
    text: 'args: ["uwsgi", "--http", ":8000", "-p", "2", "--threads", "4", "-w", "app:app"]',
    form: 'kubernetes',
    reads: ['uwsgi', 2, 4],
  },
  {
    text: '[Unit]\nDescription=app\n\n[Service]\nUser=www\nEnvironment="PATH=/srv/venv/bin"\nExecStart=/srv/venv/bin/gunicorn --workers 3 --bind unix:app.sock -m 007 wsgi:app\n\n[Install]\nWantedBy=multi-user.target',
    form: 'systemd',
    reads: ['gunicorn-sync', 3, 1],
    says: ['-m 007 → How it is run.'],
  },
  {
    text: '[Service]\nEnvironment=THREADS=4\nExecStart=/usr/bin/env gunicorn \\\n  -w 2 \\\n  --threads $THREADS app:app',
    form: 'systemd',
    reads: ['gunicorn-gthread', 2, 4],
  },
  {
    text: 'ExecStart=/usr/bin/uwsgi --ini /etc/uwsgi/app.ini --processes 4 --threads 2',
    form: 'systemd',
    reads: ['uwsgi', 4, 2],
    warns: ['cannot be seen'],
  },
  {
    text: '[program:web]\ncommand=/srv/venv/bin/gunicorn -w 3 app:app\ndirectory=/srv\nautostart=true',
    form: 'supervisor',
    reads: ['gunicorn-sync', 3, 1],
  },
  {
    text: 'containers:\n  - name: web\n    command: ["gunicorn"]\n    args: ["-w", "2", "app:app"]\n  - name: side\n    command: ["uwsgi"]\n    args: ["-p", "9"]',
    form: 'kubernetes',
    reads: ['gunicorn-sync', 2, 1],
    warns: ['Another server is started here. Only the first is read.'],
  },
  {
    text: 'containers:\n  - args: ["-w", "2", "app:app"]\n    name: web\n    command: ["gunicorn"]',
    form: 'kubernetes',
    reads: ['gunicorn-sync', 2, 1],
  },
  {
    text: 'services:\n  api:\n    entrypoint: ["gunicorn"]\n    command: ["-w", "3", "--threads", "2", "app:app"]\n  admin:\n    command: gunicorn admin:app',
    form: 'compose',
    reads: ['gunicorn-gthread', 3, 2],
    warns: ['Another server is started here, for `admin`. Only `api` is read.'],
  },
  {
    text: 'command: gunicorn -w 2 app:app\ncommand: gunicorn -w 5 app:app',
    form: 'compose',
    reads: ['gunicorn-sync', 2, 1],
    warns: ['Another server is started here. Only the first is read.'],
  },
  {
    text: 'FROM a AS build\nCMD ["flask", "run"]\nFROM b\nCMD ["gunicorn", "-w", "2", "app:app"]',
    form: 'dockerfile',
    reads: ['gunicorn-sync', 2, 1],
  },
  {
    text: 'services:\n  web:\n    environment:\n      WORKERS: 4\n    command: gunicorn -w ${WORKERS} app:app',
    form: 'compose',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `${WORKERS}`?'],
  },
  { text: 'set WEB_CONCURRENCY=4 && gunicorn app:app', reads: ['gunicorn-sync', 4, 1] },
  { text: 'start-stop-daemon --start --exec /usr/bin/gunicorn -- -w 4 app:app', reads: ['gunicorn-sync', 4, 1] },
  { text: 'gunicorn -w 2 -- app:app', reads: ['gunicorn-sync', 2, 1], says: ['-- → Ends the options.'] },
  { text: 'startCommand: gunicorn app:app -w 3', reads: ['gunicorn-sync', 3, 1] },
  { text: 'run:\n\tgunicorn -w 4 app:app\n', form: 'shell', reads: ['gunicorn-sync', 4, 1] },
  { text: '"command": ["gunicorn", "-w", "4", "app:app"],\n"essential": true', reads: ['gunicorn-sync', 4, 1] },
  {
    text: 'ExecStart=/bin/bash -c "cd /srv && exec venv/bin/gunicorn -w ${WORKERS} app:app"',
    form: 'systemd',
    reads: ['gunicorn-sync', undefined, 1],
    asks: ['How many processes is `${WORKERS}`?'],
  },
];

export const SAMPLES: readonly Sample[] = [
  ...gunicorn,
  ...shell,
  ...uwsgi,
  ...others,
  ...apache,
  ...python,
  ...configurations,
];
