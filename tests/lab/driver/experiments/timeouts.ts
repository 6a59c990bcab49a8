import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask, askTogether } from '../client.ts';
import type { Lab } from '../lab.ts';
import { after, countOf, endings, linesWith } from '../words.ts';
import { gunicorn26, type Behaviour } from './behaviour.ts';

/** What the source says of requests that take longer than `--timeout 2`. */
type Fate = 'answered' | 'connection closed' | 'status 500';

/** The log line of the process that watches the workers. */
const timeoutLines = (output: string) => linesWith(output, 'WORKER TIMEOUT').length;

function noteFate(lab: Lab, fate: Fate, what: string, answers: readonly Answer[], output: string): void {
  const expected = { answered: '200', 'connection closed': 'no reply', 'status 500': '500' }[fate];
  const all = (ok: (answer: Answer) => boolean) => answers.every(ok);
  const closed = all(({ ending }) => ending === 'no reply' || ending === 'reset');
  lab.note(
    what,
    answers.length === 1 ? expected : `${answers.length} × ${expected}`,
    endings(answers),
    fate === 'connection closed' ? closed : all(({ ending }) => String(ending) === expected),
  );
  const last = Math.max(...answers.map(({ seconds }) => seconds));
  if (fate === 'answered') lab.note('The last of them', 'after 5 s or more', after(last), last >= 4.9);
  else lab.note('The last of them', 'after 1 to 4 s', after(last), last >= 0.9 && last < 4.5);
  const lines = timeoutLines(output);
  lab.note(
    'WORKER TIMEOUT in the log',
    fate === 'answered' ? 'none' : '1 line',
    countOf(lines, 'line'),
    fate === 'answered' ? lines === 0 : lines === 1,
  );
}

interface LongRequest extends Pick<Behaviour, 'id' | 'server' | 'title'> {
  options: string;
  view: 'sleep' | 'raw' | 'cpu';
  clients: number;
  fate: Fate;
  more?: Partial<Behaviour>;
}

const DOES = { sleep: 'waits', raw: 'waits in C', cpu: 'computes for' } as const;

const longRequest = ({ id, title, server, options, view, clients, fate, more }: LongRequest): Behaviour => ({
  id,
  title,
  server,
  needs: ['gunicorn'],
  command: `gunicorn ${options} --timeout 2 app:app`,
  clients: `${clients === 1 ? 'One request' : `${clients} requests at once, each`} that ${DOES[view]} 5 s`,
  async run(lab) {
    const program = await lab.serve(this.command);
    const path = `/${view}?ms=5000`;
    const answers = await askTogether(clients, { port: lab.port, path });
    await sleep(200);
    noteFate(lab, fate, clients === 1 ? 'The client got' : 'The clients got', answers, program.output);
  },
  ...more,
});

const slowImport = (id: string, title: string, killed: boolean, more?: Partial<Behaviour>): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  needs: ['gunicorn'],
  command: 'gunicorn -w 1 --timeout 2 slow_import:app',
  files: ['app/slow_import.py'],
  clients: 'None for 9 s; then one request',
  async run(lab) {
    const program = await lab.start(this.command);
    await sleep(9000);
    const answer = await ask({ port: lab.port, path: '/sleep?ms=0', patienceSeconds: 2 });
    const lines = timeoutLines(program.output);
    lab.note(
      'WORKER TIMEOUT in the log',
      killed ? '1 line or more: again and again' : 'none',
      killed && lines > 0 ? '1 line or more: again and again' : countOf(lines, 'line'),
      killed ? lines > 0 : lines === 0,
    );
    lab.note(
      'A request after 9 s',
      killed ? 'no answer in time' : '200',
      endings([answer]),
      String(answer.ending) === (killed ? 'no answer in time' : '200'),
    );
  },
  ...more,
});

const HARAKIRI =
  'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --master --threads 2 --harakiri 2';

