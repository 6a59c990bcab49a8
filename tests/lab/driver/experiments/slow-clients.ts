import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../client.ts';
import { NGINX } from '../run-experiment.ts';
import { halfHead, silent } from '../slow-client.ts';
import { after, countOf, endings, linesWith } from '../words.ts';
import { gunicorn26, type Behaviour } from './behaviour.ts';

interface SlowHead extends Pick<Behaviour, 'id' | 'server' | 'needs' | 'command'> {
  name: string;
  /** As many as have a slot, or 64. */
  slow: number;
  /** Whether a fast request has to wait for them. */
  blocks: boolean;
  /** What the slow clients get in the end. */
  get?: '200' | 'no reply';
  more?: Partial<Behaviour>;
}

const slowHead = ({ id, name, server, needs, command, slow, blocks, get = '200', more }: SlowHead): Behaviour => ({
  id,
  title: `${name} and ${slow === 1 ? 'a client that sends' : `${slow} clients that send`} half a head and the rest 3 s later`,
  server,
  needs,
  command,
  clients: `${slow} slow at once; 0.3 s later one that is fast`,
  async run(lab) {
    await lab.serve(command);
    if (this.proxy) await lab.serve(NGINX);
    const slowly = Array.from({ length: slow }, () => halfHead(lab.port, 3));
    await sleep(300);
    const fast = await ask({ port: lab.port, path: '/sleep?ms=0' });
    lab.note(
      'The fast request was answered',
      blocks ? 'after the slow ones, more than 1 s' : 'at once',
      fast.seconds < 1 ? 'at once' : after(fast.seconds),
      fast.ending === 200 && fast.seconds > 1 === blocks,
    );
    const answers = await Promise.all(slowly);
    lab.note(
      'The slow clients got',
      slow === 1 ? get : `${slow} × ${get}`,
      endings(answers),
      answers.every(({ ending }) => String(ending) === get),
    );
  },
  ...more,
});

const GUNICORN = ['gunicorn'] as const;
const UWSGI = 'uwsgi --plugins python3,http --module app:app --die-on-term --master --processes 2 --threads 4';

interface Silent extends Pick<Behaviour, 'id' | 'title' | 'server' | 'command'> {
  silent: number;
  seconds: number;
  /** Between these the real request is answered, seconds. */
  between: readonly [number, number];
  because: string;
  logs: readonly { line: string; times: number }[];
  more?: Partial<Behaviour>;
}

const silentClients = ({
  id,
  title,
  server,
  command,
  silent: count,
  seconds,
  between,
  because,
  logs,
  more,
}: Silent): Behaviour => ({
  id,
  title,
  server,
  needs: GUNICORN,
  command,
  clients: `${countOf(count, 'connection')} that ${count === 1 ? 'says' : 'say'} nothing for ${seconds} s; 0.3 s later a real request`,
  async run(lab) {
    const program = await lab.serve(command);
    const quiet = Array.from({ length: count }, () => silent(lab.port, seconds));
    await sleep(300);
    const real = await ask({ port: lab.port, path: '/sleep?ms=0' });
    const [least, most] = between;
    lab.note(
      'The real request was answered',
      because,
      `${endings([real])} ${after(real.seconds)}`,
      real.ending === 200 && real.seconds >= least && real.seconds <= most,
    );
    await Promise.all(quiet);
    for (const { line, times } of logs) {
      const found = linesWith(program.output, line).length;
      lab.note(`“${line}” in the log`, countOf(times, 'line'), countOf(found, 'line'), found === times);
    }
  },
  ...more,
});

