import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Answer } from '../client.ts';
import type { Lab } from '../lab.ts';
import { NGINX } from '../run-experiment.ts';
import { endings, linesWith, timeless } from '../words.ts';
import { gunicorn26, type Behaviour } from './behaviour.ts';

interface Failure extends Pick<Behaviour, 'id' | 'title' | 'clients'> {
  /** What runs behind nginx; nothing where that is the failure. */
  behind?: string;
  conf?: string;
  status: number;
  /** What nginx's error log says, from `connect()` or `upstream` on; nothing where it logs no error. */
  logs?: string;
  /** Makes the failure. */
  provoke: (lab: Lab) => Promise<Answer>;
  more?: Partial<Behaviour>;
}

const get = (lab: Lab, path: string) => ask({ port: lab.port, path });

const failure = ({
  id,
  title,
  clients,
  behind,
  conf = 'nginx.conf',
  status,
  logs,
  provoke,
  more,
}: Failure): Behaviour => ({
  id,
  title,
  server: 'gunicorn-sync',
  proxy: 'nginx',
  needs: ['gunicorn', 'nginx'],
  command: behind ?? NGINX,
  files: [`servers/${conf}`],
  clients,
  async run(lab) {
    if (behind) {
      const program = await lab.start(behind);
      if (behind.includes('-b 127.0.0.1:8001')) await lab.ready(program, lab.upstreamPort);
      else await sleep(2000);
    }
    await lab.start(NGINX.replace('nginx.conf', conf));
    await sleep(500);
    const answer = await provoke(lab);
    lab.note('The client got', String(status), endings([answer]), answer.ending === status);
    const errors = linesWith(lab.read('nginx-error.log'), '[error]').concat(
      linesWith(lab.read('nginx-error.log'), '[crit]'),
    );
    const said = errors.length === 0 ? 'no error' : message(timeless(errors.at(-1) ?? ''));
    lab.note('nginx’s error log', logs ?? 'no error', said, said === (logs ?? 'no error'));
  },
  ...more,
});

