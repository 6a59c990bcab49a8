import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Measurement } from '../../src/knowledge/measurement.ts';
import { contradictions } from './driver/agreement.ts';
import { experimentOf } from './driver/catalogue.ts';
import { killAll, runningPrograms } from './driver/program.ts';
import { runExperiment } from './driver/run-experiment.ts';

/** One of each kind of line, and the edges that a start command meets first. */
const BURSTS = [
  'flask-run',
  'flask-run-without-threads',
  'gunicorn-sync-1',
  'gunicorn-sync-2',
  'gunicorn-sync-4',
  'gunicorn-gthread-1x4',
  'gunicorn-gthread-4x8',
  'gunicorn-threads-4',
  'gunicorn-gevent-10',
  'gunicorn-gevent-blocking-wait',
  'uwsgi-4',
  'uwsgi-2x4',
  'waitress',
  'waitress-8',
];
const BEHAVIOURS = ['flask-processes-error', 'flask-threaded-processes-error', 'timeout-sync'];

const missing = inject('labIsMissing');

/** Two rounds of short requests and a few more: what fills every slot is seen in a second. */
const short = { runs: 1, clients: (slots: number) => Math.min(64, 2 * slots + 2), serviceSeconds: () => 0.3 };

afterAll(killAll);

// Servers sleep, so a few at a time do not disturb each other; counts do not depend on speed.
describe.skipIf(missing !== '')('a real server', { concurrent: true }, () => {
  test.each(BURSTS)('%s serves what the model says', async (id) => {
    const measured = await runExperiment(experimentOf(id), short);
    expect(contradictions(measured)).toEqual([]);
    expect(measured.burst?.runs[0]?.answers).toEqual({ 200: measured.burst?.clients });
    expect(disagreements(measured)).toEqual([]);
  });

  test.each(BEHAVIOURS)('%s', async (id) => {
    expect(disagreements(await runExperiment(experimentOf(id), { runs: 1 }))).toEqual([]);
  });
});

test('no process of a server is left', () => {
  expect(runningPrograms().map(({ name }) => name)).toEqual([]);
});

/** What was seen and not predicted. */
function disagreements({ observations }: Measurement): string[] {
  return observations
    .filter(({ runs }) => runs.some(({ agrees }) => !agrees))
    .map(
      ({ what, predicted, runs }) => `${what}: found ${runs.map(({ seen }) => seen).join(', ')}, expected ${predicted}`,
    );
}
