import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuredServers } from '../../../src/components/measured-groups.ts';
import { clipText } from '../../../src/components/clip-text.ts';
import { fenceLanguage } from '../../../src/components/fence-language.ts';
import { secondsText } from '../../../src/components/seconds-text.ts';
import { setupText } from '../../../src/components/setup-text.ts';
import { toMarkup, type MarkupNode } from '../../../src/components/markup-node.ts';
import { splitBar, timeBar } from '../../../src/components/svg/measured-bars.ts';
import {
  predictedMeasured,
  predictedMeasuredSummary,
  type PredictedMeasured,
} from '../../../src/components/svg/predicted-measured.ts';
import { seenSlots } from '../../../src/components/svg/seen-slots.ts';
import { sampleBurst, sampleMeasurement } from '../knowledge/sample-measurement.ts';

/** Cells of a path: each is drawn with one `h…v…h…z`. */
const cells = (svg: MarkupNode | undefined, name: string) =>
  (svg?.children ?? [])
    .filter((child) => typeof child !== 'string')
    .filter(({ attributes }) => attributes?.['class'] === name)
    .map(({ attributes }) => String(attributes?.['d']).split('z').length - 1);

test('every slot is drawn once: filled up to the fewest, with a core up to the most, outlined beyond', () => {
  const slots = fc.integer({ min: 1, max: 128 });
  const processes = fc.integer({ min: 1, max: 16 });
  const counts = fc.array(fc.integer({ min: 0, max: 128 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(slots, processes, counts, (mostInFlight, count, seen) => {
      const prediction = { mostInFlight, reached: false };
      const picture = seenSlots(sampleBurst(seen, { prediction, setup: { processes: count, threads: 1 } }));
      const least = Math.min(...seen, mostInFlight);
      const most = Math.max(...seen);
      const sum = (name: string) => cells(picture, name).reduce((total, each) => total + each, 0);
      expect(sum('off')).toBe(mostInFlight - least);
      expect(sum('on')).toBe(Math.min(most, mostInFlight));
      expect(sum('over')).toBe(Math.max(0, most - mostInFlight));
    }),
    { seed: 3 },
  );
});

test('a picture of 64 slots is small beside a sentence', () => {
  const picture = seenSlots(
    sampleBurst([64], { prediction: { mostInFlight: 64, reached: true }, setup: { processes: 1, threads: 64 } }),
  );
  expect(picture?.attributes).toMatchObject({ width: 110, height: 26 });
  expect(toMarkup(picture ?? { tag: 'svg' }).match(/<path/g)).toHaveLength(1);
});

test('slots that no picture can count out have none', () => {
  const prediction = { mostInFlight: 129, reached: true };
  expect(seenSlots(sampleBurst([129], { prediction }))).toBeUndefined();
  expect(seenSlots(sampleBurst([0], { prediction: { mostInFlight: 0, reached: true } }))).toBeUndefined();
});

test('a split has a piece for each process that served, and the pieces fill the bar', () => {
  expect(toMarkup(splitBar([54, 10, 0]))).toContain('d="M0 0H83.53V8H0zM84.53 0H100V8H84.53z"');
  expect(toMarkup(splitBar([64]))).toContain('d="M0 0H100V8H0z"');
});

test('a time shows the least possible and what came on top', () => {
  expect(toMarkup(timeBar(3, 2, 4))).toContain('d="M0 0H50V8H0z"');
  expect(toMarkup(timeBar(3, 2, 4))).toContain('class="more" d="M50 3H75V5H50z"');
  expect(toMarkup(timeBar(2, 2, 4))).not.toContain('more');
});

const exact = (predicted: number): PredictedMeasured => ({
  predicted,
  least: predicted,
  most: predicted,
  agrees: true,
});
const mixed = [exact(1), exact(8), exact(8), { predicted: 32, least: 17, most: 26, agrees: true }];
const differs = { predicted: 32, least: 0, most: 32, agrees: false };

test('the summary counts what is exact, below a bound, and against the prediction', () => {
  expect(predictedMeasuredSummary(mixed)).toBe(
    '3 of 4 bursts held exactly the number predicted in every run; 1 stayed below an upper bound in some run; none did not agree.',
  );
  expect(predictedMeasuredSummary([exact(4), differs])).toBe(
    '1 of 2 bursts held exactly the number predicted in every run; 1 did not agree.',
  );
});

test('bursts that are exactly as predicted share a disc, every other one has its own mark and shape', () => {
  const markup = toMarkup(predictedMeasured([...mixed, differs]));
  expect(markup.match(/<circle/g)).toHaveLength(2);
  expect(markup).toContain('class="count">2</text>');
  expect(markup.match(/<path class="below"/g)).toHaveLength(1);
  expect(markup.match(/<path class="differs"/g)).toHaveLength(1);
  expect(markup).toContain('class="below">17</text>');
  expect(markup).toContain('class="below">26</text>');
});

test('all marks lie inside the picture, whatever was measured', () => {
  const count = fc.integer({ min: 0, max: 1000 });
  const burst = fc.record({ predicted: count, least: count, more: count, agrees: fc.boolean() });
  fc.assert(
    fc.property(fc.array(burst, { minLength: 1, maxLength: 60 }), (bursts) => {
      const markup = toMarkup(
        predictedMeasured(bursts.map(({ more, ...rest }) => ({ ...rest, most: rest.least + more }))),
      );
      const places = [...markup.matchAll(/ (?:cy|y)="([^"]*)"/g)].map(([, value]) => Number(value));
      const across = [...markup.matchAll(/ (?:cx|x)="([^"]*)"/g)].map(([, value]) => Number(value));
      expect(places.every((y) => y > 0 && y < 320)).toBe(true);
      expect(across.every((x) => x >= 0 && x <= 460)).toBe(true);
    }),
    { seed: 5, numRuns: 50 },
  );
});

test('measurements are grouped by server, bursts apart from behaviours', () => {
  const { burst, ...behaviour } = sampleMeasurement({ id: 'timeout-sync', server: 'gunicorn-sync' });
  expect(burst).toBeDefined();
  const groups = measuredServers([sampleMeasurement(), behaviour]);
  expect(groups.map(({ id, bursts, behaviours }) => [id, bursts.length, behaviours.length])).toEqual([
    ['gunicorn-sync', 0, 1],
    ['gunicorn-gthread', 1, 0],
  ]);
});

test('a set-up reads in the words of its server', () => {
  expect(setupText('gunicorn-gthread', { processes: 2, threads: 4 })).toBe('2 processes of 4 threads');
  expect(setupText('gunicorn-gthread', { processes: 4, threads: 8, connections: 8 })).toBe(
    '4 processes of 8 threads and 8 connections',
  );
  expect(setupText('flask', { processes: 1, threads: 1 })).toBe('1 process');
  expect(setupText('gunicorn-gevent', { processes: 1, threads: 10, yields: false })).toBe(
    '1 process of 10 greenlets, waiting in code that lets no other request go on',
  );
});

test('seconds, clipped texts and languages of files', () => {
  expect([0.5, 9.994, 10.04].map(secondsText)).toEqual(['0.50 s', '9.99 s', '10.0 s']);
  expect(clipText('as it is', 8)).toBe('as it is');
  expect(clipText('one two, three', 10)).toBe('one two…');
  expect(clipText('x'.repeat(9), 5)).toBe('xxxx…');
  expect(['nginx.conf', 'mod-wsgi-2x4.conf', 'app.wsgi', 'run.py', 'Procfile'].map(fenceLanguage)).toEqual([
    'nginx',
    'apache',
    'python',
    'python',
    'text',
  ]);
});
