import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { ask, countEndings } from '../../lab/driver/client.ts';
import { freePort } from '../../lab/driver/free-port.ts';

let server: Server | undefined;

afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A server on loopback that does this with each connection once the request is there. */
async function serve(answer: (socket: Socket) => void): Promise<number> {
  const port = await freePort();
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  return port;
}

test.each([
  ['a whole answer', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'), 200],
  ['an answer that ends with the connection', (socket: Socket) => socket.end('HTTP/1.0 503 No\r\n\r\nbusy'), 503],
  ['a close without a word', (socket: Socket) => socket.end(), 'no reply'],
  ['a reset without a word', (socket: Socket) => socket.resetAndDestroy(), 'reset'],
  [
    'a body that is cut off',
    (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok'),
    'cut off',
  ],
  ['silence', () => undefined, 'no answer in time'],
])('%s is told apart', async (_, answer, ending) => {
  const port = await serve(answer);
  const got = await ask({ port, path: '/', patienceSeconds: ending === 'no answer in time' ? 0.2 : 30 });
  expect(got.ending).toBe(ending);
});

test('a port where nobody listens refuses', async () => {
  expect((await ask({ port: await freePort(), path: '/' })).ending).toBe('refused');
});

test('endings are counted by kind', () => {
  const answer = { seconds: 0, connectSeconds: 0, text: '' };
  const answers = [200, 'reset', 200].map((ending) => ({ ...answer, ending: ending as 200 | 'reset' }));
  expect(countEndings(answers)).toEqual({ 200: 2, reset: 1 });
});
