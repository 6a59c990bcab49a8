import { expect, test } from 'vitest';
import { readMeasurements } from '../../../src/knowledge/read-measurements.ts';
import type { ContentFile } from '../../../src/knowledge/content-file.ts';
import { measurementFile, sampleMeasurement } from './sample-measurement.ts';

const whole = sampleMeasurement();
const PATH = 'content/measurements/gunicorn-gthread-2x4.json';

const problems = (...files: ContentFile[]) =>
  readMeasurements(files).problems.map(({ path, message }) => `${path}: ${message}`);

test('measurements are read in the order of their ids', () => {
  const other = sampleMeasurement({ id: 'flask-run', title: 'flask run' });
  const read = readMeasurements([measurementFile(whole), measurementFile(other)]);
  expect(read).toEqual({ measurements: [other, whole], problems: [] });
});

test('a file that was changed by hand names the file, the checksum found and the one expected', () => {
  const changed = { ...whole, title: 'gunicorn -w 9' };
  const { checksum: expected } = sampleMeasurement({ title: 'gunicorn -w 9' });
  expect(expected).not.toBe(whole.checksum);
  expect(problems(measurementFile(changed))).toEqual([
    `${PATH}: \`checksum\`: found ${whole.checksum}, expected ${expected}: the file was changed by hand; measure again with \`npm run lab -- gunicorn-gthread-2x4\``,
  ]);
});

test('a space more or less in the file is no change', () => {
  expect(problems({ path: PATH, text: JSON.stringify(whole) })).toEqual([]);
});

test('a file is named after its id', () => {
  expect(problems(measurementFile(whole, 'gunicorn-gthread-2x5'))).toEqual([
    'content/measurements/gunicorn-gthread-2x5.json: `id`: found `gunicorn-gthread-2x4`, expected `gunicorn-gthread-2x5`, the name of the file',
  ]);
});

test('a file that is no JSON, or has another name, is named', () => {
  expect(problems({ path: PATH, text: '{' })[0]).toMatch(
    /^content\/measurements\/gunicorn-gthread-2x4\.json: found no JSON \(.+\), expected what `npm run lab -- gunicorn-gthread-2x4` writes$/,
  );
  expect(problems({ path: 'content/measurements/notes.txt', text: '' })).toEqual([
    'content/measurements/notes.txt: found a file with this name, expected `<id>.json`, which `npm run lab` writes',
  ]);
});

test('a field that is missing, wrong or unknown is named with what is expected', () => {
  const { machine, ...without } = whole;
  expect(problems(measurementFile(without))).toEqual([
    `${PATH}: \`machine\`: found nothing, expected object, received undefined`,
  ]);
  expect(problems(measurementFile({ ...whole, machine: { ...machine, cores: -1 } }))).toEqual([
    `${PATH}: \`machine.cores\`: found -1, expected an integer of 0 or more`,
  ]);
  expect(problems(measurementFile({ ...whole, note: 'x' }))).toEqual([
    `${PATH}: found Unrecognized key: "note", expected a measurement`,
  ]);
});

test('a measurement that shows nothing is refused', () => {
  const { burst, ...rest } = whole;
  expect(burst).toBeDefined();
  const { checksum } = sampleMeasurement();
  const empty = sampleMeasurement({ ...rest, burst: undefined as never });
  expect(checksum).not.toBe(empty.checksum);
  expect(problems(measurementFile(empty))).toEqual([`${PATH}: found neither a burst nor an observation, expected one`]);
});
