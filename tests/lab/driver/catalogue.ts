import type { Experiment } from './experiment.ts';
import { BURSTS } from './experiments/bursts.ts';
import { CLIENT_LEFT } from './experiments/client-left.ts';
import { COMPUTING } from './experiments/computing.ts';
import { KEEP_ALIVE } from './experiments/keep-alive.ts';
import { MOD_WSGI } from './experiments/mod-wsgi.ts';
import { NGINX_FAILURES } from './experiments/nginx.ts';
import { QUEUES } from './experiments/queues.ts';
import { REFUSED_REQUESTS } from './experiments/refused-requests.ts';
import { SLOW_CLIENTS } from './experiments/slow-clients.ts';
import { START_ERRORS } from './experiments/start-errors.ts';
import { STATE } from './experiments/state.ts';
import { STREAMS } from './experiments/streams.ts';
import { TIMEOUTS } from './experiments/timeouts.ts';
import { UNREAD_BODIES } from './experiments/unread-body.ts';
import { UWSGI_BEHAVIOURS } from './experiments/uwsgi.ts';

/** Every experiment, in the order in which they are run and listed. */
export const EXPERIMENTS: readonly Experiment[] = [
  ...BURSTS,
  ...[
    START_ERRORS,
    TIMEOUTS,
    SLOW_CLIENTS,
    QUEUES,
    KEEP_ALIVE,
    CLIENT_LEFT,
    STREAMS,
    UNREAD_BODIES,
    REFUSED_REQUESTS,
    STATE,
    UWSGI_BEHAVIOURS,
    NGINX_FAILURES,
    MOD_WSGI,
    COMPUTING,
  ].flatMap((behaviours) => behaviours.map((behaviour): Experiment => ({ kind: 'behaviour', ...behaviour }))),
];

/** The experiment of a name. @throws {Error} If there is none. */
export function experimentOf(id: string): Experiment {
  const experiment = EXPERIMENTS.find((each) => each.id === id);
  if (!experiment) throw new Error(`found no experiment “${id}”`);
  return experiment;
}
