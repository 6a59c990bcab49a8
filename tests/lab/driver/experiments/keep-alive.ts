import { connect } from 'node:net';
import { talk } from '../client.ts';
import type { Behaviour } from './behaviour.ts';

/** What became of several requests on one connection. */
interface Conversation {
  /** Bodies of the answers: the process id that the view names. */
  bodies: string[];
  /** Answers that came, and whether the connection was closed before the last one. */
  closedEarly: boolean;
}

/** Sends so many requests one after another on one connection. */
function converse(port: number, path: string, requests: number, patienceSeconds = 60): Promise<Conversation> {
  return new Promise((resolve) => {
    const bodies: string[] = [];
    let text = '';
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const end = (closedEarly: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ bodies, closedEarly });
    };
    const timer = setTimeout(() => end(true), patienceSeconds * 1000);
    const send = () => socket.write(`GET ${path} HTTP/1.1\r\nHost: lab\r\n\r\n`);
    socket.on('connect', send);
    socket.on('error', () => undefined);
    socket.on('close', () => end(bodies.length < requests));
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (head < 0 || !(text.length >= head + 4 + length)) return;
      bodies.push(text.slice(head + 4, head + 4 + length).trim());
      text = '';
      if (bodies.length === requests) end(false);
      else send();
    });
  });
}

interface Kept extends Pick<Behaviour, 'id' | 'title' | 'server' | 'needs' | 'command'> {
  /** Of the answer to a request that would like to keep the connection. */
  header: 'close' | 'keep-alive' | 'none';
  /** Whether a second request on the same connection is answered. */
  second: boolean;
}

/** Whether a server keeps a connection, and says so. */
const kept = ({ id, title, server, needs, command, header, second }: Kept): Behaviour => ({
  id,
  title,
  server,
  needs,
  command,
  clients: '16 clients, two requests each on one connection',
  async run(lab) {
    await lab.serve(command);
    const first = await talk(lab.port, 10, (socket) =>
      socket.write('GET /sleep?ms=0 HTTP/1.1\r\nHost: lab\r\nConnection: keep-alive\r\n\r\n'),
    );
    const said = /\r\nconnection: *([\w-]+)/i.exec(first.text)?.[1]?.toLowerCase() ?? 'none';
    const implied = said === 'none' && first.text.startsWith('HTTP/1.1') ? 'none' : said;
    lab.note('The answer’s Connection header', header, implied, implied === header);
    const talks = await Promise.all(Array.from({ length: 16 }, () => converse(lab.port, '/sleep?ms=50', 2, 10)));
    const whole = talks.filter(({ closedEarly }) => !closedEarly).length;
    lab.note(
      'Clients whose second request on the connection was answered',
      second ? '16' : '0',
      String(whole),
      whole === (second ? 16 : 0),
    );
  },
});

interface Idle extends Pick<Behaviour, 'id' | 'title' | 'server' | 'needs' | 'command'> {
  /** Answers of 0.2 s that come in one go. */
  slots: number;
  /** What holds a slot while a connection is idle, seconds. */
  heldSeconds: number;
  because: string;
}

/** Clients that get their answer and then keep the connection open without a word. */
const idle = ({ id, title, server, needs, command, slots, heldSeconds, because }: Idle): Behaviour => ({
  id,
  title,
  server,
  needs,
  command,
  clients: '64 clients at once, one request of 0.2 s each; every connection then stays open, silent, for 6 s',
  async run(lab) {
    await lab.serve(command);
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => {
        const started = performance.now();
        return new Promise<number>((resolve) => {
          const socket = connect({ port: lab.port, host: '127.0.0.1', noDelay: true });
          socket.on('connect', () => socket.write('GET /sleep?ms=200 HTTP/1.1\r\nHost: lab\r\n\r\n'));
          socket.on('error', () => undefined);
          socket.once('data', () => {
            resolve((performance.now() - started) / 1000);
            setTimeout(() => socket.destroy(), 6000);
          });
          socket.once('close', () => resolve(Number.NaN));
        });
      }),
    );
    const answered = answers.filter((seconds) => !Number.isNaN(seconds));
    lab.note('Clients with an answer', '64', String(answered.length), answered.length === 64);
    const rounds = Math.ceil(64 / slots);
    const expected = (rounds - 1) * (0.2 + heldSeconds) + 0.2;
    const last = Math.max(...answered);
    lab.note(
      'The last answer',
      `${because}: about ${expected.toFixed(1)} s`,
      `${last.toFixed(1)} s`,
      last >= expected * 0.95 && last <= expected * 1.25 + 1,
    );
  },
});

/** Connections that stay open. */
export const KEEP_ALIVE: readonly Behaviour[] = [
  kept({
    id: 'keep-alive-sync',
    title: 'gunicorn sync keeps no connection',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 2 app:app',
    header: 'close',
    second: false,
  }),
  kept({
    id: 'keep-alive-flask',
    title: 'The Flask development server keeps no connection',
    server: 'flask',
    needs: [],
    command: 'flask run',
    header: 'close',
    second: false,
  }),
  kept({
    id: 'keep-alive-gthread',
    title: 'gunicorn gthread keeps connections',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn --threads 4 app:app',
    header: 'keep-alive',
    second: true,
  }),
  kept({
    id: 'keep-alive-waitress',
    title: 'Waitress keeps connections',
    server: 'waitress',
    needs: ['waitress'],
    command: 'python3 -m waitress --listen=127.0.0.1:8000 app:app',
    header: 'none',
    second: true,
  }),
  kept({
    id: 'keep-alive-uwsgi-http-socket',
    title: 'uWSGI --http-socket closes without saying so',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: 'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --processes 2',
    header: 'none',
    second: false,
  }),
  {
    id: 'keep-alive-gthread-2x4',
    title: 'gunicorn gthread, two processes and clients that keep their connections',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn -w 2 --threads 4 app:app',
    clients: '64 clients at once, two requests of 0.2 s each on one connection',
    async run(lab) {
      await lab.serve(this.command);
      const talks = await Promise.all(Array.from({ length: 64 }, () => converse(lab.port, '/sleep?ms=200', 2)));
      const whole = talks.filter(({ closedEarly }) => !closedEarly);
      lab.note('Clients with both answers', '64', String(whole.length), whole.length === 64);
      const moved = whole.filter(({ bodies }) => new Set(bodies).size > 1).length;
      lab.note(
        'Clients whose requests went to different processes',
        '0: a connection stays where it was accepted',
        String(moved),
        moved === 0,
      );
      const { maxInFlight, perProcess } = lab.flight();
      lab.note('Most in flight', 'at most 8', String(maxInFlight), maxInFlight <= 8);
      lab.note(
        'Requests of each process',
        '128 in all, split as the connections were',
        perProcess.join(' and '),
        perProcess.reduce((a, b) => a + b, 0) === 128,
      );
    },
  },
  idle({
    id: 'keep-alive-gevent-10-idle',
    title: 'gunicorn gevent with 10 connections and clients that stay connected',
    server: 'gunicorn-gevent',
    needs: ['gunicorn', 'gevent'],
    command: 'gunicorn -k gevent --worker-connections 10 app:app',
    slots: 10,
    heldSeconds: 2,
    because: 'an idle connection holds its greenlet for 2 s',
  }),
  idle({
    id: 'keep-alive-gthread-idle',
    title: 'gunicorn gthread and clients that stay connected',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn --threads 4 app:app',
    slots: 4,
    heldSeconds: 0,
    because: 'an idle connection holds no thread',
  }),
];
