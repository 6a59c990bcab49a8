import { file } from '../../model/servers/source.ts';
import { warn, type Draft } from '../draft.ts';
import { options } from '../options.ts';
import { type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';

const DEBUG = 'Debug mode: the debugger lets anyone who reaches it run code.';

/** `flask run`. */
export const flaskRun: Server = {
  name: 'flask',
  program: /^flask$/,
  documented: file('pallets/flask', '3.1.3', 'src/flask/cli.py'),
  words,
  settle: (draft) => settle(draft, true),
  options: options(`
--with-threads @threaded: One thread for each connection. That is the default since Flask 1.0. [b9tr]
--without-threads @unthreaded: One request at a time. [b9tr]
--debug @debug: !${DEBUG} [wrh6]
--reload --debugger: !For development: restarts when code changes, or shows a debugger.
-A= --app= -e= --env-file=: Which application it serves, and where Python finds it.
-h= --host= -p= --port=: Where it listens: {}.
--cert= --key=: TLS.
--extra-files= --exclude-patterns= --no-debug --no-reload --no-debugger: How it is run.
`),
};

/** `app.run(…)`, and Werkzeug's `run_simple` and `make_server`, which take its arguments. */
export const flaskCall: Server = {
  name: 'Flask’s development server',
  program: /^$/,
  documented: file('pallets/werkzeug', '3.1.8', 'src/werkzeug/serving.py'),
  settle: (draft) => settle(draft, !draft.werkzeug),
  options: options(`
threaded= @threaded: Whether each connection gets a thread of its own: {}.
processes= @processes: Up to {} processes, a new one forked for every request. [p6fk]
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
  // A switch of the command line has no value.
  if (debug && /^(?:True|)$/.test(debug.value)) {
    debug.note.meaning = '';
    warn(debug.note, DEBUG, 'wrh6');
    draft.say('In debug mode the reloader runs the module twice.', 'pvg8', 'warning');
  }
  draft.say(
    'This is the development server: Flask’s own documentation says not to use it in production.',
    '/pallets/flask/blob/3.1.3/docs/server.rst',
    'warning',
  );
  const written = draft.setting('threaded');
  const unthreaded = draft.setting('unthreaded');
  // `--with-threads --without-threads`: the later one.
  const off = unthreaded !== undefined && (!written || written.span.start < unthreaded.span.start);
  let threaded = written ? !/^(?:False|0|None)$/.test(written.value) : threadedByDefault;
  if (off) threaded = false;
  if (written && !/^(?:True|False|None|\d*)$/.test(written.value)) {
    warn(
      written.note,
      ` It cannot be seen here: read as ${threadedByDefault ? 'True' : 'False'}, the default.`,
      'b9tr',
    );
    threaded = threadedByDefault;
  }
  const processes = draft.count('processes', 'processes', 1);
  const several = draft.setting('processes') !== undefined && processes !== 1;
  if (threaded && several)
    return {
      refusal: `ValueError: Cannot have a multi-thread and multi-process server. ${written ? '`threaded=True` and `processes` exclude each other' : 'Since Flask 1.0 `threaded` is on by default'}: add \`threaded=False\`, or leave out \`processes\`.`,
      proof: 'vh6k',
    };
  if (several) return { server: 'flask-processes', processes, threads: 1 };
  if (!threaded) {
    if (!written && !off)
      draft.say('`threaded` is not set: False in Werkzeug’s own functions, so one request at a time.', 'b9tr');
    return { server: 'flask-unthreaded', processes: 1, threads: 1 };
  }
  if (!written)
    draft.say(
      '`threaded` is not set: since Flask 1.0 each connection gets a thread of its own, without a limit.',
      'b9tr',
    );
  return { server: 'flask', processes: 1 };
}
