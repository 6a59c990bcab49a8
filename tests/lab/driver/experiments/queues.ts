import { type Answer, askTogether, talk } from '../client.ts';
import { after, countOf, endings, linesWith, timeless } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

/** Longest time in which nobody got an answer though somebody waited for one, seconds. */
function longestPause(answers: readonly Answer[]): number {
  const times = answers.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return Math.max(...times.map((time, index) => time - (times[index - 1] ?? 0)));
}

const backlog = (id: string, options: string, title: string, small: boolean): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  needs: ['gunicorn'],
  command: `gunicorn -w 1${options} app:app`,
  clients: '24 clients at once, each with one request of 0.25 s: 6 s of work',
  async run(lab) {
    await lab.serve(this.command);
    const answers = await askTogether(24, { port: lab.port, path: '/sleep?ms=250', patienceSeconds: 60 });
    const refused = answers.filter(({ ending }) => ending === 'refused').length;
    lab.note('Refused connections', 'none', countOf(refused, 'connection'), refused === 0);
    const late = answers.filter(({ connectSeconds }) => connectSeconds > 0.9).length;
    lab.note(
      'Clients whose connection took a second or more',
      small ? 'those that found the queue full, 12 or more' : 'none',
      countOf(late, 'client'),
      small ? late >= 12 : late === 0,
    );
    const pause = longestPause(answers);
    lab.note(
      'Longest time without an answer, while clients waited',
      small ? 'more than 1 s: the server is idle, their packets are sent again later' : 'about 0.25 s, one request',
      `${pause.toFixed(1)} s`,
      small ? pause > 1 : pause < 1,
    );
    const last = Math.max(...answers.map(({ seconds }) => seconds));
    lab.note(
      'The last answer',
      small ? 'well after 6 s' : 'after 6 s',
      `${endings(answers)}, ${after(last)}`,
      small ? last > 6.9 : last < 7.5,
    );
  },
});

/** Connections that send a request and stay open; answers until then. */
async function keepOpen(port: number, count: number, seconds: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: count }, async () => {
      let heard = false;
      await talk(port, seconds, (socket) => {
        // A whole answer would end the conversation.
        socket.removeAllListeners('data').on('data', () => (heard = true));
        socket.write('GET /info HTTP/1.1\r\nHost: lab\r\n\r\n');
      });
      return heard;
    }),
  );
  return answers.filter(Boolean).length;
}

