import type { Draft } from '../draft.ts';
import { countOrFile, known, type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';
import { uwsgiOptions } from './uwsgi-options.ts';

/** uWSGI; facts read in its sources at 2.0.30. */
export const uwsgi: Server = {
  name: 'uwsgi',
  program: /^(?:py)?uwsgi(?:-core|[_-]python[\d.]*|[\d.-]*)$/,
  options: uwsgiOptions,
  // getopt_long accepts them, but this table is no complete list to tell them apart by.
  style: { abbreviations: false },
  environment: 'UWSGI_',
  words,
  settle,
};

/** Files and addresses may stand alone. */
function words(draft: Draft, others: Word[]): undefined {
  for (const word of others) {
    const config = uwsgiOptions.get('--ini');
    if (/\.(?:ini|ya?ml|xml|json)(?::\w*)?$/.test(word.text) && config) draft.option(config, word.text, word);
    else if (/\.(?:wsgi|py)$/.test(word.text)) draft.note(word, 'The application to serve.');
    else if (/^[\w.*]*:\d+$|\.sock$/.test(word.text)) draft.note(word, 'Where it listens.');
    else draft.skip(word);
  }
}

function settle(draft: Draft): Settled {
  const processes = countOrFile(draft, 'processes', '`processes` is not set: 1.');
  const common = { processes, backlog: draft.number('backlog'), timeoutSeconds: draft.number('timeoutSeconds') };
  const module = draft.setting('module');
  if (module && /^\d+$/.test(module.value)) {
    module.note.meaning += ' uWSGI’s `-w` is a module, not a number of workers: that is `-p`.';
    module.note.tone = 'warning';
  }
  const cheaper = draft.setting('cheaper');
  if (cheaper) {
    cheaper.note.meaning += ' The number of processes is the most that it starts.';
    cheaper.note.tone = 'warning';
  }
  const cores = draft.setting('gevent');
  if (cores) {
    const threads = draft.setting('threads');
    if (threads) {
      threads.note.meaning += ' With an event loop it is not what limits the requests.';
      threads.note.tone = 'warning';
    }
    if (!draft.setting('monkeyPatch') && !cores.note.text.includes('async'))
      draft.say(
        'Without `--gevent-monkey-patch` a wait blocks the whole process, unless the application patches itself: then 1 request for each process.',
        'warning',
      );
    return {
      server: 'uwsgi-gevent',
      setup: known({ ...common, threads: draft.count('gevent', 'threads', undefined, 'greenlets') }),
    };
  }
  return {
    server: 'uwsgi',
    setup: known({ ...common, threads: countOrFile(draft, 'threads', '`threads` is not set: 1.') }),
  };
}
