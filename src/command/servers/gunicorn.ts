import { file } from '../../model/servers/source.ts';
import { warn, type Draft } from '../draft.ts';
import { countOrFile, type Server, type Settled } from '../server.ts';
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

const ASGI = 'workers/gasgi.py';

/** gunicorn. */
export const gunicorn: Server = {
  name: 'gunicorn',
  program: /^gunicorn[\d.-]*$|^gunicorn\.app\.wsgiapp$/,
  documented: file('benoitc/gunicorn', '26.1.0', 'gunicorn/config.py'),
  options: gunicornFlags,
  style: {
    abbreviations: 'https://docs.python.org/3/library/argparse.html#prefix-matching',
  },
  settle,
};

function settle(draft: Draft): Settled {
  draft.precedence = 'app/base.py';
  const written = draft.text('workerClass') ?? 'sync';
  const named = /^\$\{\w+:?-([^}]*)\}$/.exec(written)?.[1] ?? written;
  let kind = CLASSES.find(([pattern]) => pattern.test(named))?.[1];
  if (!kind) {
    if (/^[\w.:#]+$/.test(named))
      return { refusal: `\`${named}\` is no worker class known here, so how many it serves is not known.`, proof: '' };
    draft.say(`Which worker class \`${written}\` is cannot be seen here: read as \`sync\`.`, '', 'warning');
    kind = 'sync';
  } else if (named !== written)
    draft.say(`The worker class is read as \`${named}\`, its default in the text.`, undefined, 'warning');

  const processes = countOrFile(
    draft,
    'processes',
    '`--workers` is not set: 1, unless `WEB_CONCURRENCY` or a gunicorn.conf.py in its directory sets it.',
    'jj3h',
  );
  const timeout = draft.setting('timeoutSeconds');
  if (timeout && draft.number('timeoutSeconds') === 0) {
    timeout.note.meaning = 'The timeout in seconds, not threads: 0 switches it off.';
    timeout.note.proof = 'm2db';
  }
  const threads = draft.setting('threads');
  if (kind === 'sync' || kind === 'gthread') {
    const count = countOrFile(
      draft,
      'threads',
      kind === 'sync'
        ? '`--threads` is not set: 1. The `sync` worker serves one request for each process.'
        : '`--threads` is not set: 1, even with `-k gthread`.',
      kind === 'sync' ? 'w4sn' : 'fmp7',
    );
    // Not known yet, where a configuration file may set it: the answer decides.
    const threaded = kind === 'gthread' || (threads !== undefined && count !== 1);
    if (kind === 'sync' && threads && threaded && count !== undefined) {
      const { note } = threads;
      const { tone } = note;
      const chosen = draft.setting('workerClass') !== undefined;
      warn(
        note,
        chosen && named === written
          ? ' With threads above 1 gunicorn replaces `sync` by `gthread`.'
          : ' Threads above 1 make the worker `gthread`.',
        'fmp7',
      );
      // Nobody expected another one.
      if (!chosen) note.tone = tone;
    }
    return { server: threaded ? 'gunicorn-gthread' : 'gunicorn-sync', processes, threads: count };
  }
  if (threads) warn(threads.note, ` The ${kind} worker ignores it.`, 'mpwf');
  if (kind === 'gevent' || kind === 'eventlet') {
    if (!draft.setting('workerConnections'))
      draft.say('`--worker-connections` is not set: 1000 connections for each process.', 'mpwf');
    if (kind === 'eventlet')
      draft.say(
        'gunicorn 26.0.0 removed the eventlet worker: only older versions start like this.',
        '../docs/content/2026-news.md',
        'warning',
      );
    const greenlets = draft.count('workerConnections', 'threads', 1000, 'connections');
    return { server: `gunicorn-${kind}`, processes, threads: greenlets };
  }
  if (kind === 'tornado') {
    draft.say(
      'A WSGI application runs in the tornado worker’s event loop: 1 request for each process.',
      'mpwf',
      'warning',
    );
    return { server: 'gunicorn-tornado', processes, threads: 1 };
  }
  const what = 'This worker runs ASGI applications only. A Flask application is WSGI and needs an adapter here.';
  if (/\bFlask\(|\b(?:flask|wsgi)[\w.]*:\w/i.test(draft.source))
    return { refusal: `${what} Use \`-k gthread\`, or wrap it.`, proof: ASGI };
  draft.say(`${what} For an ASGI application there is no fixed number for each process.`, ASGI, 'warning');
  return { server: 'gunicorn-asgi', processes };
}
