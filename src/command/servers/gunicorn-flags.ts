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
-t= --timeout= @timeoutSeconds: The timeout in seconds, not threads: a worker that is silent for {} s is killed.
--graceful-timeout=: {} s to finish requests at a restart.
--keep-alive= keepalive @keepAliveSeconds: An idle connection stays open for {} s. The sync worker ignores it.
--backlog= @backlog: Up to {} connections wait in the kernel, fewer where somaxconn is lower.
-c= --config= @config: The configuration file {}. What it sets cannot be seen here.
--max-requests=: A worker restarts after {} requests.
--max-requests-jitter=: Spreads these restarts by up to {} requests.
--preload preload_app: Loads the application once, before the fork.
--reload: !Restarts when code changes: for development.
--reuse-port: !Each worker has a queue of its own: one can wait while other workers are idle.
-b= --bind=: Where it listens: {}.
-p= --pid= pidfile: The file for the process id: {}. It is no number of processes.
-D --daemon -u= --user= -g= --group= --initgroups -m= --umask= -n= --name= proc_name default_proc_name -e= --env= raw_env --worker-tmp-dir= tmp_upload_dir --no-sendfile sendfile --control-socket= --control-socket-mode= --no-control-socket control_socket_disable --reload-engine= --reload-extra-file= reload_extra_files --spew --check-config --print-config -h --help -v --version: How it is run.
wsgi_app --chdir= --pythonpath= --paste= --paster= --paste-global= raw_paste_global_conf --root-path=: Which application it serves, and where Python finds it.
--access-logfile= --error-logfile= --log-file= --log-level= --access-logformat= accesslog errorlog loglevel access_log_format --logger-class= --log-config= --log-config-json= logconfig logconfig_dict logconfig_json --capture-output --disable-redirect-access-to-syslog --log-syslog --log-syslog-to= --log-syslog-prefix= --log-syslog-facility= syslog syslog_addr syslog_prefix syslog_facility -R --enable-stdio-inheritance --enable-backlog-metric --statsd-host= --statsd-prefix= --dogstatsd-tags=: What is logged, and where.
--keyfile= --certfile= --ca-certs= --cert-reqs= --ssl-version= --ciphers= --suppress-ragged-eofs --do-handshake-on-connect ssl_context: TLS.
--limit-request-line= --limit-request-fields= --limit-request-field_size= limit_request_field_size --forwarded-allow-ips= --proxy-protocol=? --proxy-allow-from= proxy_allow_ips --forwarder-headers= --header-map= secure_scheme_headers --protocol= --uwsgi-allow-from= uwsgi_allow_ips --http-protocols= --http2-max-concurrent-streams= --http2-initial-window-size= --http2-max-frame-size= --http2-max-header-list-size= --http-parser= --permit-obsolete-folding --strip-header-spaces --permit-unconventional-http-method --permit-unconventional-http-version --casefold-http-method --asgi-loop= --asgi-lifespan= --asgi-disconnect-grace-period=: How connections and requests are handled.
--dirty-app= dirty_apps --dirty-workers= --dirty-timeout= --dirty-threads= --dirty-graceful-timeout=: Background work beside the requests.
on_starting on_reload when_ready pre_fork post_fork post_worker_init worker_int worker_abort pre_exec pre_request post_request child_exit worker_exit nworkers_changed on_exit on_dirty_starting dirty_post_fork dirty_worker_init dirty_worker_exit: A function called at that moment.
`);
