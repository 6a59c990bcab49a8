import { ask, talk } from '../client.ts';
import { countOf, endings, linesWith } from '../words.ts';
import { gunicorn26, type Behaviour } from './behaviour.ts';

const longAddress = (id: string, title: string, more?: Partial<Behaviour>): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  needs: ['gunicorn'],
  command: 'gunicorn --log-level debug app:app',
  clients: 'A request whose first line has 4,000 characters, and one with 5,000',
  async run(lab) {
    const program = await lab.serve(this.command);
    const get = (length: number) =>
      ask({ port: lab.port, path: `/sleep?ms=0&pad=${'x'.repeat(length - 'GET /sleep?ms=0&pad= HTTP/1.1'.length)}` });
    const [short, long] = [await get(4000), await get(5000)];
    lab.note('The request of 4,000 characters got', '200', endings([short]), short.ending === 200);
    lab.note('The request of 5,000 characters got', '400', endings([long]), long.ending === 400);
    const said =
      long.text.includes('Request Line is too large') ||
      linesWith(program.output, 'Request Line is too large').length > 0;
    lab.note(
      'The answer or the log says',
      'Request Line is too large',
      said ? 'Request Line is too large' : 'nothing of that',
      said,
    );
  },
  ...more,
});

/** Requests that a server does not hand to the application. */
export const REFUSED_REQUESTS: readonly Behaviour[] = [
  longAddress('long-address', 'gunicorn 20.1 and addresses that are too long'),
  longAddress('long-address-26', 'gunicorn 26.1.0 and addresses that are too long', gunicorn26),
  {
    id: 'tls-on-a-plain-port',
    title: 'gunicorn 26.1.0 and a client that speaks TLS to a plain port',
    server: 'gunicorn-sync',
    command: 'gunicorn app:app',
    clients: 'The first bytes of a TLS handshake',
    ...gunicorn26,
    async run(lab) {
      const program = await lab.serve(this.command);
      const hello = Buffer.from('16030100a5010000a10303', 'hex');
      const answer = await talk(lab.port, 10, (socket) => {
        socket.write(Buffer.concat([hello, Buffer.alloc(160, 7), Buffer.from('\r\n\r\n')]));
      });
      lab.note('The client got', '400', endings([answer]), answer.ending === 400);
      const lines = linesWith(program.output, 'Invalid request').length;
      lab.note('“Invalid request” in the log', '1 line', countOf(lines, 'line'), lines === 1);
    },
  },
];
