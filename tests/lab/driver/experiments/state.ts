import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askTogether } from '../client.ts';
import type { Lab } from '../lab.ts';
import { askOnKeptConnections } from '../kept-connections.ts';
import { countOf, endings, linesWith, timeless } from '../words.ts';
import { gunicorn26, type Behaviour } from './behaviour.ts';

/** The body of a short answer. */
const bodyOf = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4).trim();

const imports = (id: string, title: string, options: string, count: number, why: string): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  needs: ['gunicorn'],
  command: `gunicorn -w 3${options} app:app`,
  clients: 'None: what counts is how often the application is imported',
  async run(lab) {
    await lab.serve(this.command);
    const times = lab.imports().length;
    lab.note('Imports of the application', `${count}: ${why}`, String(times), times === count);
  },
});

/** Asks for the counter so many times, one connection after another: what each process counted to. */
async function countHits(lab: Lab, requests: number): Promise<number[]> {
  const highest = new Map<string, number>();
  for (let request = 0; request < requests; request++) {
    const [pid = '', hits = ''] = bodyOf((await ask({ port: lab.port, path: '/hits' })).text).split(' ');
    highest.set(pid, Number(hits));
  }
  return [...highest.values()].sort((a, b) => b - a);
}

const background = (id: string, title: string, options: string, runs: boolean): Behaviour => ({
  id,
  title,
  server: 'uwsgi',
  needs: ['uwsgi'],
  command: `uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module background:app --die-on-term${options}`,
  files: ['app/background.py'],
  clients:
    'Two requests, 1 s apart, that ask how often the application’s own thread has run; it runs 10 times a second',
  async run(lab) {
    const program = await lab.serve(this.command);
    const ticks = async () => Number(bodyOf((await ask({ port: lab.port, path: '/ticks' })).text));
    const first = await ticks();
    await sleep(1000);
    const more = (await ticks()) - first;
    // While a request runs, the thread may get a turn.
    lab.note(
      'It ran in that second',
      runs ? 'about 10 times' : 'once or not at all',
      more <= 1 ? 'once or not at all' : 'about 10 times',
      more > 1 === runs,
    );
    const line = linesWith(program.output, 'threads support').at(-1)?.trim() ?? 'nothing';
    const expected = runs
      ? 'nothing'
      : '*** Python threads support is disabled. You can enable it with --enable-threads ***';
    lab.note(
      'The start-up log says of threads',
      expected,
      line,
      line === expected || (runs && line.includes('enabled')),
    );
  },
});

const selfCall = (id: string, title: string, workers: number, answered: boolean): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  needs: ['gunicorn'],
  command: `gunicorn -w ${workers} --timeout 4 app:app`,
  clients: 'One request to a view that sends a request to the same server and waits for its answer',
  async run(lab) {
    const program = await lab.serve(this.command);
    await lab.imported(workers);
    const answer = await ask({ port: lab.port, path: '/self' });
    const closed = answer.ending === 'no reply' || answer.ending === 'reset';
    lab.note(
      'The client got',
      answered ? '200' : 'no reply: it waits for itself until --timeout',
      endings([answer]),
      answered ? answer.ending === 200 : closed,
    );
    const lines = linesWith(program.output, 'WORKER TIMEOUT').length;
    lab.note(
      'WORKER TIMEOUT in the log',
      answered ? 'none' : '1 line',
      countOf(lines, 'line'),
      lines === (answered ? 0 : 1),
    );
  },
});