/** Clients that dawdle, and what they cost the others. */
export const SLOW_CLIENTS: readonly Behaviour[] = [
  slowHead({
    id: 'slow-head-sync',
    name: 'gunicorn -w 2',
    server: 'gunicorn-sync',
    needs: GUNICORN,
    command: 'gunicorn -w 2 app:app',
    slow: 2,
    blocks: true,
  }),
  slowHead({
    id: 'slow-head-gthread',
    name: 'gunicorn --threads 4',
    server: 'gunicorn-gthread',
    needs: GUNICORN,
    command: 'gunicorn --threads 4 app:app',
    slow: 4,
    blocks: true,
  }),
  slowHead({
    id: 'slow-head-26-gthread',
    name: 'gunicorn 26.1.0 --threads 4',
    server: 'gunicorn-gthread',
    command: 'gunicorn --threads 4 app:app',
    slow: 4,
    blocks: true,
    more: gunicorn26,
    needs: GUNICORN,
  }),
  slowHead({
    id: 'slow-head-gevent',
    name: 'gunicorn -k gevent',
    server: 'gunicorn-gevent',
    needs: ['gunicorn', 'gevent'],
    command: 'gunicorn -k gevent app:app',
    slow: 64,
    blocks: false,
    get: 'no reply',
  }),
  slowHead({
    id: 'slow-head-flask',
    name: 'flask run',
    server: 'flask',
    needs: [],
    command: 'flask run',
    slow: 64,
    blocks: false,
  }),
  slowHead({
    id: 'slow-head-flask-unthreaded',
    name: 'flask run --without-threads',
    server: 'flask-unthreaded',
    needs: [],
    command: 'flask run --without-threads',
    slow: 1,
    blocks: true,
  }),
  slowHead({
    id: 'slow-head-waitress',
    name: 'Waitress',
    server: 'waitress',
    needs: ['waitress'],
    command: 'python3 -m waitress --listen=127.0.0.1:8000 app:app',
    slow: 64,
    blocks: false,
  }),
  slowHead({
    id: 'slow-head-uwsgi',
    name: 'uWSGI --http-socket, 2 × 4',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: `${UWSGI} --http-socket 127.0.0.1:8000`,
    slow: 8,
    blocks: true,
  }),
  slowHead({
    id: 'slow-head-uwsgi-http',
    name: 'uWSGI --http, 2 × 4',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: `${UWSGI} --http 127.0.0.1:8000`,
    slow: 8,
    blocks: false,
  }),
  slowHead({
    id: 'slow-head-cheroot',
    name: 'Cheroot with request_queue_size=128',
    server: 'cheroot',
    needs: ['cheroot'],
    command: 'python3 cheroot_server.py request_queue_size=128',
    slow: 10,
    blocks: true,
  }),
  slowHead({
    id: 'slow-head-uvicorn',
    name: 'uvicorn --interface wsgi',
    server: 'uvicorn-wsgi',
    needs: ['uvicorn'],
    command: 'uvicorn --interface wsgi --port 8000 app:app',
    slow: 64,
    blocks: false,
  }),
  slowHead({
    id: 'slow-head-mod-wsgi',
    name: 'mod_wsgi daemon, 2 × 4',
    server: 'mod-wsgi',
    needs: ['apache', 'mod_wsgi'],
    command: 'apache2 -d /srv/app -f mod-wsgi-2x4.conf -DFOREGROUND',
    slow: 20,
    blocks: false,
    more: { files: ['servers/mod-wsgi-2x4.conf', 'servers/apache.conf', 'servers/app.wsgi'] },
  }),
  slowHead({
    id: 'slow-head-nginx',
    name: 'nginx in front of gunicorn -w 2',
    server: 'gunicorn-sync',
    needs: ['gunicorn', 'nginx'],
    command: 'gunicorn -w 2 -b 127.0.0.1:8001 app:app',
    slow: 64,
    blocks: false,
    more: { proxy: 'nginx', files: ['servers/nginx.conf'] },
  }),
  silentClients({
    id: 'silent-sync',
    title: 'gunicorn sync, --timeout 3 and a client that says nothing',
    server: 'gunicorn-sync',
    command: 'gunicorn -w 1 --timeout 3 app:app',
    silent: 1,
    seconds: 8,
    between: [2, 6],
    because: '200 once the worker was killed and replaced, 2 to 6 s',
    logs: [
      { line: 'WORKER TIMEOUT', times: 1 },
      { line: 'no URI read', times: 0 },
    ],
  }),
  silentClients({
    id: 'silent-26-sync',
    title: 'gunicorn 26.1.0 sync, --timeout 3 and a client that says nothing',
    server: 'gunicorn-sync',
    command: 'gunicorn -w 1 --timeout 3 app:app',
    silent: 1,
    seconds: 8,
    between: [2, 6],
    because: '200 once the worker was killed and replaced, 2 to 6 s',
    logs: [
      { line: 'WORKER TIMEOUT', times: 1 },
      { line: 'Error handling request (no URI read)', times: 1 },
    ],
    more: gunicorn26,
  }),
  silentClients({
    id: 'silent-gthread',
    title: 'gunicorn gthread, as many silent clients as threads',
    server: 'gunicorn-gthread',
    command: 'gunicorn --threads 4 --timeout 3 app:app',
    silent: 4,
    seconds: 10,
    between: [9, 12],
    because: '200 only when the silent clients left, after 9.7 s: no timeout frees a thread',
    logs: [{ line: 'WORKER TIMEOUT', times: 0 }],
  }),
  silentClients({
    id: 'silent-26-gthread',
    title: 'gunicorn 26.1.0 gthread, as many silent clients as threads',
    server: 'gunicorn-gthread',
    command: 'gunicorn --threads 4 --timeout 3 app:app',
    silent: 4,
    seconds: 10,
    between: [3.5, 6.5],
    because: '200 after about 4.7 s: a silent client gives its thread back after 5 s',
    logs: [{ line: 'WORKER TIMEOUT', times: 0 }],
    more: gunicorn26,
  }),
];
