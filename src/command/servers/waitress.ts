import { file } from '../../model/servers/source.ts';
import type { Draft } from '../draft.ts';
import { options } from '../options.ts';
import { countOr, type Server, type Settled } from '../server.ts';

/** Waitress. */
export const waitress: Server = {
  name: 'waitress',
  program: /^waitress(?:-serve)?[\d.-]*$/,
  documented: file('Pylons/waitress', 'v3.0.2', 'src/waitress/adjustments.py'),
  style: { abbreviations: '', endsAtWord: true },
  settle,
  options: options(`
--threads= @threads: {} threads. Waitress is always one process.
--backlog= @backlog: Up to {} connections wait in the kernel.
--connection-limit=: Stops accepting at {} sockets, two of its own among them. [server.py]
--channel-timeout=: Closes a connection that is silent for {} s. It limits no request.
--host= --port= --listen= --ipv4 --no-ipv4 --ipv6 --no-ipv6 --unix-socket= --unix-socket-perms= --sockets=: Where it listens: {}.
--app= --call --url-scheme= --url-prefix= --server-name= --ident=: Which application it serves, and under which address.
--cleanup-interval= --asyncore-loop-timeout= --asyncore-use-poll --no-asyncore-use-poll --channel-request-lookahead= --trusted-proxy= --trusted-proxy-count= --trusted-proxy-headers= --log-untrusted-proxy-headers --no-log-untrusted-proxy-headers --clear-untrusted-proxy-headers --no-clear-untrusted-proxy-headers --recv-bytes= --send-bytes= --outbuf-overflow= --outbuf-high-watermark= --inbuf-overflow= --max-request-header-size= --max-request-body-size=: How connections and requests are handled.
--log-socket-errors --no-log-socket-errors --expose-tracebacks --no-expose-tracebacks _quiet: What is logged, and where.
`),
};

function settle(draft: Draft): Settled {
  return {
    server: 'waitress',
    processes: 1,
    threads: countOr(draft, 'threads', 4, '`threads` is not set: 4.'),
  };
}
