import { setTimeout as sleep } from 'node:timers/promises';
import { ask, talk } from '../client.ts';
import { after, countOf, endings } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

/** Clients that leave before the answer. */
export const CLIENT_LEFT: readonly Behaviour[] = [
  {
    id: 'client-left-gunicorn',
    title: 'gunicorn sync works on for a client that has left',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 app:app',
    clients: 'One request of 2 s whose client leaves after 0.3 s; then a short one',
    async run(lab) {
      await lab.serve(this.command);
      const left = await ask({ port: lab.port, path: '/sleep?ms=2000', patienceSeconds: 0.3 });
      const next = await ask({ port: lab.port, path: '/sleep?ms=0' });
      lab.note('The client that left', 'no answer in time', endings([left]), left.ending === 'no answer in time');
      lab.note(
        'The next request was answered',
        'after about 1.7 s, when the first was done',
        after(next.seconds),
        next.seconds > 1.4 && next.seconds < 3,
      );
      const { unfinished, perProcess } = lab.flight();
      lab.note(
        'Requests that ran to their end',
        '2',
        String((perProcess[0] ?? 0) - unfinished),
        unfinished === 0 && countOf(perProcess[0] ?? 0, 'request') === '2 requests',
      );
    },
  },
  {
    id: 'client-left-gevent',
    title: 'gunicorn gevent works on for a client that has left',
    server: 'gunicorn-gevent',
    needs: ['gunicorn', 'gevent'],
    command: 'gunicorn -k gevent app:app',
    clients: 'One request of 2 s whose client leaves after 0.3 s',
    async run(lab) {
      await lab.serve(this.command);
      await ask({ port: lab.port, path: '/sleep?ms=2000', patienceSeconds: 0.3 });
      await sleep(700);
      const during = lab.flight().unfinished;
      await sleep(1500);
      const { unfinished } = lab.flight();
      lab.note(
        'In the application 0.7 s after it left',
        'the request still runs',
        during === 1 ? 'the request still runs' : 'nothing runs',
        during === 1,
      );
      lab.note(
        'In the end',
        'it ran to its end',
        unfinished === 0 ? 'it ran to its end' : 'it is still there',
        unfinished === 0,
      );
    },
  },
  {
    id: 'client-left-stream',
    title: 'gunicorn gthread ends a stream when its client has left',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn --threads 4 app:app',
    clients: 'One that listens to a stream of events, ten a second, and leaves after 1 s',
    async run(lab) {
      await lab.serve(this.command);
      await talk(lab.port, 1, (socket) =>
        socket.write('GET /stream HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n'),
      );
      await sleep(1000);
      const { unfinished } = lab.flight();
      lab.note(
        'The stream 1 s after its client left',
        'has ended: a piece could not be sent',
        unfinished === 0 ? 'has ended: a piece could not be sent' : 'goes on',
        unfinished === 0,
      );
    },
  },
];
