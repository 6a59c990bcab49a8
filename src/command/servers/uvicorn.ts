import { file } from '../../model/servers/source.ts';
import { SERVERS } from '../../model/servers/servers.ts';
import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { countOr, type Server, type Settled } from '../server.ts';

const ASGIREF = SERVERS['uvicorn-asgiref'].sources[0].url;

/** uvicorn. */
export const uvicorn: Server = {
  name: 'uvicorn',
  program: /^uvicorn$/,
  documented: file('Kludex/uvicorn', '0.51.0', 'uvicorn/main.py'),
  environment: 'UVICORN_',
  settle,
  options: options(`
--workers= @processes: {} worker processes.
--interface= @interface: The kind of application: {}.
--limit-concurrency=: From {} connections or tasks on it answers 503 at once; none wait.
--backlog= @backlog: Up to {} connections wait in the kernel.
--timeout-keep-alive= @keepAliveSeconds: An idle connection stays open for {} s.
--reload @reload: !Restarts when code changes: for development, and always one process. [config.py]
--reload-*= --version --help: How it is run.
--timeout-*= --limit-max-*=: When a process is replaced.
--host= --port= --uds= --fd=: Where it listens: {}.
--app-dir= --factory --env-file= --root-path=: Which application it serves, and where Python finds it.
--loop= --http= --ws= --ws-*= --lifespan= --h11-*= --reset-contextvars --proxy-headers --no-proxy-headers --forwarded-allow-ips= --server-header --no-server-header --date-header --no-date-header --header=: How connections and requests are handled.
--log-*= --access-log --no-access-log --use-colors --no-use-colors: What is logged, and where.
--ssl-*=: TLS.
`),
};

function settle(draft: Draft): Settled {
  const reload = draft.setting('reload');
  const workers = countOr(draft, 'processes', 1, '`--workers` is not set: 1.');
  const processes = reload ? 1 : workers;
  if (draft.text('interface') === 'wsgi') {
    draft.say(
      '`--interface wsgi`: 10 threads in each process. It is deprecated; a2wsgi does the same.',
      'middleware/wsgi.py',
      'warning',
    );
    return { server: 'uvicorn-wsgi', processes, threads: 10 };
  }
  if (/\ba2wsgi\b/.test(draft.source)) {
    const written = /\bWSGIMiddleware\([^()\n]{0,99}workers *= *(\d{1,5})/.exec(draft.source)?.[1];
    const threads = Number(written ?? 10);
    draft.say(
      `a2wsgi runs a Flask application in ${threads} threads for each process.`,
      SERVERS['uvicorn-a2wsgi'].sources[0].url,
    );
    return { server: 'uvicorn-a2wsgi', processes, threads };
  }
  if (/\bWsgiToAsgi\b/.test(draft.source)) {
    draft.say('asgiref’s `WsgiToAsgi` serves one request at a time in each process.', ASGIREF, 'warning');
    return { server: 'uvicorn-asgiref', processes, threads: 1 };
  }
  draft.say(
    'uvicorn serves ASGI applications: a Flask application needs an adapter. It is read here as one with asgiref’s `WsgiToAsgi`; for a native ASGI application there is no fixed number.',
    ASGIREF,
    'warning',
  );
  const app = draft.notes.find(({ meaning }) => meaning === 'The application to serve.')?.span ??
    draft.own[0] ?? { start: 0, end: 0 };
  draft.questions.push({
    field: 'threads',
    written: draft.source.slice(app.start, app.end),
    span: app,
    ask: 'How many requests at a time does the adapter run: 1 with asgiref’s `WsgiToAsgi`, 10 with a2wsgi?',
    suggestion: 1,
  });
  return { server: 'uvicorn-asgiref', processes };
}
