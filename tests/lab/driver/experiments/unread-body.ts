import { connect } from 'node:net';
import { gunicorn26, type Behaviour } from './behaviour.ts';

interface Post {
  status: string;
  /** How the connection ended, after the answer or instead of it. */
  end: 'closed' | 'reset';
}

/** Sends a body that nobody reads, and waits for the end of the connection. */
function post(port: number, bytes: number): Promise<Post> {
  return new Promise((resolve) => {
    let text = '';
    let end: Post['end'] = 'closed';
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const timer = setTimeout(() => socket.destroy(), 15_000);
    socket.on('connect', () => {
      socket.write(`POST /unread HTTP/1.1\r\nHost: lab\r\nConnection: close\r\nContent-Length: ${bytes}\r\n\r\n`);
      socket.write(Buffer.alloc(bytes, 120));
    });
    socket.on('data', (data) => (text += data.toString('latin1')));
    socket.on('end', () => socket.end());
    socket.on('error', () => (end = 'reset'));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ status: /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 'no answer', end });
    });
  });
}

interface Unread extends Pick<Behaviour, 'id' | 'title' | 'server' | 'needs' | 'command'> {
  end: Post['end'];
  more?: Partial<Behaviour>;
}

const unread = ({ id, title, server, needs, command, end, more }: Unread): Behaviour => ({
  id,
  title,
  server,
  needs,
  command,
  clients: 'A POST with a body of 200 kB to a view that does not read it',
  async run(lab) {
    await lab.serve(command);
    const answer = await post(lab.port, 200_000);
    lab.note('The connection was', end, answer.end, answer.end === end);
    // What came before a reset may be lost on the way: that is the trouble with it.
    const fine = answer.status === '200' || (end === 'reset' && answer.status === 'no answer');
    lab.note(
      'The client read the status',
      end === 'reset' ? '200, or nothing where the reset came first' : '200',
      answer.status,
      fine,
    );
  },
  ...more,
});

/** Bodies that the application leaves unread. */
export const UNREAD_BODIES: readonly Behaviour[] = [
  unread({
    id: 'unread-body-sync',
    title: 'gunicorn 20.1 sync and a body that is not read',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 app:app',
    end: 'reset',
  }),
  unread({
    id: 'unread-body-26-sync',
    title: 'gunicorn 26.1.0 sync and a body that is not read',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 app:app',
    end: 'closed',
    more: gunicorn26,
  }),
  unread({
    id: 'unread-body-uwsgi',
    title: 'uWSGI --http-socket and a body that is not read',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: 'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term',
    end: 'reset',
  }),
  unread({
    id: 'unread-body-flask',
    title: 'The development server (Werkzeug 2.2) and a body that is not read: it ends its side first',
    server: 'flask',
    needs: [],
    command: 'flask run',
    end: 'closed',
  }),
  unread({
    id: 'unread-body-waitress',
    title: 'Waitress and a body that is not read: it has read it before',
    server: 'waitress',
    needs: ['waitress'],
    command: 'python3 -m waitress --listen=127.0.0.1:8000 app:app',
    end: 'closed',
  }),
];
