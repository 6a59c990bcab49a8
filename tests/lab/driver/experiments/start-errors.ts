import { linesWith } from '../words.ts';
import type { Behaviour } from './behaviour.ts';

const REFUSAL = 'ValueError: Cannot have a multi-thread and multi-process server.';

const refusesToStart = (id: string, title: string, options: string): Behaviour => ({
  id,
  title,
  server: 'flask-processes',
  needs: [],
  command: `python3 run.py ${options}`,
  files: ['app/run.py'],
  clients: 'None: it does not start',
  async run(lab) {
    const program = await lab.start(this.command);
    const code = await program.exitCode(20);
    const said = linesWith(program.output, 'Error: ').at(-1)?.trim() ?? 'nothing';
    lab.note('Its last line', REFUSAL, said, said === REFUSAL);
    lab.note('Exit status', '1', String(code ?? 'still running'), code === 1);
  },
});

/** Servers that refuse their options. */
export const START_ERRORS: readonly Behaviour[] = [
  refusesToStart('flask-processes-error', 'app.run(processes=3) does not start: threads are on already', 'processes=3'),
  refusesToStart(
    'flask-threaded-processes-error',
    'app.run(threaded=True, processes=3) does not start',
    'threaded=True processes=3',
  ),
  {
    id: 'uwsgi-listen-above-somaxconn',
    title: 'uWSGI --listen above net.core.somaxconn does not start',
    server: 'uwsgi',
    needs: ['uwsgi'],
    command: 'uwsgi --plugins python3 --http-socket 127.0.0.1:8000 --module app:app --die-on-term --listen 60000',
    clients: 'None: it does not start',
    async run(lab) {
      const program = await lab.start(this.command);
      const code = await program.exitCode(10);
      const said = linesWith(program.output, 'Listen queue size').at(-1)?.trim() ?? 'nothing';
      const expected = 'Listen queue size is greater than the system max net.core.somaxconn';
      lab.note('Its last line', `${expected} (4096).`, said, said.startsWith(expected));
      lab.note('Exit status', '1', String(code ?? 'still running'), code === 1);
    },
  },
];
