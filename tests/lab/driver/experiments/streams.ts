import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askTogether, talk } from '../client.ts';
import { after } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

interface Streams extends Pick<Behaviour, 'id' | 'title' | 'server' | 'needs' | 'command'> {
  streams: number;
  blocked: boolean;
}

/** Clients that listen to a stream of events, and one with a short request. */
const streams = ({ id, title, server, needs, command, streams: count, blocked }: Streams): Behaviour => ({
  id,
  title,
  server,
  needs,
  command,
  clients: `${count} clients that listen to a stream of events for 4 s; 0.5 s later a short request`,
  async run(lab) {
    await lab.serve(command);
    const listening = Array.from({ length: count }, () =>
      talk(lab.port, 4, (socket) => socket.write('GET /stream HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n')),
    );
    await sleep(500);
    const short = await ask({ port: lab.port, path: '/sleep?ms=0' });
    const heard = await Promise.all(listening);
    const events = heard.filter(({ text }) => text.includes('data: 0')).length;
    lab.note('Clients that heard events', String(count), String(events), events === count);
    lab.note(
      'The short request was answered',
      blocked ? 'when a stream ended, after 3 s or more' : 'at once',
      short.seconds < 1 ? 'at once' : after(short.seconds),
      short.ending === 200 && short.seconds > 2.9 === blocked,
    );
  },
});

/** Greenlets and threads that are held: streams of events, and what patching missed. */
export const STREAMS: readonly Behaviour[] = [
  streams({
    id: 'streams-gthread',
    title: 'gunicorn --threads 4 and four streams of events',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn --threads 4 app:app',
    streams: 4,
    blocked: true,
  }),
  streams({
    id: 'streams-gevent',
    title: 'gunicorn -k gevent and 64 streams of events',
    server: 'gunicorn-gevent',
    needs: ['gunicorn', 'gevent'],
    command: 'gunicorn -k gevent app:app',
    streams: 64,
    blocked: false,
  }),
  {
    id: 'gevent-preload-late-patch',
    title: 'gunicorn -k gevent --preload: the application is imported before it is patched',
    server: 'gunicorn-gevent',
    needs: ['gunicorn', 'gevent'],
    command: 'gunicorn -k gevent --preload late:app',
    files: ['app/late.py'],
    clients: '5 clients at once, each with a request that waits 1 s in `from time import sleep`',
    async run(lab) {
      await lab.serve(this.command);
      const answers = await askTogether(5, { port: lab.port, path: '/late' });
      const last = Math.max(...answers.map(({ seconds }) => seconds));
      lab.note('The last of them', 'after about 5 s: one by one', after(last), last > 4.9);
    },
  },
];