/** Queues that fill. */
export const QUEUES: readonly Behaviour[] = [
  backlog('backlog-sync-5', ' --backlog 5', 'gunicorn sync with --backlog 5 and more clients than that', true),
  backlog('backlog-sync-default', '', 'gunicorn sync with its backlog of 2048 and the same clients', false),
  {
    id: 'backlog-unix-nginx',
    title: 'nginx in front of a Unix socket whose backlog is full',
    server: 'gunicorn-sync',
    proxy: 'nginx',
    needs: ['gunicorn', 'nginx'],
    command: 'gunicorn -w 1 --backlog 2 -b unix:/srv/app/app.sock app:app',
    files: ['servers/nginx-unix.conf'],
    clients: '12 clients at once, each with one request of 0.5 s',
    async run(lab) {
      await lab.start(this.command);
      await lab.serve('nginx -p /srv/app -c nginx-unix.conf -e nginx-error.log');
      const answers = await askTogether(12, { port: lab.port, path: '/sleep?ms=500' });
      const bad = answers.filter(({ ending }) => ending === 502);
      lab.note('The clients got', 'some 200, the others 502', endings(answers), bad.length > 0 && bad.length < 12);
      const slowest = Math.max(0, ...bad.map(({ seconds }) => seconds));
      lab.note('The 502 came', 'at once', slowest < 0.5 ? 'at once' : after(slowest), slowest < 0.5);
      const line = linesWith(lab.read('nginx-error.log'), '(11: Resource temporarily unavailable)').length;
      lab.note(
        '“(11: Resource temporarily unavailable)” in nginx’s log',
        'a line for each 502',
        line === bad.length ? 'a line for each 502' : countOf(line, 'line'),
        line === bad.length,
      );
    },
  },
  {
    id: 'waitress-task-queue',
    title: 'Waitress with more requests than threads: the line about its task queue',
    server: 'waitress',
    needs: ['waitress'],
    command: 'python3 -m waitress --listen=127.0.0.1:8000 app:app',
    clients: '10 clients at once, each with one request of 0.5 s',
    async run(lab) {
      const program = await lab.serve(this.command);
      const answers = await askTogether(10, { port: lab.port, path: '/sleep?ms=500' });
      lab.note(
        'The clients got',
        '10 × 200',
        endings(answers),
        answers.every(({ ending }) => ending === 200),
      );
      const depths = linesWith(program.output, 'Task queue depth is').map((line) =>
        Number(/depth is (\d+)/.exec(line)?.[1]),
      );
      const deepest = Math.max(0, ...depths);
      lab.note(
        'Largest N in “Task queue depth is N”',
        '6: 10 requests, 4 threads',
        String(deepest),
        deepest >= 5 && deepest <= 6,
      );
    },
  },
  {
    id: 'waitress-connection-limit',
    title: 'Waitress and more open connections than its connection_limit of 100',
    server: 'waitress',
    needs: ['waitress'],
    command: 'python3 -m waitress --listen=127.0.0.1:8000 app:app',
    clients: '130 clients that send a request each and keep their connections open for 4 s',
    async run(lab) {
      const program = await lab.serve(this.command);
      const answered = await keepOpen(lab.port, 130, 4);
      lab.note(
        'Clients with an answer within 4 s',
        '98: two of 100 are Waitress’s own',
        String(answered),
        answered === 98,
      );
      const lines = linesWith(program.output, 'total open connections reached the connection limit').length;
      lab.note(
        '“total open connections reached the connection limit” in the log',
        'at least 1 line',
        countOf(lines, 'line'),
        lines >= 1,
      );
    },
  },
  {
    id: 'uwsgi-listen-queue-full',
    title: 'uWSGI with --listen 3 and more clients than that: the line about its listen queue',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: 'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --master --listen 3',
    clients: '12 clients at once, each with one request of 1 s, given up after 4 s',
    async run(lab) {
      const program = await lab.serve(this.command);
      await askTogether(12, { port: lab.port, path: '/sleep?ms=1000', patienceSeconds: 4 });
      const lines = linesWith(program.output, 'uWSGI listen queue of socket', 'full !!!');
      const said = timeless(lines[0] ?? 'nothing');
      lab.note(
        'The log says',
        '*** uWSGI listen queue of socket "127.0.0.1:8000" (fd: 3) full !!! (4/3) ***',
        said.replace(/^.*(\*\*\* uWSGI)/, '$1'),
        lines.length > 0,
      );
    },
  },
  {
    id: 'uvicorn-limit-concurrency',
    title: 'uvicorn --limit-concurrency 3 turns requests away, it does not queue them',
    server: 'uvicorn-wsgi',
    needs: ['uvicorn'],
    command: 'uvicorn --interface wsgi --limit-concurrency 3 --port 8000 app:app',
    clients: '10 clients at once, each with one request of 0.5 s',
    async run(lab) {
      await lab.serve(this.command);
      const answers = await askTogether(10, { port: lab.port, path: '/sleep?ms=500' });
      const good = answers.filter(({ ending }) => ending === 200).length;
      const turned = answers.filter(({ ending }) => ending === 503);
      lab.note(
        'The clients got',
        'fewer than 3 × 200, the others 503',
        endings(answers),
        good < 3 && good + turned.length === 10,
      );
      const slowest = Math.max(0, ...turned.map(({ seconds }) => seconds));
      lab.note('The 503 came', 'at once', slowest < 0.4 ? 'at once' : after(slowest), slowest < 0.4);
    },
  },
];
