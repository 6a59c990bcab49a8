import { options } from '../options.ts';

/**
 * Every option of gunicorn's command line and every name of its configuration file, as in
 * `gunicorn/config.py` at 26.1.0. Names without dashes exist in the file only.
 */
export const gunicornFlags = options(`
-w= --workers= @processes: {} worker processes.
--threads= @threads: {} threads in each process.
-k= --worker-class= @workerClass: The kind of worker: {}.
--worker-connections= @workerConnections: {} connections for each gthread or gevent process; sync ignores it.
-t= --timeout= @timeoutSeconds: The timeout in seconds, not threads: a worker that is silent for {} s is killed. [ty3w]
--graceful-timeout=: {} s to finish requests at a restart.
--keep-alive= keepalive @keepAliveSeconds: An idle connection stays open for {} s. The sync worker ignores it.
--backlog= @backlog: Up to {} connections wait in the kernel, fewer where somaxconn is lower. [zn35]
-c= --config= @config: The configuration file {}. What it sets cannot be seen here.
--max-requests=: A worker restarts after {} requests.
--max-requests-jitter=: Spreads these restarts by up to {} requests.
--preload preload_app: Loads the application once, before the fork. [pvg8]
--reload: !Restarts when code changes: for development.
--reuse-port: !Each worker has a queue of its own: one can wait while other workers are idle. [rhz9]
-b= --bind=: Where it listens: {}.
-p= --pid= pidfile: The file for the process id: {}. It is no number of processes.
-D --daemon -u= --user= -g= --group= --initgroups -m= --umask= -n= --name= proc_name default_proc_name -e= --env= raw_env --worker-tmp-dir= tmp_upload_dir --no-sendfile sendfile --no-control-socket control_socket_disable --control-socket= --control-socket-mode= --reload-*= --spew --check-config --print-config -h --help -v --version: How it is run.
wsgi_app --chdir= --pythonpath= --paste= --paster= --paste-global= raw_paste_global_conf --root-path=: Which application it serves, and where Python finds it.
--access-*= --error-*= accesslog errorlog loglevel access_log_format --logger-class= --log-syslog --log-*= logconfig logconfig_* syslog syslog_* --capture-output --disable-redirect-access-to-syslog -R --enable-stdio-inheritance --enable-backlog-metric --statsd-*= --dogstatsd-tags=: What is logged, and where.
--keyfile= --certfile= --ca-certs= --cert-reqs= --ssl-version= --ciphers= --suppress-ragged-eofs --do-handshake-on-connect ssl_context: TLS.
--limit-*= --forwarded-allow-ips= --proxy-protocol=? --proxy-allow-*= --forwarder-headers= --header-map= secure_scheme_headers --protocol= --uwsgi-allow-*= --http-*= --http2-*= --permit-* --strip-header-spaces --casefold-http-method --asgi-*=: How connections and requests are handled.
--dirty-*=: Background work beside the requests.
on_* when_ready pre_* post_* dirty_* worker_* child_exit nworkers_changed: A function called at that moment.
`);
