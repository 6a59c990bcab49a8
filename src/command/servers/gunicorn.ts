import type { Draft } from '../draft.ts';
import { countOrFile, known, type Server, type Settled } from '../server.ts';
import { gunicornFlags } from './gunicorn-flags.ts';

/** What a worker class is called, by the end of the name that it is given as. */
const CLASSES = [
  [/^sync$|SyncWorker$/, 'sync'],
  [/^gthread$|gthread\.ThreadWorker$/, 'gthread'],
  [/^gevent(?:_wsgi|_pywsgi)?$|ggevent\.\w*Worker$/, 'gevent'],
  [/^eventlet$|EventletWorker$/, 'eventlet'],
  [/^tornado$|TornadoWorker$/, 'tornado'],
  [/^asgi$|ASGIWorker$|Uvicorn\w*Worker$|\.uvicorn\.\w+$/, 'asgi'],
] as const;

/** gunicorn; facts read in its `config.py` and workers at 26.1.0. */
export const gunicorn: Server = {
  name: 'gunicorn',
  program: /^gunicorn[\d.-]*$|^gunicorn\.app\.wsgiapp$/,
  options: gunicornFlags,
  style: { abbreviations: true },
  settle,
};

function settle(draft: Draft): Settled {
  const written = draft.text('workerClass') ?? 'sync';
  const named = /^\$\{\w+:?-([^}]*)\}$/.exec(written)?.[1] ?? written;
  let kind = CLASSES.find(([pattern]) => pattern.test(named))?.[1];
  if (!kind) {
    if (/^[\w.:#]+$/.test(named))
      return { refusal: `\`${named}\` is no worker class known here, so how many it serves is not known.` };
    draft.say(`Which worker class \`${written}\` is cannot be seen here: read as \`sync\`.`, 'warning');
    kind = 'sync';
  } else if (named !== written)
    draft.say(`The worker class is read as \`${named}\`, its default in the text.`, 'warning');

  const processes = countOrFile(
    draft,
    'processes',
    '`--workers` is not set: 1, unless `WEB_CONCURRENCY` or a gunicorn.conf.py in its directory sets it.',
  );
  const timeout = draft.setting('timeoutSeconds');
  if (timeout && draft.number('timeoutSeconds') === 0)
    timeout.note.meaning = 'The timeout in seconds, not threads: 0 switches it off.';
  const common = {
    processes,
    backlog: draft.number('backlog'),
    workerConnections: draft.number('workerConnections'),
    timeoutSeconds: draft.number('timeoutSeconds'),
    keepAliveSeconds: draft.number('keepAliveSeconds'),
  };
  const threads = draft.setting('threads');
  if (kind === 'sync' || kind === 'gthread') {
    const count = countOrFile(draft, 'threads', threadsDefault(kind));
    // Not known yet, where a configuration file may set it: the answer decides.
    const threaded = kind === 'gthread' || (threads !== undefined && count !== 1);
    if (kind === 'sync' && threads && threaded && count !== undefined) {
      threads.note.meaning +=
        draft.setting('workerClass') && named === written
          ? ' With threads above 1 gunicorn replaces `sync` by `gthread`.'
          : ' Threads above 1 make the worker `gthread`.';
      if (draft.setting('workerClass')) threads.note.tone = 'warning';
    }
    return { server: threaded ? 'gunicorn-gthread' : 'gunicorn-sync', setup: known({ ...common, threads: count }) };
  }
  if (threads) {
    threads.note.meaning += ` The ${kind} worker ignores it.`;
    threads.note.tone = 'warning';
  }
  if (kind === 'gevent' || kind === 'eventlet') {
    if (!draft.setting('workerConnections'))
      draft.say('`--worker-connections` is not set: 1000 connections for each process.');
    if (kind === 'eventlet')
      draft.say('gunicorn 26.0.0 removed the eventlet worker: only older versions start like this.', 'warning');
    const greenlets = draft.count('workerConnections', 'threads', 1000, 'connections');
    return { server: `gunicorn-${kind}`, setup: known({ ...common, threads: greenlets }) };
  }
  if (kind === 'tornado') {
    draft.say('A WSGI application runs in the tornado worker’s event loop: 1 request for each process.', 'warning');
    return { server: 'gunicorn-tornado', setup: known({ ...common, threads: 1 }) };
  }
  const what = 'This worker runs ASGI applications only. A Flask application is WSGI and needs an adapter here.';
  if (/\bFlask\(|\b(?:flask|wsgi)[\w.]*:\w/i.test(draft.source))
    return { refusal: `${what} Use \`-k gthread\`, or wrap it.` };
  draft.say(`${what} For an ASGI application there is no fixed number for each process.`, 'warning');
  return { server: 'gunicorn-asgi', setup: known(common) };
}

function threadsDefault(kind: 'sync' | 'gthread'): string {
  return kind === 'sync'
    ? '`--threads` is not set: 1. The `sync` worker serves one request for each process.'
    : '`--threads` is not set: 1, even with `-k gthread`.';
}
