import { connect, type Socket } from 'node:net';

/** How a request ended: a status, or what happened to the connection. */
export type Ending = number | 'no reply' | 'reset' | 'refused' | 'no answer in time' | 'cut off';

export interface Answer {
  ending: Ending;
  /** Since the connection was asked for. */
  seconds: number;
  /** Until the connection stood. */
  connectSeconds: number;
  /** Head and body as they came, in Latin-1. */
  text: string;
}

export interface Request {
  port: number;
  path: string;
  method?: 'GET' | 'POST';
  /** Further header lines, without line ends. */
  headers?: readonly string[];
  body?: Uint8Array;
  /** Given up after this long. */
  patienceSeconds?: number;
}

const HOST = '127.0.0.1';

/** The head of a request as it goes over the wire. */
export function requestHead({
  path,
  method = 'GET',
  headers = ['Connection: close'],
  body,
}: Omit<Request, 'port'>): string {
  const length = body ? [`Content-Length: ${body.length}`] : [];
  return [`${method} ${path} HTTP/1.1`, 'Host: lab', ...headers, ...length, '', ''].join('\r\n');
}

/** One request on a connection of its own, read to its end. Never throws: how it ended is the answer. */
export function ask(request: Request): Promise<Answer> {
  return talk(request.port, request.patienceSeconds ?? 60, (socket) => {
    socket.write(requestHead(request), 'latin1');
    if (request.body) socket.write(request.body);
  });
}

/** The same request from so many clients at once, each on a connection of its own. */
export const askTogether = (clients: number, request: Request): Promise<Answer[]> =>
  Promise.all(Array.from({ length: clients }, () => ask(request)));

/** Opens a connection, lets `speak` use it, and reads until the other side closes or the response is whole. */
export function talk(port: number, patienceSeconds: number, speak: (socket: Socket) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const started = performance.now();
    let connectSeconds = Number.NaN;
    let text = '';
    let broken: 'reset' | 'refused' | undefined;
    const socket = connect({ port, host: HOST, noDelay: true });
    const end = (ending: Ending) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ending, seconds: since(started), connectSeconds, text });
    };
    const timer = setTimeout(() => end('no answer in time'), patienceSeconds * 1000);
    socket.on('connect', () => {
      connectSeconds = since(started);
      speak(socket);
    });
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (isWhole(text)) end(endingOf(text));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // The other side may close while we still send; what it said before counts.
      broken = error.code === 'ECONNREFUSED' ? 'refused' : 'reset';
    });
    socket.on('close', () => end(broken === 'refused' || (broken && text === '') ? broken : endingOf(text)));
  });
}

const since = (start: number) => (performance.now() - start) / 1000;

/** Whether a response with a stated length has come whole; others end when the connection does. */
function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head + 2))?.[1];
  return head >= 0 && length !== undefined && text.length >= head + 4 + Number(length);
}

function endingOf(text: string): Ending {
  if (text === '') return 'no reply';
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  if (status === undefined || (length !== undefined && !isWhole(text))) return 'cut off';
  return Number(status);
}

/** How many clients ended in which way, in the order of their first. */
export function countEndings(answers: readonly Answer[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { ending } of answers) counts.set(String(ending), (counts.get(String(ending)) ?? 0) + 1);
  return Object.fromEntries(counts);
}
