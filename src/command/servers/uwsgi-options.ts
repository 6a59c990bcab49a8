import { options } from '../options.ts';

/**
 * The options of uWSGI that start commands use, as in `core/uwsgi.c` and the python, http, gevent
 * and asyncio plugins; it has about a thousand more. Its ini file has the same names.
 */
export const uwsgiOptions = options(`
-p= --processes= --workers= @processes: {} processes.
--threads= @threads: {} threads in each process.
--gevent= @gevent: {} greenlets in each process. [../plugins/gevent/gevent.c]
--async= --asyncio= @gevent: {} asynchronous cores in each process: only code that yields to this loop overlaps.
--gevent-monkey-patch --gevent-early-monkey-patch @monkeyPatch: Makes waiting calls yield to other greenlets. [../plugins/gevent/gevent.c]
-l= --listen= @backlog: Up to {} connections wait in the kernel. uWSGI refuses to start above somaxconn. [socket.c]
-t= --harakiri= @timeoutSeconds: A request may take {} s, then its whole process is killed.
--cheaper= @cheaper: Keeps at least {} processes and starts more under load.
--cheaper-*= --cheap --idle=: When it starts and stops processes.
-T --enable-threads: Lets the application start threads. It takes no number and adds no capacity; always on since 2.0.27.
-M --master: A master process restarts the others.
-w= --module= --wsgi= @module: The module of the application: {}. [../plugins/python/python_plugin.c]
--ini= -x= --xml= -y= --yaml= --yml= -j= --json= --config= @config: The configuration file {}. What it sets cannot be seen here.
--http= --http-socket= --http11-socket= --https= --https-socket= -s= --socket= --uwsgi-socket= --fastcgi-socket= --shared-socket= --http-to= --protocol= -C=? --chmod-socket=? --chmod=? --chown-socket=: Where it listens: {}.
--http-processes= --http-workers=: Processes of the HTTP router, which run no application code.
--wsgi-file= --file= --mount= --manage-script-name --callable= --paste= --ini-paste= --need-app=? -H= --home= --virtualenv= --venv= --pyhome= --pythonpath= --python-path= --pp= --chdir= --chdir2= --import= --plugin= --plugins= --plugin-dir= --plugins-dir=: Which application it serves, and where Python finds it.
--lazy-apps --lazy: Loads the application in each process, not once before the fork.
-R= --max-requests= --max-*= --min-worker-lifetime= --reload-on-exception --reload-os-env --reload-*= --evil-reload-on-*= --worker-reload-mercy= --limit-*= --touch-*= --fs-reload= --py-auto-reload= --py-autoreload= --python-autoreload=: When a process is replaced.
--http-keepalive=? --http-auto-chunked --http-auto-gzip --http-websockets --http-raw-body --http-chunked-input --http-*= -z= --socket-timeout= --so-keepalive --tcp-nodelay -b= --buffer-size= --post-buffering= -v= --add-header= --harakiri-verbose --offload-threads= --static-gzip-all --static-*= --check-static= --route-*= --route= --cache= --cache2= --wsgi-env-*= --wsgi-*: How connections, requests and files are handled.
-L --disable-logging --log-4xx --log-5xx --log-master --log-zero --log-reopen --log-truncate --log-syslog=? --log-micros --log-x-forwarded-for --log-date=? --logdate=? --log-*= --logto= --logto2= --logger= --req-logger= --logformat= -d= --daemonize= --daemonize2= --ignore-sigpipe --ignore-write-errors --disable-write-exception --memory-report=? -m=? --py-tracebacker= --stats= --stats-http: What is logged, and where.
--mule=? --mules= --spooler= -Q= --spooler-quiet --spooler-ordered --spooler-*= --cron= --attach-daemon= --smart-attach-daemon=: Background work beside the requests.
--uid= --gid= --umask= --vacuum --die-on-term --no-orphans --exit-on-reload -i --single-interpreter --strict --thunder-lock --auto-procname --procname= --procname-*= --pidfile= --pidfile2= --safe-pidfile= --master-fifo= --env= --set= -S= --set-placeholder= --set-ph= --hook-*= --exec-*= --emperor= --vhost --close-on-exec --cpu-affinity= --py-call-osafterfork --threads-stacksize= --thread-stacksize= --include= --if-*= --endif=? --for-*= --endfor=? --enable-metrics: How it is run.
`);
