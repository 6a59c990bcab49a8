import { connect, type Socket } from 'node:net';

/** Gives up on an answer after this long. */
const PATIENCE_SECONDS = 20;

/**
 * Sends so many requests one after another, each on the connection of the last one for as long as the server keeps it.
 *
 * @returns Requests whose connection was closed before an answer came, though the server had not said that it would.
 */
export async function askOnKeptConnections(port: number, path: string, requests: number): Promise<number> {
  let socket: Socket | undefined;
  let lost = 0;
  for (let request = 0; request < requests; request++) {
    socket ??= await open(port);
    const kept = socket && (await askOn(socket, path));
    if (kept === undefined) lost++;
    if (kept !== true) {
      socket?.destroy();
      socket = undefined;
    }
  }
  socket?.destroy();
  return lost;
}

/** A connection; nothing where it is refused or reset at once. */
function open(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => {
      socket.removeAllListeners('error').on('error', () => undefined);
      resolve(socket);
    });
    socket.once('error', () => resolve(undefined));
  });
}

/** Whether the connection is kept after the answer; nothing where none came. */
function askOn(socket: Socket, path: string): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const end = (kept: boolean | undefined) => {
      clearTimeout(timer);
      socket.removeAllListeners('data').removeAllListeners('close');
      resolve(kept);
    };
    const timer = setTimeout(() => end(undefined), PATIENCE_SECONDS * 1000);
    socket.once('close', () => end(undefined));
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (head >= 0 && text.length >= head + 4 + length) end(!/\r\nconnection: *close/i.test(text.slice(0, head + 2)));
    });
    // The other side may have closed meanwhile; then nothing more is heard.
    if (socket.destroyed) end(undefined);
    else socket.write(`GET ${path} HTTP/1.1\r\nHost: lab\r\n\r\n`);
  });
}
