import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { known, type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';

const NOT_FOR_PRODUCTION =
  'This is the development server: Flask’s own documentation says not to use it in production.';
const DEBUG = '!Debug mode: the reloader runs the module twice, and the debugger lets anyone who reaches it run code.';

/** `flask run`; options read in Flask's `cli.py` (3.2.0, unreleased). */
export const flaskRun: Server = {
  name: 'flask',
  program: /^flask$/,
  style: { abbreviations: false },
  words,
  settle: (draft) => settle(draft, true),
  options: options(`
--with-threads @threaded: One thread for each connection. That is the default since Flask 1.0.
--without-threads @unthreaded: One request at a time.
--debug @debug: ${DEBUG}
--reload --debugger: !For development: restarts when code changes, or shows a debugger.
-A= --app= -e= --env-file=: Which application it serves, and where Python finds it.
-h= --host= -p= --port=: Where it listens: {}.
--cert= --key=: TLS.
--extra-files= --exclude-patterns= --no-debug --no-reload --no-debugger: How it is run.
`),
};

/** `app.run(…)`, and Werkzeug's `run_simple` and `make_server`; parameters as in Werkzeug's `serving.py`. */
export const flaskCall: Server = {
  name: 'Flask’s development server',
  program: /^$/,
  style: { abbreviations: false },
  settle: (draft) => settle(draft, !draft.werkzeug),
  options: options(`
threaded= @threaded: Whether each connection gets a thread of its own: {}.
processes= @processes: Up to {} processes, a new one forked for every request.
debug= @debug: Debug mode: {}.
host= port= hostname=: Where it listens: {}.
use_reloader use_debugger use_evalex reloader_type reloader_interval extra_files exclude_patterns load_dotenv passthrough_errors request_handler static_files application: How it is run.
ssl_context: TLS.
`),
};

function words(draft: Draft, all: Word[]): undefined {
  for (const word of all)
    if (word.text === 'run') draft.note(word, 'Starts the development server.');
    else draft.skip(word);
}

/** @param threadedByDefault As in Flask since 1.0; Werkzeug's own functions are not. */
function settle(draft: Draft, threadedByDefault: boolean): Settled {
  const debug = draft.setting('debug');
  if (debug && /^True$/.test(debug.value)) {
    debug.note.meaning = DEBUG.slice(1);
    debug.note.tone = 'warning';
  }
  draft.say(NOT_FOR_PRODUCTION, 'warning');
  const written = draft.setting('threaded');
  const unthreaded = draft.setting('unthreaded');
  // `--with-threads --without-threads`: the later one.
  const off = unthreaded !== undefined && (!written || written.span.start < unthreaded.span.start);
  let threaded = written ? !/^(?:False|0|None)$/.test(written.value) : threadedByDefault;
  if (off) threaded = false;
  if (written && !/^(?:True|False|None|\d*)$/.test(written.value)) {
    written.note.meaning += ` It cannot be seen here: read as ${threadedByDefault ? 'True' : 'False'}, the default.`;
    written.note.tone = 'warning';
    threaded = threadedByDefault;
  }
  const processes = draft.count('processes', 'processes', 1);
  const several = draft.setting('processes') !== undefined && processes !== 1;
  if (threaded && several)
    return {
      refusal: `ValueError: Cannot have a multi-thread and multi-process server. ${written ? '`threaded=True` and `processes` exclude each other' : 'Since Flask 1.0 `threaded` is on by default'}: add \`threaded=False\`, or leave out \`processes\`.`,
    };
  if (several) return { server: 'flask-processes', setup: known({ processes, threads: 1 }) };
  if (!threaded) {
    if (!written && !off)
      draft.say('`threaded` is not set: False in Werkzeug’s own functions, so one request at a time.');
    return { server: 'flask-unthreaded', setup: { processes: 1, threads: 1 } };
  }
  if (!written)
    draft.say('`threaded` is not set: since Flask 1.0 each connection gets a thread of its own, without a limit.');
  return { server: 'flask', setup: { processes: 1 } };
}
