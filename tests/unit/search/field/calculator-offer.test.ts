import { expect, test } from 'vitest';
import { calculatorOffer } from '../../../../src/search/field/calculator-offer.ts';
import { looksLikeSetup } from '../../../../src/search/field/looks-like-setup.ts';

test.each([
  ['gunicorn -w 4 --threads 2', 8, '?t=2&v=1'],
  ['gunicorn -w 4 --threads 2 shop:app', 8, '?t=2&v=1'],
  ['gunicorn shop:app', 1, '?p=1&s=gunicorn-sync&t=1&v=1'],
  ['gunicorn -k gevent -w 4', 4000, '?s=gunicorn-gevent&t=1000&v=1'],
  ['[uwsgi]\nprocesses = 4\nthreads = 2', 8, '?s=uwsgi&t=2&v=1'],
  ['processes = 4 threads = 2', 8, '?s=uwsgi&t=2&v=1'],
  ['workers = 4\nthreads = 2', 8, '?t=2&v=1'],
  ['waitress-serve --threads=8 shop:app', 8, '?p=1&s=waitress&t=8&v=1'],
  ['WSGIDaemonProcess shop processes=2 threads=15', 30, '?p=2&s=mod-wsgi&t=15&v=1'],
  ['WEB_CONCURRENCY=4', 4, '?s=gunicorn-sync&t=1&v=1'],
  ['app.run(threaded=False)', 1, '?p=1&s=flask-unthreaded&t=1&v=1'],
  ['4 workers 2 threads', 8, '?t=2&v=1'],
  ['8 workers', 8, '?p=8&t=1&v=1'],
  ['1 worker 100 threads', 100, '?p=1&t=100&v=1'],
  ['why does gunicorn with 4 workers and 2 threads hang', 8, '?t=2&v=1'],
  ['gunicorn workers=4 threads=2', 8, '?t=2&v=1'],
  ['-w 4 --threads 2', 8, '?t=2&v=1'],
  ['waitress 8 threads', 8, '?p=1&s=waitress&t=8&v=1'],
  // The set-up that the calculator starts with needs no query.
  ['gunicorn -w 4 --threads 4', 16, ''],
])('“%s” is %i at once', (text, atOnce, query) => {
  expect(looksLikeSetup(text)).toBe(true);
  expect(calculatorOffer(text)).toEqual({ atOnce, query });
});

test.each([
  ['gunicorn -w $WORKERS shop:app', '?s=gunicorn-sync&t=1&v=1'],
  ['uvicorn shop:app --workers 4', '?s=uvicorn-asgiref&v=1'],
])('“%s” leaves a count open, so no number is given', (text, query) => {
  expect(looksLikeSetup(text)).toBe(true);
  expect(calculatorOffer(text)).toEqual({ atOnce: undefined, query });
});

test.each(['gunicorn 0 workers', 'gunicorn --workers=9999 --threads 5 shop:app', '400000 threads'])(
  '“%s” is more or less than the calculator takes',
  (text) => expect(calculatorOffer(text)).toBeUndefined(),
);

test.each([
  'worker timeout',
  '[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)',
  'worker 2 died',
  '30 s worker timeout',
  'how many threads',
  'gunicorn --threads',
  'gunicorn.errors.HaltServer: <HaltServer "Worker failed to boot." 3>',
  'nginx worker_processes 4;',
  'threads vs processes',
  '',
])('what reads commands is not fetched for “%s”', (text) => expect(looksLikeSetup(text)).toBe(false));

test('of a long text only the beginning is read', () => {
  expect(looksLikeSetup(`${'x '.repeat(4000)} 4 workers`)).toBe(false);
  expect(calculatorOffer(`${'x '.repeat(4000)} 4 workers`)).toBeUndefined();
});
