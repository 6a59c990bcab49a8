import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { known, type Server, type Settled } from '../server.ts';
import type { Word } from '../shell-words.ts';

/** `WSGIDaemonProcess`; options read in mod_wsgi 6.0.5. */
export const modWsgi: Server = {
  name: 'mod_wsgi',
  program: /^$/,
  style: { abbreviations: false },
  settle: (draft) => settle(draft, 'mod-wsgi', 15),
  options: options(`
processes= @processes: {} processes, from the start.
threads= @threads: {} threads in each process.
listen-backlog= @backlog: Up to {} connections wait for the daemon; more are answered 503.
request-timeout= @timeoutSeconds: A request may take about {} s, then the process is restarted.
queue-timeout=: A request that waited {} s for a thread is answered 504.
connect-timeout= socket-timeout= response-*= send-buffer-size= receive-buffer-size= header-buffer-size=: How connections and requests are handled.
deadlock-timeout= inactivity-timeout= interrupt-timeout= startup-timeout= shutdown-timeout= graceful-timeout= eviction-timeout= restart-interval= maximum-requests= cpu-time-limit= memory-limit= virtual-memory-limit=: When a process is replaced.
python-*= home= application-group= callable-object=: Which application it serves, and where Python finds it.
user= group= umask= supplementary-groups= chroot= socket-user= script-user= script-group= display-name= lang= locale= cpu-priority= stack-size= switch-interval= server-metrics=: How it is run.
`),
};

/** mod_wsgi-express; options read in its `options.py` (6.0.5). */
export const modWsgiExpress: Server = {
  name: 'mod_wsgi-express',
  program: /^mod_wsgi-express[\d.-]*$|^runmodwsgi$/,
  style: { abbreviations: true },
  words,
  settle: (draft) =>
    draft.setting('refused')
      ? { refusal: draft.setting('refused')?.note.meaning ?? '' }
      : settle(draft, 'mod-wsgi-express', 5),
  options: options(`
--processes= @processes: {} processes.
--threads= @threads: {} threads in each process.
--daemon-backlog= @backlog: Up to {} connections wait for the daemon processes.
--request-timeout= @timeoutSeconds: A request may take about {} s.
--keep-alive-timeout= @keepAliveSeconds: An idle connection stays open for {} s.
--max-clients=: Apache holds up to {} clients; those without a thread wait.
--queue-timeout=: A request that waited {} s for a thread is answered 504.
--embedded-mode @refused: !In embedded mode Apache’s own workers serve the requests, so these counts do not apply.
--debug-mode @refused: !Debug mode runs one process and ignores the processes and threads that are set.
--deadlock-timeout= --inactivity-timeout= --interrupt-timeout= --startup-timeout= --shutdown-timeout= --graceful-timeout= --eviction-timeout= --restart-interval= --maximum-requests= --cpu-time-limit= --reload-on-changes --disable-reloading: When a process is replaced.
--host= --port= --server-name= --server-alias= --allow-localhost --https-port= --ssl-port= --https-only --ssl-*= --hsts-policy= --http2: Where it listens: {}.
--working-directory= --python-*= --application-type= --entry-point= --callable-object= --mount-point= --url-alias=2 --document-root= --setenv=2 --passenv= --envvars-script=: Which application it serves, and where Python finds it.
--server-backlog= --initial-workers= --minimum-spare-workers= --maximum-spare-workers= --connect-timeout= --socket-timeout= --header-*= --body-*= --response-*= --proxy-*= --trust-*= --limit-request-body= --error-document=2 --rewrite-rules= --include-file= --enable-sendfile --compress-responses: How connections and requests are handled.
--log-to-terminal --log-*= --access-log --access-log-*= --error-log-*= --startup-log --rotate-logs --max-log-size= --server-status --server-metrics: What is logged, and where.
--user= --group= --server-root= --server-mpm= --pid-file= --process-name= --locale= --setup-only --modules-directory= --httpd-executable= --enable-debugger --enable-coverage --enable-profiler --enable-recorder --enable-gdb: How it is run.
`),
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
  if (!draft.setting('processes')) draft.say('`processes` is not set: 1.');
  if (!draft.setting('threads')) draft.say(`\`threads\` is not set: ${defaultThreads}.`);
  return {
    server,
    setup: known({
      processes: draft.count('processes', 'processes', 1),
      threads: draft.count('threads', 'threads', defaultThreads),
      backlog: draft.number('backlog'),
      timeoutSeconds: draft.number('timeoutSeconds'),
      keepAliveSeconds: draft.number('keepAliveSeconds'),
    }),
  };
}
