import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { known, type Server, type Settled } from '../server.ts';

/** Waitress; options read in its `adjustments.py` and `runner.py` (3.0.2). */
export const waitress: Server = {
  name: 'waitress',
  program: /^waitress(?:-serve)?[\d.-]*$/,
  style: { abbreviations: true, endsAtWord: true },
  settle,
  options: options(`
--threads= @threads: {} threads. Waitress is always one process.
--backlog= @backlog: Up to {} connections wait in the kernel.
--connection-limit=: Stops accepting at {} sockets, two of its own among them.
--channel-timeout=: Closes a connection that is silent for {} s. It limits no request.
--host= --port= --listen= --ipv4 --no-ipv4 --ipv6 --no-ipv6 --unix-socket= --unix-socket-perms= --sockets=: Where it listens: {}.
--app= --call --url-scheme= --url-prefix= --server-name= --ident=: Which application it serves, and under which address.
--cleanup-interval= --asyncore-loop-timeout= --asyncore-use-poll --no-asyncore-use-poll --channel-request-lookahead= --trusted-proxy= --trusted-proxy-count= --trusted-proxy-headers= --log-untrusted-proxy-headers --no-log-untrusted-proxy-headers --clear-untrusted-proxy-headers --no-clear-untrusted-proxy-headers --recv-bytes= --send-bytes= --outbuf-overflow= --outbuf-high-watermark= --inbuf-overflow= --max-request-header-size= --max-request-body-size=: How connections and requests are handled.
--log-socket-errors --no-log-socket-errors --expose-tracebacks --no-expose-tracebacks _quiet: What is logged, and where.
`),
};

function settle(draft: Draft): Settled {
  if (!draft.setting('threads')) draft.say('`threads` is not set: 4.');
  return {
    server: 'waitress',
    setup: known({ processes: 1, threads: draft.count('threads', 'threads', 4), backlog: draft.number('backlog') }),
  };
}
