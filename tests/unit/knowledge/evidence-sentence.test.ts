import { expect, test } from 'vitest';
import {
  burstSentence,
  commandLine,
  evidenceSentence,
  measuredText,
  observationSentence,
  rangeText,
  seenTexts,
  subjectOf,
} from '../../../src/knowledge/evidence-sentence.ts';
import { agreementsOf, countAgrees, standingOf } from '../../../src/knowledge/measured-agreement.ts';
import { decidingVersions } from '../../../src/knowledge/measured-software.ts';
import type { Observation } from '../../../src/knowledge/measurement.ts';
import { SERVER_IDS } from '../../../src/model/server-id.ts';
import { sampleBurst, sampleMeasurement } from './sample-measurement.ts';

const bound = { prediction: { mostInFlight: 32, reached: false } };

const seen = (...runs: readonly (readonly [string, boolean])[]): Observation => ({
  what: 'The client got',
  predicted: 'no reply after about 2 s',
  runs: runs.map(([text, agrees]) => ({ seen: text, agrees })),
});

/** The same without its burst. */
function behaviour(observation: Observation) {
  const { burst, ...rest } = sampleMeasurement({
    title: 'gunicorn sync, --timeout 2 and a request of 5 s',
    observations: [observation],
  });
  if (!burst) throw new Error('expected a sample with a burst');
  return rest;
}

test('a count that must be reached agrees when it is the same, a bound when it is not exceeded', () => {
  const exact = { mostInFlight: 8, reached: true };
  expect([7, 8, 9].map((count) => countAgrees(exact, count))).toEqual([false, true, false]);
  expect([7, 8, 9].map((count) => countAgrees({ ...exact, reached: false }, count))).toEqual([true, true, false]);
});

test('a burst says the count, the prediction and the runs', () => {
  expect(burstSentence(sampleBurst([8, 8, 8]))).toBe('8 in flight, predicted 8, 3 of 3 runs');
  expect(burstSentence(sampleBurst([8]))).toBe('8 in flight, predicted 8, 1 of 1 run');
});

test('runs that differ below a bound are a range, and the bound says “at most”', () => {
  expect(burstSentence(sampleBurst([26, 17, 20], bound))).toBe('17 to 26 in flight, at most 32 predicted, 3 of 3 runs');
  expect(burstSentence(sampleBurst([32, 32], bound))).toBe('32 in flight, at most 32 predicted, 2 of 2 runs');
});

test('runs that are not as predicted are said plainly', () => {
  expect(burstSentence(sampleBurst([8, 6, 7]))).toBe('6 to 8 in flight, but predicted 8; as predicted in 1 of 3 runs');
  expect(burstSentence(sampleBurst([33, 40, 33], bound))).toBe(
    '33 to 40 in flight, but at most 32 predicted; as predicted in 0 of 3 runs',
  );
});

test('an observation quotes what was seen while runs read the same, and the prediction where they agree in other words', () => {
  expect(observationSentence(seen(['no reply after 2.1 s', true], ['no reply after 2.1 s', true]))).toBe(
    'The client got: no reply after 2.1 s, as predicted, 2 of 2 runs',
  );
  expect(observationSentence(seen(['no reply after 2.1 s', true], ['no reply after 2.4 s', true]))).toBe(
    'The client got: no reply after about 2 s, as predicted, 2 of 2 runs',
  );
});

test('an observation that does not agree says each thing seen with its runs', () => {
  expect(observationSentence(seen(['500', false], ['no reply after 2.1 s', true], ['500', false]))).toBe(
    'The client got: 500 (2 of 3 runs), no reply after 2.1 s (1 of 3 runs), but predicted no reply after about 2 s; as predicted in 1 of 3 runs',
  );
  expect(observationSentence(seen(['500', false], ['500', false]))).toBe(
    'The client got: 500, but predicted no reply after about 2 s; as predicted in 0 of 2 runs',
  );
  expect(seenTexts(seen(['a', true], ['b', true], ['b', true]))).toEqual([
    { seen: 'b', runs: 2 },
    { seen: 'a', runs: 1 },
  ]);
});

test('the burst speaks before observations, and a measurement of nothing is refused', () => {
  const observation = seen(['500', true]);
  expect(evidenceSentence(sampleMeasurement({ observations: [observation] }))).toBe(
    '64 clients: 8 in flight, predicted 8, 3 of 3 runs',
  );
  expect(evidenceSentence(behaviour(observation))).toBe('The client got: 500, as predicted, 1 of 1 run');
  expect(() => evidenceSentence({ ...behaviour(observation), observations: [] })).toThrow(
    'content/measurements/gunicorn-gthread-2x4.json: expected a burst or at least one observation, got neither',
  );
});

test('a burst is called by its command, unless that is long or leaves the configuration to a file', () => {
  const called = (command: string) => subjectOf(sampleMeasurement({ command, title: 'A title' }));
  expect(called('gunicorn -w 2 \\\n  --threads 4 app:app')).toEqual({
    text: 'gunicorn -w 2 --threads 4 app:app',
    isCode: true,
  });
  expect(called('apache2 -f apache.conf')).toEqual({ text: 'A title', isCode: false });
  expect(called(`uwsgi ${'--option '.repeat(8)}`)).toEqual({ text: 'A title', isCode: false });
  expect(subjectOf(behaviour(seen(['500', true]))).isCode).toBe(false);
});

test('several commands stand on one line', () => {
  expect(commandLine('nginx -c nginx.conf\ngunicorn -w 2 \\\n  app:app\n')).toBe(
    'nginx -c nginx.conf; gunicorn -w 2 app:app',
  );
});

test('a copied text stands alone: subject, result, versions, day', () => {
  expect(measuredText(sampleMeasurement())).toBe(
    'Measured: gunicorn -w 2 --threads 4 app:app, 64 clients: 8 in flight, predicted 8, 3 of 3 runs (gunicorn 20.1.0, 2026-11-22)',
  );
  expect(measuredText(behaviour(seen(['500', true])))).toBe(
    'Measured: gunicorn sync, --timeout 2 and a request of 5 s. The client got: 500, as predicted, 1 of 1 run (gunicorn 20.1.0, 2026-11-22)',
  );
});

test('versions are those of the server and of what stands in front of it', () => {
  const software = { python: '3.11.2', gunicorn: '20.1.0', gevent: '22.10.2', nginx: '1.22.1' };
  expect(decidingVersions({ server: 'gunicorn-gevent', software })).toBe('gunicorn 20.1.0, gevent 22.10.2');
  expect(decidingVersions({ server: 'gunicorn-sync', proxy: 'nginx', software })).toBe(
    'gunicorn 20.1.0, behind nginx 1.22.1',
  );
  const none = SERVER_IDS.map((server) => decidingVersions({ server, software: {} }));
  expect(new Set(none)).toEqual(new Set(['']));
});

test('a measurement agrees when all that was looked at does', () => {
  const standing = (counts: readonly number[], ...agrees: readonly boolean[]) =>
    standingOf(
      ...agreementsOf(
        sampleMeasurement({
          burst: sampleBurst(counts),
          observations: agrees.map((agree) => seen(['x', agree])),
        }),
      ),
    );
  expect(standing([8, 8], true)).toBe('agrees');
  expect(standing([8, 8], true, false)).toBe('partly');
  expect(standing([8, 7])).toBe('partly');
  expect(standing([7, 7], false)).toBe('differs');
});

test('a range is one number where all are the same as written', () => {
  expect(rangeText([3, 1, 2])).toBe('1 to 3');
  expect(rangeText([1.001, 1.002], (value) => value.toFixed(1))).toBe('1.0');
});
