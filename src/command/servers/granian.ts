import { file } from '../../model/servers/source.ts';
import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { countOr, type Server, type Settled } from '../server.ts';

/** granian. */
export const granian: Server = {
  name: 'granian',
  program: /^granian$/,
  documented: file('emmett-framework/granian', 'v2.8.1', 'granian/cli.py'),
  environment: 'GRANIAN_',
  settle,
  options: options(`
--workers= @processes: {} worker processes.
--blocking-threads= @threads: {} threads in each process run the application.
--backpressure= @backpressure: Each process takes up to {} connections at once.
--backlog= @backlog: Up to {} connections wait in the kernel, for all processes together.
--interface= @interface: The kind of application: {}.
--runtime-*= --loop= --task-impl= --blocking-threads-idle-timeout=: How connections are handled; these threads run no application code.
--host= --address= --port= --uds= --uds-permissions= --url-path-prefix=: Where it listens: {}.
--factory --no-factory --working-dir= --env-files= --target=: Which application it serves, and where Python finds it.
--http1-keep-alive --no-http1-* --http1-pipeline-flush --http2-adaptive-window --no-http2-* --http= --http1-*= --http2-*= --ws --no-ws --static-*=: How connections and requests are handled.
--log --no-log --log-*= --access-log --no-access-log --access-log-fmt= --metrics --no-metrics --metrics-*=: What is logged, and where.
--ssl-client-verify --no-ssl-client-verify --ssl-*=: TLS.
--respawn-failed-workers --no-respawn-failed-workers --respawn-interval= --rss-*= --workers-*=: When a process is replaced.
--process-name= --pid-file= --reload --no-reload --reload-ignore-worker-failure --reload-*=: How it is run.
`),
};

function settle(draft: Draft): Settled {
  const kind = draft
    .text('interface')
    ?.replace(/^Interfaces\./, '')
    .toLowerCase();
  if (kind !== 'wsgi')
    return {
      refusal: `${kind === undefined ? '`--interface` is not set, so granian expects an RSGI application' : `\`--interface ${kind}\` is not for WSGI`}: a Flask application needs \`--interface wsgi\`.`,
      proof: '',
    };
  const processes = countOr(draft, 'processes', 1, '`--workers` is not set: 1.');
  let threads: number | undefined;
  if (draft.setting('threads')) threads = draft.count('threads', 'threads', undefined);
  else {
    const shared = processes && Math.floor(Math.max(128, draft.number('backlog') ?? 1024) / processes);
    const connections = draft.number('backpressure') ?? shared;
    threads = connections === undefined ? undefined : Math.max(1, Math.floor(connections / 2));
    draft.say(
      `\`--blocking-threads\` is not set: half the connections a process takes${threads === undefined ? '' : `, ${threads}`}. That is rarely what an application wants.`,
      'server/common.py',
      'warning',
    );
  }
  return { server: 'granian', processes, threads };
}
