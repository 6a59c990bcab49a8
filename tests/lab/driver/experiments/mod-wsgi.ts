import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askTogether } from '../client.ts';
import { endings, linesWith } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

/** Apache's message without date, modules, ids and the client. */
const message = (line: string) =>
  line
    .replace(/^.*?mod_wsgi \(pid=\d+\): /, '')
    .replace(/\/tmp\/inflight-lab-\w+/g, '/srv/app')
    .replace(/, referer: .*$/, '')
    .trim();

const broken = (id: string, title: string, script: string, expected: readonly string[]): Behaviour => ({
  id,
  title,
  server: 'mod-wsgi',
  needs: ['apache', 'mod_wsgi'],
  command: `apache2 -d /srv/app -f mod-wsgi-${script}.conf -DFOREGROUND`,
  files: [`servers/mod-wsgi-${script}.conf`, `servers/apache-${script}.conf`, `servers/${script}.wsgi`],
  clients: 'One request',
  async run(lab) {
    await lab.start(this.command);
    await sleep(2500);
    const answer = await ask({ port: lab.port, path: '/sleep?ms=0' });
    await sleep(200);
    lab.note('The client got', '500', endings([answer]), answer.ending === 500);
    const log = lab.read('apache-error.log');
    const lines = linesWith(log, 'mod_wsgi').map(message);
    for (const line of expected) {
      const said = lines.find((each) => each.startsWith(line.slice(0, 20))) ?? 'nothing';
      lab.note('Apache’s log says', line, said, said === line);
    }
  },
});

/** mod_wsgi, apart from its bursts. */
export const MOD_WSGI: readonly Behaviour[] = [
  {
    id: 'mod-wsgi-queue-timeout',
    title: 'mod_wsgi with queue-timeout=1 and requests that wait longer',
    server: 'mod-wsgi',
    needs: ['apache', 'mod_wsgi'],
    command: 'apache2 -d /srv/app -f mod-wsgi-queue-timeout.conf -DFOREGROUND',
    files: ['servers/mod-wsgi-queue-timeout.conf', 'servers/apache.conf', 'servers/app.wsgi'],
    clients: '6 clients at once, each with one request of 0.6 s; one process of one thread',
    async run(lab) {
      await lab.serve(this.command);
      const answers = await askTogether(6, { port: lab.port, path: '/sleep?ms=600' });
      const good = answers.filter(({ ending }) => ending === 200).length;
      const late = answers.filter(({ ending }) => ending === 504).length;
      lab.note('The clients got', '2 × 200, 4 × 504', endings(answers), good === 2 && late === 4);
      const lines = linesWith(lab.read('apache-error.log'), 'Queue timeout expired for WSGI daemon process').length;
      lab.note(
        '“Queue timeout expired for WSGI daemon process” in Apache’s log',
        '4 lines',
        `${lines} lines`,
        lines === 4,
      );
    },
  },
  {
    id: 'mod-wsgi-503',
    title: 'mod_wsgi with listen-backlog=5 and connect-timeout=2, and more requests than that',
    server: 'mod-wsgi',
    needs: ['apache', 'mod_wsgi'],
    command: 'apache2 -d /srv/app -f mod-wsgi-503.conf -DFOREGROUND',
    files: ['servers/mod-wsgi-503.conf', 'servers/apache.conf', 'servers/app.wsgi'],
    clients: '24 clients at once, each with one request of 0.5 s; one process of one thread',
    async run(lab) {
      await lab.serve(this.command);
      const answers = await askTogether(24, { port: lab.port, path: '/sleep?ms=500' });
      const turned = answers.filter(({ ending }) => ending === 503);
      const good = answers.filter(({ ending }) => ending === 200).length;
      lab.note(
        'The clients got',
        'some 200, the others 503',
        endings(answers),
        turned.length > 0 && good > 0 && good + turned.length === 24,
      );
      const first = Math.min(...turned.map(({ seconds }) => seconds));
      lab.note(
        'The first 503 came',
        'after connect-timeout, 2 s',
        `after ${first.toFixed(1)} s`,
        first > 1.5 && first < 4,
      );
    },
  },
  {
    id: 'mod-wsgi-socket-timeout',
    title: 'mod_wsgi with socket-timeout=2 and a request of 5 s',
    server: 'mod-wsgi',
    needs: ['apache', 'mod_wsgi'],
    command: 'apache2 -d /srv/app -f mod-wsgi-socket-timeout.conf -DFOREGROUND',
    files: ['servers/mod-wsgi-socket-timeout.conf', 'servers/apache.conf', 'servers/app.wsgi'],
    clients: 'One request of 5 s',
    async run(lab) {
      await lab.serve(this.command);
      const answer = await ask({ port: lab.port, path: '/sleep?ms=5000' });
      lab.note('The client got', '504', endings([answer]), answer.ending === 504);
      lab.note(
        'It came',
        'after 2 s',
        `after ${answer.seconds.toFixed(1)} s`,
        answer.seconds > 1.8 && answer.seconds < 3.5,
      );
    },
  },
  broken('mod-wsgi-broken-script', 'mod_wsgi 4.9.4 and a script whose import fails', 'broken', [
    "Failed to exec Python script file '/srv/app/broken.wsgi'.",
    "Exception occurred processing WSGI script '/srv/app/broken.wsgi'.",
  ]),
  broken('mod-wsgi-no-application', 'mod_wsgi 4.9.4 and a script without `application`', 'nameless', [
    "Target WSGI script '/srv/app/nameless.wsgi' does not contain WSGI application 'application'.",
  ]),
];