/** `--timeout` and its relatives against requests that take longer. */
export const TIMEOUTS: readonly Behaviour[] = [
  longRequest({
    id: 'timeout-sync',
    title: 'gunicorn sync, --timeout 2 and a request of 5 s',
    server: 'gunicorn-sync',
    options: '-w 1',
    view: 'sleep',
    clients: 1,
    fate: 'connection closed',
  }),
  longRequest({
    id: 'timeout-26-sync',
    title: 'gunicorn 26.1.0 sync, --timeout 2 and a request of 5 s',
    server: 'gunicorn-sync',
    options: '-w 1',
    view: 'sleep',
    clients: 1,
    fate: 'status 500',
    more: gunicorn26,
  }),
  longRequest({
    id: 'timeout-gthread',
    title: 'gunicorn gthread, --timeout 2 and requests of 5 s',
    server: 'gunicorn-gthread',
    options: '--threads 4',
    view: 'sleep',
    clients: 4,
    fate: 'answered',
  }),
  longRequest({
    id: 'timeout-26-gthread',
    title: 'gunicorn 26.1.0 gthread, --timeout 2 and requests of 5 s',
    server: 'gunicorn-gthread',
    options: '--threads 4',
    view: 'sleep',
    clients: 4,
    fate: 'answered',
    more: gunicorn26,
  }),
  longRequest({
    id: 'timeout-gevent',
    title: 'gunicorn gevent, --timeout 2 and requests that wait for 5 s',
    server: 'gunicorn-gevent',
    options: '-k gevent',
    view: 'sleep',
    clients: 4,
    fate: 'answered',
    more: { needs: ['gunicorn', 'gevent'] },
  }),
  longRequest({
    id: 'timeout-gevent-blocked',
    title: 'gunicorn gevent, --timeout 2 and a wait of 5 s that does not yield',
    server: 'gunicorn-gevent',
    options: '-k gevent',
    view: 'raw',
    clients: 4,
    fate: 'connection closed',
    more: { needs: ['gunicorn', 'gevent'] },
  }),
  longRequest({
    id: 'timeout-gevent-cpu',
    title: 'gunicorn gevent, --timeout 2 and 5 s of computing',
    server: 'gunicorn-gevent',
    options: '-k gevent',
    view: 'cpu',
    clients: 2,
    fate: 'connection closed',
    more: { needs: ['gunicorn', 'gevent'] },
  }),
  {
    id: 'timeout-sync-waiting-is-not-counted',
    title: 'gunicorn sync, --timeout 2 and four requests of 1.5 s in one line',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 --timeout 2 app:app',
    clients: '4 requests at once, each of 1.5 s: the last waits 4.5 s before it begins',
    async run(lab) {
      const program = await lab.serve(this.command);
      const answers = await askTogether(4, { port: lab.port, path: '/sleep?ms=1500' });
      lab.note(
        'The clients got',
        '4 × 200',
        endings(answers),
        answers.every(({ ending }) => ending === 200),
      );
      const last = Math.max(...answers.map(({ seconds }) => seconds));
      lab.note('The last of them', 'after 6 s or more', after(last), last >= 5.9);
      const lines = timeoutLines(program.output);
      lab.note('WORKER TIMEOUT in the log', 'none', countOf(lines, 'line'), lines === 0);
    },
  },
  {
    id: 'uwsgi-harakiri',
    title: 'uWSGI --harakiri 2 with two threads, both in long requests: the process ends with both',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: HARAKIRI,
    clients: 'A request of 10 s, and 0.5 s later another one',
    async run(lab) {
      const program = await lab.serve(this.command);
      const first = ask({ port: lab.port, path: '/sleep?ms=10000' });
      await sleep(500);
      const answers = await Promise.all([first, ask({ port: lab.port, path: '/sleep?ms=10000' })]);
      const closed = answers.every(({ ending }) => ending === 'no reply' || ending === 'reset');
      lab.note('The clients got', '2 × no reply', endings(answers), closed);
      const last = Math.max(...answers.map(({ seconds }) => seconds));
      lab.note('The first of them', 'after 2 to 5 s', after(last), last > 1.9 && last < 5);
      const lines = linesWith(program.output, 'HARAKIRI ON WORKER').length;
      lab.note('HARAKIRI in the log', 'at least 1 line', lines >= 1 ? 'at least 1 line' : 'none', lines >= 1);
    },
  },
  {
    id: 'uwsgi-harakiri-reset',
    title: 'uWSGI --harakiri 2 with two threads: short requests in one stop the clock of the other',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: HARAKIRI,
    clients: 'A request of 6 s; meanwhile, every second, one of 0.1 s',
    async run(lab) {
      const program = await lab.serve(this.command);
      const long = ask({ port: lab.port, path: '/sleep?ms=6000' });
      for (let second = 0; second < 5; second++) {
        await sleep(1000);
        await ask({ port: lab.port, path: '/sleep?ms=100' });
      }
      const answer = await long;
      lab.note(
        'The request of 6 s got',
        '200: the process has one clock, and each request sets and clears it',
        endings([answer]),
        answer.ending === 200,
      );
      lab.note('It ended', 'after 6 s', after(answer.seconds), answer.seconds >= 5.9);
      const lines = linesWith(program.output, 'HARAKIRI ON WORKER').length;
      lab.note('HARAKIRI in the log', 'none', countOf(lines, 'line'), lines === 0);
    },
  },
  slowImport('slow-import', 'gunicorn 20.1 sync, --timeout 2 and an import of 5 s', true),
  slowImport('slow-import-26', 'gunicorn 26.1.0 sync, --timeout 2 and an import of 5 s', false, gunicorn26),
];