/** Processes, what they share, and what they do not. */
export const STATE: readonly Behaviour[] = [
  imports('imports-per-worker', 'gunicorn -w 3 imports the application in each worker', '', 3, 'one a worker'),
  imports(
    'imports-preload',
    'gunicorn -w 3 --preload imports the application once',
    ' --preload',
    1,
    'in the master, before it forks',
  ),
  {
    id: 'reloader-imports-twice',
    title: 'The debug reloader imports the application twice',
    server: 'flask',
    needs: [],
    command: 'flask --debug run',
    clients: 'None: what counts is how often the application is imported',
    async run(lab) {
      await lab.serve(this.command);
      const times = lab.imports();
      lab.note(
        'Imports of the application',
        '2: the one that watches and the one that serves',
        String(times.length),
        times.length === 2,
      );
      lab.note('Processes that imported it', '2', String(new Set(times).size), new Set(times).size === 2);
    },
  },
  {
    id: 'counter-3-workers',
    title: 'A counter in a module global under gunicorn -w 3',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 3 app:app',
    clients: '60 requests, one after another, each adds 1 to the global',
    async run(lab) {
      await lab.serve(this.command);
      const counters = await countHits(lab, 60);
      const sum = counters.reduce((a, b) => a + b, 0);
      const highest = counters[0] ?? 0;
      lab.note(
        'Counters',
        '2 or 3, one a worker that got a request',
        String(counters.length),
        counters.length >= 2 && counters.length <= 3,
      );
      lab.note(
        'What they counted to',
        'less than 60 each, 60 together',
        counters.join(', '),
        highest < 60 && sum === 60,
      );
    },
  },
  {
    id: 'counter-flask-processes',
    title: 'A counter in a module global under app.run(threaded=False, processes=2)',
    server: 'flask-processes',
    needs: [],
    command: 'python3 run.py threaded=False processes=2',
    files: ['app/run.py'],
    clients: '20 requests, one after another, each adds 1 to the global',
    async run(lab) {
      await lab.serve(this.command);
      const counters = await countHits(lab, 20);
      lab.note('Processes', '20, one a request', String(counters.length), counters.length === 20);
      lab.note('Highest value seen', '1: it dies with its process', String(counters[0]), counters[0] === 1);
    },
  },
  {
    id: 'sigkill-log-line',
    title: 'gunicorn 26.1.0 and a worker that somebody kills with SIGKILL',
    server: 'gunicorn-sync',
    command: 'gunicorn -w 1 app:app',
    clients: 'kill -9 on the worker; memory is plentiful',
    ...gunicorn26,
    async run(lab) {
      const program = await lab.serve(this.command);
      const { pid } = await lab.info();
      process.kill(pid, 'SIGKILL');
      await sleep(1500);
      const line = timeless(linesWith(program.output, 'SIGKILL')[0] ?? 'nothing');
      lab.note(
        'The log says',
        '[ERROR] Worker (pid:N) was sent SIGKILL! Perhaps out of memory?',
        line,
        line.endsWith('Worker (pid:N) was sent SIGKILL! Perhaps out of memory?'),
      );
      const replaced = (await lab.info()).pid !== pid;
      lab.note('A new worker took its place', 'yes', replaced ? 'yes' : 'no', replaced);
    },
  },
  {
    id: 'ttin-adds-a-worker',
    title: 'gunicorn: TTIN adds a worker, TTOU takes one away',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 app:app',
    clients: '6 requests of 0.3 s at once: before, after TTIN, after TTOU',
    async run(lab) {
      const program = await lab.serve(this.command);
      const most: number[] = [];
      for (const signal of [undefined, 'SIGTTIN', 'SIGTTOU'] as const) {
        if (signal) {
          program.signal(signal);
          await sleep(1500);
        }
        await lab.ready(program);
        await askTogether(6, { port: lab.port, path: '/sleep?ms=300' });
        most.push(lab.flight().maxInFlight);
      }
      lab.note('Most in flight: before, after TTIN, after TTOU', '1, 2, 1', most.join(', '), most.join() === '1,2,1');
    },
  },
  {
    id: 'max-requests-restart',
    title: 'gunicorn sync with --max-requests 20',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 2 --max-requests 20 app:app',
    clients: '200 requests, 4 at a time',
    async run(lab) {
      await lab.serve(this.command);
      const pids = new Set<string>();
      const answers = [];
      for (let round = 0; round < 50; round++) {
        const four = await askTogether(4, { port: lab.port, path: '/sleep?ms=5' });
        answers.push(...four);
        for (const { text } of four) pids.add(bodyOf(text));
      }
      lab.note(
        'The clients got',
        '200 × 200',
        endings(answers),
        answers.every(({ ending }) => ending === 200),
      );
      lab.note(
        'Processes that served them',
        '8 or more',
        pids.size >= 8 ? '8 or more' : countOf(pids.size, 'process'),
        pids.size >= 8,
      );
    },
  },
  selfCall('self-call-deadlock', 'gunicorn -w 1 and a view that asks its own server', 1, false),
  selfCall('self-call-two-workers', 'gunicorn -w 2 and a view that asks its own server', 2, true),
  {
    id: 'term-resets-backlog',
    title: 'gunicorn sync: SIGTERM lets the running request end, and drops those that wait',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 app:app',
    clients: '4 requests of 1 s at once; SIGTERM after 0.4 s',
    async run(lab) {
      const program = await lab.serve(this.command);
      const asked = Array.from({ length: 4 }, () =>
        ask({ port: lab.port, path: '/sleep?ms=1000', patienceSeconds: 20 }),
      );
      await sleep(400);
      program.signal('SIGTERM');
      const answers = await Promise.all(asked);
      const good = answers.filter(({ ending }) => ending === 200).length;
      lab.note(
        'The clients got',
        '1 × 200, 3 × reset',
        endings(answers),
        good === 1 && answers.every(({ ending }) => ending === 200 || ending === 'reset' || ending === 'no reply'),
      );
    },
  },
  {
    id: 'max-requests-gthread-keep-alive',
    title: 'gunicorn gthread with --max-requests 50 and clients that keep their connections',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn -w 2 --threads 4 --max-requests 50 app:app',
    clients: '8 clients, 100 requests each on connections that they keep as long as the server does',
    async run(lab) {
      await lab.serve(this.command);
      const lost = (
        await Promise.all(Array.from({ length: 8 }, () => askOnKeptConnections(lab.port, '/sleep?ms=5', 100)))
      ).reduce((a, b) => a + b, 0);
      lab.note(
        'Requests of 800 whose connection closed without an answer',
        'some: a worker that restarts closes what it keeps',
        String(lost),
        lost > 0 && lost < 200,
      );
    },
  },
  background('uwsgi-background-thread', 'uWSGI 2.0.21: the application’s own thread does not run', '', false),
  background(
    'uwsgi-background-thread-enabled',
    'uWSGI 2.0.21 --enable-threads: the application’s own thread runs',
    ' --enable-threads',
    true,
  ),
];
