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
  {
    id: 'worker-failed-to-boot',
    title: 'gunicorn and a module that cannot be imported: it ends',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn -w 2 no_such_module:app',
    clients: 'None: it does not start',
    async run(lab) {
      const program = await lab.start(this.command);
      const code = await program.exitCode(20);
      const lines = program.output.split('\n');
      const cause = lines.find((line) => line.startsWith('ModuleNotFoundError'))?.trim() ?? 'nothing';
      lab.note(
        'The cause in the log',
        "ModuleNotFoundError: No module named 'no_such_module'",
        cause,
        cause === "ModuleNotFoundError: No module named 'no_such_module'",
      );
      const said = linesWith(program.output, 'Worker failed to boot').length;
      lab.note(
        '“Worker failed to boot” in the log',
        'at least 1 line',
        said > 0 ? 'at least 1 line' : 'none',
        said > 0,
      );
      lab.note('Exit status', '3', String(code ?? 'still running'), code === 3);
    },
  },
  {
    id: 'port-in-use',
    title: 'gunicorn and a port that another one listens on',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn app:app',
    clients: 'None: the second one does not start',
    async run(lab) {
      await lab.serve(this.command);
      const started = performance.now();
      const second = await lab.start(this.command);
      const code = await second.exitCode(20);
      const seconds = (performance.now() - started) / 1000;
      const tries = linesWith(second.output, 'Connection in use').length;
      lab.note(
        '“Connection in use” in the log',
        '5 lines: it tries five times',
        `${tries} lines${tries === 5 ? ': it tries five times' : ''}`,
        tries === 5,
      );
      lab.note(
        'It gives up',
        'after about 5 s, exit status 1',
        `after ${seconds.toFixed(0)} s, exit status ${code ?? 'none'}`,
        code === 1 && seconds > 3.5 && seconds < 9,
      );
    },
  },
  {
    id: 'app-failed-to-load',
    title: 'gunicorn and a module without the name after the colon: it ends',
    server: 'gunicorn-sync',
    needs: ['gunicorn'],
    command: 'gunicorn app:no_such_name',
    clients: 'None: it does not start',
    async run(lab) {
      const program = await lab.start(this.command);
      const code = await program.exitCode(20);
      const said = linesWith(program.output, 'App failed to load').length;
      lab.note('“App failed to load.” in the log', 'at least 1 line', said > 0 ? 'at least 1 line' : 'none', said > 0);
      lab.note('Exit status', '4', String(code ?? 'still running'), code === 4);
    },
  },
];
