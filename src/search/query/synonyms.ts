import { stem } from './stem.ts';

/** Words that readers use for one and the same thing here. Kept short: an alias of an answer does the same better. */
const GROUPS = [
  'parallel concurrent concurrency simultaneous together conc',
  'memory ram mem oom',
  'cpu core processor',
  'database db',
  'connection conn',
  'request hit call req rps',
  'user client visitor person people customer surfer',
  'hang freeze stuck block stall unresponsive',
  'slow latency lag sluggish',
  'crash die exit kill',
  'restart reboot reload respawn recycle',
  'config configuration setting conf cfg',
  'environment env',
  'kubernetes k8s',
  'balancer alb elb lb haproxy',
  'website site webapp app application',
  'production prod',
  'development dev local',
  'websocket ws',
  'postgresql postgres pg psycopg2',
  'mysql mariadb pymysql',
  'queue backlog pending waiting',
  'https tls ssl',
  'process proc',
  'maximum max most limit',
  'number amount',
  'job task',
  'logged login session signed',
  'variable var state',
  'lose lost missing disappear vanish',
  'container docker pod',
  'endpoint route view handler',
  'throttle ratelimit limiter',
  'upload body',
  'probe healthcheck liveness readiness',
  'multithreaded multithread threaded',
  'reset rst',
  'port socket',
  'module package',
  'descriptor fd',
  'context ctx',
  'background bg',
  'response resp',
  'performance perf',
  'authentication auth',
  'benchmark stress loadtest',
  'server srv',
  'browser chrome firefox tab',
  'sequential serial one',
  'async asynchronous',
];

const groupOf = new Map<string, readonly string[]>();
for (const group of GROUPS) {
  const words = group.split(' ');
  for (const word of words) groupOf.set(stem(word), [...(groupOf.get(stem(word)) ?? []), ...words]);
}

/** Words that mean the same as one with this stem; none for most. */
export function synonymsOf(stemmed: string): readonly string[] {
  return (groupOf.get(stemmed) ?? []).filter((word) => stem(word) !== stemmed);
}
