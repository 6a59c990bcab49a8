import { file } from '../../model/servers/source.ts';
import { warn, type Draft } from '../draft.ts';
import { countOrFile, type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';
import { uwsgiOptions } from './uwsgi-options.ts';

const DEFAULTS = 'init.c';
const GEVENT = '../plugins/gevent/gevent.c';

/** uWSGI. */
export const uwsgi: Server = {
  name: 'uwsgi',
  program: /^(?:py)?uwsgi(?:-core|[_-]python[\d.]*|[\d.-]*)$/,
  options: uwsgiOptions,
  documented: file('unbit/uwsgi', '2.0.30', 'core/uwsgi.c'),
  // No style: getopt_long takes abbreviations, but this table is no complete list to tell them apart by.
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
  const processes = countOrFile(draft, 'processes', '`processes` is not set: 1.', DEFAULTS);
  const module = draft.setting('module');
  if (module && /^\d+$/.test(module.value))
    warn(module.note, ' uWSGI’s `-w` is a module, not a number of workers: that is `-p`.');
  const cheaper = draft.setting('cheaper');
  if (cheaper) warn(cheaper.note, ' The number of processes is the most that it starts.', DEFAULTS);
  const cores = draft.setting('gevent');
  if (cores) {
    const threads = draft.setting('threads');
    if (threads) warn(threads.note, ' With an event loop it is not what limits the requests.', GEVENT);
    if (!draft.setting('monkeyPatch') && !cores.note.text.includes('async'))
      draft.say(
        'Without `--gevent-monkey-patch` a wait blocks the whole process, unless the application patches itself: then 1 request for each process.',
        GEVENT,
        'warning',
      );
    return {
      server: 'uwsgi-gevent',
      processes,
      threads: draft.count('gevent', 'threads', undefined, 'greenlets'),
    };
  }
  return {
    server: 'uwsgi',
    processes,
    threads: countOrFile(draft, 'threads', '`threads` is not set: 1.', DEFAULTS),
  };
}