/** The message without what nginx adds on client and request. */
const message = (line: string) =>
  line
    .replace(/^\[\w+\] /, '')
    .replace(/, client: .*$/, '')
    .replaceAll(/\d+#\d+: /g, '');

const TAKEN_BACK = { server: 'gunicorn-sync' } as const;

/** nginx in front: which status stands for which failure. */
export const NGINX_FAILURES: readonly Behaviour[] = [
  failure({
    id: 'nginx-502-refused',
    title: 'nginx and nobody who listens behind it',
    clients: 'One request',
    status: 502,
    logs: 'connect() failed (111: Connection refused) while connecting to upstream',
    provoke: (lab) => get(lab, '/sleep?ms=0'),
    more: { ...TAKEN_BACK, needs: ['nginx'] },
  }),
  failure({
    id: 'nginx-502-missing-socket',
    title: 'nginx and a Unix socket that does not exist',
    clients: 'One request',
    conf: 'nginx-unix.conf',
    status: 502,
    logs: 'connect() to unix:/srv/app/app.sock failed (2: No such file or directory) while connecting to upstream',
    provoke: (lab) => get(lab, '/sleep?ms=0'),
    more: { needs: ['nginx'] },
  }),
  {
    id: 'nginx-502-permission',
    title: 'nginx and a Unix socket in a folder that it may not enter',
    server: 'gunicorn-sync',
    proxy: 'nginx',
    needs: ['gunicorn', 'nginx'],
    command: 'gunicorn -w 1 -b unix:/srv/app/closed/app.sock app:app',
    files: ['servers/nginx-closed-folder.conf'],
    clients: 'One request while the folder has mode 700, one when it has mode 711',
    async run(lab) {
      const folder = join(lab.folder, 'closed');
      mkdirSync(folder);
      chmodSync(folder, 0o700);
      await lab.start(this.command);
      await lab.start('nginx -p /srv/app -c nginx-closed-folder.conf -e nginx-error.log');
      await sleep(2000);
      const shut = await get(lab, '/sleep?ms=0');
      const line = message(timeless(linesWith(lab.read('nginx-error.log'), '[crit]').at(-1) ?? 'nothing'));
      chmodSync(folder, 0o711);
      const open = await get(lab, '/sleep?ms=0');
      lab.note('The client got, mode 700', '502', endings([shut]), shut.ending === 502);
      const expected =
        'connect() to unix:/srv/app/closed/app.sock failed (13: Permission denied) while connecting to upstream';
      lab.note('nginx’s error log', expected, line, line === expected);
      lab.note('The client got, mode 711', '200', endings([open]), open.ending === 200);
    },
  },
  failure({
    id: 'nginx-504-timeout',
    title: 'nginx with proxy_read_timeout 1s and a request of 3 s',
    clients: 'One request of 3 s',
    behind: 'gunicorn -w 1 -b 127.0.0.1:8001 app:app',
    conf: 'nginx-impatient.conf',
    status: 504,
    logs: 'upstream timed out (110: Connection timed out) while reading response header from upstream',
    provoke: (lab) => get(lab, '/sleep?ms=3000'),
  }),
  {
    id: 'nginx-499-client-left',
    title: 'nginx and a client that leaves before the answer',
    server: 'gunicorn-sync',
    proxy: 'nginx',
    needs: ['gunicorn', 'nginx'],
    command: 'gunicorn -w 1 -b 127.0.0.1:8001 app:app',
    files: ['servers/nginx.conf'],
    clients: 'One request of 2 s whose client leaves after 0.4 s',
    async run(lab) {
      await lab.serve(this.command);
      await lab.serve(NGINX);
      await ask({ port: lab.port, path: '/sleep?ms=2000', patienceSeconds: 0.4 });
      await sleep(400);
      const status = /" (\d{3}) /.exec(linesWith(lab.read('nginx-access.log'), '/sleep').at(-1) ?? '')?.[1] ?? 'none';
      const during = lab.flight();
      await sleep(2000);
      const afterwards = lab.flight();
      lab.note('Status in nginx’s access log', '499', status, status === '499');
      lab.note(
        'In the application 0.4 s later',
        'the request still runs',
        during.unfinished === 1 ? 'the request still runs' : 'nothing runs',
        during.unfinished === 1,
      );
      lab.note(
        'In the application in the end',
        'it ran to its end',
        afterwards.unfinished === 0 ? 'it ran to its end' : 'it was cut off',
        afterwards.unfinished === 0,
      );
    },
  },
  failure({
    id: 'nginx-502-prematurely-closed',
    title: 'nginx and a gunicorn 20.1 sync worker that --timeout kills',
    clients: 'One request of 5 s',
    behind: 'gunicorn -w 1 --timeout 2 -b 127.0.0.1:8001 app:app',
    status: 502,
    logs: 'upstream prematurely closed connection while reading response header from upstream',
    provoke: (lab) => get(lab, '/sleep?ms=5000'),
  }),
  failure({
    id: 'nginx-26-500-timeout',
    title: 'nginx and a gunicorn 26.1.0 sync worker that --timeout kills',
    clients: 'One request of 5 s',
    behind: 'gunicorn -w 1 --timeout 2 -b 127.0.0.1:8001 app:app',
    status: 500,
    provoke: (lab) => get(lab, '/sleep?ms=5000'),
    more: { ...gunicorn26, needs: ['gunicorn', 'packaging', 'nginx'] },
  }),
  failure({
    id: 'nginx-502-reset',
    title: 'nginx and a process that ends with an unread body in its socket',
    clients: 'A POST with a body of 200 kB to a view that ends its process at once',
    behind: 'gunicorn -w 1 -b 127.0.0.1:8001 app:app',
    status: 502,
    logs: 'recv() failed (104: Connection reset by peer) while reading response header from upstream',
    provoke: (lab) => ask({ port: lab.port, path: '/abort', method: 'POST', body: Buffer.alloc(200_000, 120) }),
  }),
  failure({
    id: 'nginx-502-wrong-protocol',
    title: 'nginx that speaks HTTP to a uWSGI --socket',
    clients: 'One request',
    behind: 'uwsgi --plugins python3 --socket 127.0.0.1:8001 --module app:app --die-on-term',
    status: 502,
    logs: 'upstream prematurely closed connection while reading response header from upstream',
    provoke: (lab) => get(lab, '/sleep?ms=0'),
    more: { server: 'uwsgi', needs: ['uwsgi', 'nginx'] },
  }),
  failure({
    id: 'nginx-502-waitress-socket',
    title: 'nginx and a Unix socket of Waitress, which only its owner may use',
    clients: 'One request',
    behind: 'python3 -m waitress --unix-socket=/srv/app/app.sock app:app',
    conf: 'nginx-unix.conf',
    status: 502,
    logs: 'connect() to unix:/srv/app/app.sock failed (13: Permission denied) while connecting to upstream',
    provoke: (lab) => get(lab, '/sleep?ms=0'),
    more: { server: 'waitress', needs: ['waitress', 'nginx'] },
  }),
];
