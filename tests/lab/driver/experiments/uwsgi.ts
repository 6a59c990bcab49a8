import { setTimeout as sleep } from 'node:timers/promises';
import { ask, askTogether } from '../client.ts';
import { after, countOf, endings, linesWith } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

const UWSGI = 'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --die-on-term';
const GEVENT = 'uwsgi --plugins python3,gevent_python3 --http-socket 127.0.0.1:8000 --die-on-term';

const latePatch = (id: string, title: string, option: string, patched: boolean): Behaviour => ({
  id,
  title,
  server: 'uwsgi-gevent',
  needs: ['uwsgi', 'uwsgi-gevent', 'gevent'],
  command: `${GEVENT} --module late:app --gevent 10 ${option}`,
  files: ['app/late.py'],
  clients: '5 clients at once, each with a request that waits 1 s in `from time import sleep`',
  async run(lab) {
    await lab.serve(this.command);
    const answers = await askTogether(5, { port: lab.port, path: '/late' });
    lab.note(
      'The clients got',
      '5 × 200',
      endings(answers),
      answers.every(({ ending }) => ending === 200),
    );
    const last = Math.max(...answers.map(({ seconds }) => seconds));
    lab.note(
      'The last of them',
      patched ? 'after about 1 s' : 'after about 5 s: one by one',
      after(last),
      patched ? last < 2 : last > 4.9,
    );
  },
});

/** uWSGI, apart from its bursts, queues and timeouts. */
export const UWSGI_BEHAVIOURS: readonly Behaviour[] = [
  {
    id: 'uwsgi-no-application',
    title: 'uWSGI and a module that cannot be imported: it starts all the same',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: `${UWSGI} --module no_such_module:app`,
    clients: 'One request',
    async run(lab) {
      const program = await lab.start(this.command);
      let answer = await ask({ port: lab.port, path: '/' });
      for (let wait = 0; wait < 40 && answer.ending === 'refused'; wait++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        answer = await ask({ port: lab.port, path: '/' });
      }
      lab.note('The client got', '500', endings([answer]), answer.ending === 500);
      const expected = '--- no python application found, check your startup logs for errors ---';
      const lines = linesWith(program.output, expected).length;
      lab.note(`“${expected}” in the log`, '1 line', countOf(lines, 'line'), lines === 1);
    },
  },
  {
    id: 'uwsgi-need-app',
    title: 'uWSGI --need-app and a module that cannot be imported: it does not start',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: `${UWSGI} --need-app --module no_such_module:app`,
    clients: 'None: it does not start',
    async run(lab) {
      const program = await lab.start(this.command);
      const code = await program.exitCode(10);
      lab.note('Exit status', '22', String(code ?? 'still running'), code === 22);
    },
  },
  {
    id: 'uwsgi-other-callable',
    title: 'uWSGI --wsgi-file app.py where the application is called app, and not application',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: `${UWSGI} --wsgi-file app.py`,
    clients: 'One request',
    async run(lab) {
      const program = await lab.start(this.command);
      await sleep(2000);
      const answer = await ask({ port: lab.port, path: '/' });
      lab.note('The client got', '500', endings([answer]), answer.ending === 500);
      const line = linesWith(program.output, 'unable to find').at(-1)?.trim() ?? 'nothing';
      const expected = 'unable to find "application" callable in file app.py';
      lab.note('The start-up log says', expected, line, line.startsWith(expected));
    },
  },
  latePatch(
    'uwsgi-gevent-late-patch',
    'uWSGI --gevent-monkey-patch comes after the import of the application',
    '--gevent-monkey-patch',
    false,
  ),
  latePatch(
    'uwsgi-gevent-early-patch',
    'uWSGI --gevent-early-monkey-patch comes before the import of the application',
    '--gevent-early-monkey-patch',
    true,
  ),
];
