import { file } from '../../model/servers/source.ts';
import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { countOr, type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';

/** The options of `WSGIDaemonProcess` and of mod_wsgi-express: most have the same name in both, with two dashes in the latter. */
const modWsgiOptions = options(`
--processes= @processes: {} processes, from the start.
--threads= @threads: {} threads in each process.
listen-backlog --daemon-backlog= @backlog: Up to {} connections wait for the daemon; more are answered 503. [../../src/server/wsgi_remote.c]
--request-timeout= @timeoutSeconds: A request may take about {} s, then the process is restarted.
--queue-timeout=: A request that waited {} s for a thread is answered 504.
--keep-alive-timeout= @keepAliveSeconds: An idle connection stays open for {} s.
--max-clients=: Apache holds up to {} clients; those without a thread wait.
--embedded-mode @refused: In embedded mode Apache’s own workers serve the requests, so these counts do not apply.
--debug-mode @refused: Debug mode runs one process and ignores the processes and threads that are set.
--deadlock-*= --inactivity-*= --interrupt-*= --startup-timeout= --shutdown-*= --graceful-*= --eviction-*= --restart-*= --maximum-requests= --cpu-time-limit= memory-limit virtual-memory-limit --reload-on-changes --disable-reloading: When a process is replaced.
--host= --port= --server-name= --server-alias= --allow-localhost --https-port= --https-only --ssl-environment --ssl-*= --hsts-*= --http2: Where it listens: {}.
--working-directory= --python-*= --application-*= --entry-point= --callable-object= --mount-point= --url-alias=2 --document-root= --setenv=2 --passenv= --envvars-script= home: Which application it serves, and where Python finds it.
--server-backlog= --initial-workers= --minimum-*= --maximum-*= --connect-*= --socket-*= --header-*= --body-*= --response-*= --send-*= --receive-*= --proxy-timeout= --proxy-*=2 --trust-*= --chunked-request --limit-*= --error-document=2 --rewrite-rules= --include-file= --enable-sendfile --compress-responses: How connections and requests are handled.
--access-log --log-to-terminal --log-*= --access-log-*= --error-log-*= --startup-log --rotate-logs --max-log-size= --server-status --server-metrics: What is logged, and where.
--user= --group= --server-root= --server-mpm= --pid-file= --process-*= --locale= --lang= --setup-only --modules-directory= --httpd-executable= --enable-* umask supplementary-groups chroot socket-user script-* display-name cpu-priority stack-size --switch-interval=: How it is run.
`);

const release = (path: string) => file('GrahamDumpleton/mod_wsgi', 'mod_wsgi-6.0.5', path);

/** `WSGIDaemonProcess`. */
export const modWsgi: Server = {
  name: 'mod_wsgi',
  program: /^$/,
  documented: release('docs/configuration-directives/WSGIDaemonProcess.rst'),
  options: modWsgiOptions,
  settle: (draft) => settle(draft, 'mod-wsgi', 15),
};

export const modWsgiExpress: Server = {
  name: 'mod_wsgi-express',
  program: /^mod_wsgi-express[\d.-]*$|^runmodwsgi$/,
  documented: release('src/express/options.py'),
  style: { abbreviations: 'cli.py' },
  options: modWsgiOptions,
  words,
  settle: (draft) => settle(draft, 'mod-wsgi-express', 5),
};

/** `start-server`, then the application. */
function words(draft: Draft, all: Word[]): undefined {
  for (const [place, word] of all.entries()) {
    if (place === 0 && /^(?:start|setup)-server$/.test(word.text))
      draft.note(word, 'Starts Apache with this application.');
    else if (place < 2) draft.note(word, 'The application to serve.');
    else draft.skip(word);
  }
}

function settle(draft: Draft, server: 'mod-wsgi' | 'mod-wsgi-express', defaultThreads: number): Settled {
  const refused = draft.setting('refused');
  if (refused) return { refusal: refused.note.meaning, proof: '' };
  return {
    server,
    processes: countOr(draft, 'processes', 1, '`processes` is not set: 1.'),
    threads: countOr(draft, 'threads', defaultThreads, `\`threads\` is not set: ${defaultThreads}.`),
  };
}
