import { expect, test } from 'vitest';
import { optionNamed, optionOf, type Options } from '../../../src/command/options.ts';
import { flaskCall, flaskRun } from '../../../src/command/servers/flask.ts';
import { granian } from '../../../src/command/servers/granian.ts';
import { gunicornFlags } from '../../../src/command/servers/gunicorn-flags.ts';
import { modWsgi } from '../../../src/command/servers/mod-wsgi.ts';
import { uvicorn } from '../../../src/command/servers/uvicorn.ts';
import { uwsgiOptions } from '../../../src/command/servers/uwsgi-options.ts';
import { waitress } from '../../../src/command/servers/waitress.ts';

/** `cli` of every setting in `gunicorn/config.py` at 26.1.0: those that take a value, then switches. */
const WITH_VALUE =
  '-c --config -b --bind --backlog -w --workers -k --worker-class --threads --worker-connections --max-requests --max-requests-jitter -t --timeout --graceful-timeout --keep-alive --limit-request-line --limit-request-fields --limit-request-field_size --reload-engine --reload-extra-file --chdir -e --env -p --pid --worker-tmp-dir -u --user -g --group -m --umask --forwarded-allow-ips --access-logfile --access-logformat --error-logfile --log-file --log-level --logger-class --log-config --log-config-json --log-syslog-to --log-syslog-prefix --log-syslog-facility --statsd-host --dogstatsd-tags --statsd-prefix -n --name --pythonpath --paste --paster --proxy-allow-from --protocol --uwsgi-allow-from --keyfile --certfile --ssl-version --cert-reqs --ca-certs --ciphers --http-protocols --http2-max-concurrent-streams --http2-initial-window-size --http2-max-frame-size --http2-max-header-list-size --paste-global --forwarder-headers --header-map --asgi-loop --asgi-lifespan --asgi-disconnect-grace-period --http-parser --root-path --dirty-app --dirty-workers --dirty-timeout --dirty-threads --dirty-graceful-timeout --control-socket --control-socket-mode';
const SWITCHES =
  '--reload --spew --check-config --print-config --preload --no-sendfile --reuse-port -D --daemon --initgroups --disable-redirect-access-to-syslog --capture-output --log-syslog -R --enable-stdio-inheritance --enable-backlog-metric --suppress-ragged-eofs --do-handshake-on-connect --permit-obsolete-folding --strip-header-spaces --permit-unconventional-http-method --permit-unconventional-http-version --casefold-http-method --no-control-socket';
/** Names of settings that differ from their option, or have none. */
const NAMES =
  'wsgi_app keepalive preload_app sendfile raw_env pidfile tmp_upload_dir secure_scheme_headers accesslog access_log_format errorlog loglevel logconfig logconfig_dict logconfig_json syslog_addr syslog syslog_prefix syslog_facility proc_name default_proc_name paste on_starting on_reload when_ready pre_fork post_fork post_worker_init worker_int worker_abort pre_exec pre_request post_request child_exit worker_exit nworkers_changed on_exit ssl_context proxy_allow_ips uwsgi_allow_ips raw_paste_global_conf dirty_apps on_dirty_starting dirty_post_fork dirty_worker_init dirty_worker_exit control_socket_disable reload_extra_files limit_request_field_size worker_class worker_connections';

test('every option of gunicorn’s command line is known, and whether it takes a value', () => {
  const takes = (flags: string): unknown[] =>
    flags.split(' ').map((flag) => [flag, optionNamed(gunicornFlags, flag)?.takes]);
  expect(takes(WITH_VALUE)).toEqual(WITH_VALUE.split(' ').map((flag) => [flag, 1]));
  expect(takes(SWITCHES)).toEqual(SWITCHES.split(' ').map((flag) => [flag, 0]));
  expect(optionNamed(gunicornFlags, '--proxy-protocol')?.takes).toBe('maybe');
});

test('every name in gunicorn’s configuration file is known', () => {
  expect(NAMES.split(' ').filter((name) => !optionOf(gunicornFlags, name))).toEqual([]);
});

const tables: [string, Options][] = [
  ['gunicorn', gunicornFlags],
  ['uwsgi', uwsgiOptions],
  ['waitress', waitress.options],
  ['mod_wsgi', modWsgi.options],
  ['flask run', flaskRun.options],
  ['app.run', flaskCall.options],
  ['uvicorn', uvicorn.options],
  ['granian', granian.options],
];
test.each(tables)('the table of %s says what each option does, in a sentence', (_, table) => {
  for (const [name, { meaning }] of table) {
    expect(name).toMatch(/^-{0,2}[\w*-]+$/);
    expect(meaning, name).toMatch(/^[A-Z{].*\.$/);
  }
});

test('a group stands for the options that are not in the table', () => {
  expect(optionNamed(granian.options, '--ssl-keyfile-password')?.meaning).toBe('TLS.');
  expect(optionNamed(granian.options, '--ssl-client-verify')?.takes).toBe(0);
  expect(optionNamed(granian.options, '--sslkeyfile')).toBeUndefined();
});
