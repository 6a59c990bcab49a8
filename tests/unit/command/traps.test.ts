import { expect, test } from 'vitest';
import { readCommand } from '../../../src/command/index.ts';

/** The whole text of every warning, and of the reason where it does not start. */
function warnings(text: string): string[] {
  const reading = readCommand(text);
  if (reading.kind === 'nothing') return [reading.reason];
  const notes = reading.notes.filter(({ tone }) => tone === 'warning').map(({ meaning }) => meaning);
  return reading.kind === 'refusal' ? [reading.reason, ...notes] : notes;
}
const noted = (text: string, part: string): string | undefined => {
  const reading = readCommand(text);
  return reading.kind === 'nothing' ? undefined : reading.notes.find((note) => note.text === part)?.meaning;
};

test('-t is the timeout, not threads', () => {
  expect(noted('gunicorn -w 5 -t 500 app:app', '-t 500')).toBe(
    'The timeout in seconds, not threads: a worker that is silent for 500 s is killed.',
  );
});

test('sync with threads is gthread', () => {
  expect(warnings('gunicorn -k sync --threads 4 app:app')).toEqual([
    '4 threads in each process. With threads above 1 gunicorn replaces `sync` by `gthread`.',
  ]);
});

test('gevent ignores threads', () => {
  expect(warnings('gunicorn -k gevent --threads 4 app:app')).toEqual([
    '4 threads in each process. The gevent worker ignores it.',
  ]);
});

test('eventlet is gone since gunicorn 26', () => {
  expect(warnings('gunicorn -k eventlet app:app')).toEqual([
    'gunicorn 26.0.0 removed the eventlet worker: only older versions start like this.',
  ]);
});

test('-w of uWSGI is a module', () => {
  expect(noted('uwsgi --http :80 -w app:app -p 4', '-w app:app')).toBe('The module of the application: `app:app`.');
  expect(warnings('uwsgi --http :80 -w 4')).toEqual([
    'The module of the application: 4. uWSGI’s `-w` is a module, not a number of workers: that is `-p`.',
  ]);
});

test('a timeout of 0 is none', () => {
  expect(noted('gunicorn --timeout 0 app:app', '--timeout 0')).toBe(
    'The timeout in seconds, not threads: 0 switches it off.',
  );
});

test('-T of uWSGI takes no number', () => {
  expect(noted('uwsgi -T --http :80 -w app', '-T')).toBe(
    'Lets the application start threads. It takes no number and adds no capacity; always on since 2.0.27.',
  );
});

test('-p of gunicorn is a file', () => {
  expect(noted('gunicorn -p 4 app:app', '-p 4')).toBe('The file for the process id: 4. It is no number of processes.');
});

test('a configuration file that is not in the text is said to be unseen', () => {
  expect(warnings('gunicorn -c conf.py -w 4 --threads 2 app:app')).toEqual([
    'The configuration file `conf.py`. What it sets cannot be seen here.',
  ]);
});

test('processes without threaded=False is an error since Flask 1.0', () => {
  expect(warnings('app.run(processes=3)')[0]).toBe(
    'ValueError: Cannot have a multi-thread and multi-process server. Since Flask 1.0 `threaded` is on by default: add `threaded=False`, or leave out `processes`.',
  );
});

test('the development server is no server for production', () => {
  expect(warnings('flask run')).toEqual([
    'This is the development server: Flask’s own documentation says not to use it in production.',
  ]);
  for (const text of ['app.run(debug=True)', 'flask run --debug'])
    expect(warnings(text)).toEqual([
      'Debug mode: the debugger lets anyone who reaches it run code.',
      'In debug mode the reloader runs the module twice.',
      'This is the development server: Flask’s own documentation says not to use it in production.',
    ]);
});

test('waitress-serve stops at options behind the application', () => {
  expect(warnings('waitress-serve app:app --threads=8')[0]).toBe(
    '`--threads=8` stands behind the application. waitress-serve reads options only before it, and stops.',
  );
});

test('an abbreviation that could be several options stops the server', () => {
  expect(warnings('gunicorn --worker 4 app:app')[0]).toBe(
    '`--worker` could be `--workers`, `--worker-class`, `--worker-connections`, `--worker-tmp-dir`: the server stops. Write the one that is meant.',
  );
});

test('a variable where no shell runs is not filled in', () => {
  const meaning =
    '`$WORKERS` worker processes. No shell fills in this variable here: the server gets it as it is written, and stops.';
  expect(warnings('CMD ["gunicorn", "-w", "$WORKERS", "app:app"]')).toEqual([meaning]);
  expect(warnings("gunicorn -w '$WORKERS' app:app")).toEqual([meaning]);
});

test('a WSGIDaemonProcess that nothing delegates to changes nothing', () => {
  expect(warnings('WSGIDaemonProcess app threads=5')).toEqual([
    '`WSGIDaemonProcess` alone changes nothing: without `WSGIProcessGroup`, or `process-group=` at `WSGIScriptAlias`, requests do not go to it.',
  ]);
});

test('greenlets without monkey patching wait for each other', () => {
  expect(warnings('uwsgi --gevent 10 -w app')).toEqual([
    'Without `--gevent-monkey-patch` a wait blocks the whole process, unless the application patches itself: then 1 request for each process.',
  ]);
});

test('granian’s default number of threads is far too many for most applications', () => {
  expect(warnings('granian --interface wsgi app:app')).toEqual([
    '`--blocking-threads` is not set: half the connections a process takes, 512. That is rarely what an application wants.',
  ]);
});
