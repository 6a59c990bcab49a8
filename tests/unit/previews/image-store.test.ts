import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imageOf, keepImages, tallyLine, type Card } from '../../../src/previews/image/index.ts';

const page = (title: string): Card => ({ kind: 'page', title, sentence: 'What it is for.' });
const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'previews-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('each card is drawn once, by whichever build comes first', async () => {
  expect(await keepImages([page('One'), page('Two')], folder, NOW)).toEqual({ drawn: 2, kept: 0 });
  expect(await keepImages([page('One'), page('Two')], folder, NOW)).toEqual({ drawn: 0, kept: 2 });
  expect(await keepImages([page('One'), page('Three')], folder, NOW)).toEqual({ drawn: 1, kept: 1 });
  expect(readdirSync(folder)).toHaveLength(3);
});

test('an image that was kept is not drawn again; one that is cut off is', async () => {
  const image = await imageOf(page('One'), folder);
  const [file = ''] = readdirSync(folder);
  const kept = Buffer.concat([image.subarray(0, 200), Buffer.from('from the folder'), image.subarray(200)]);
  writeFileSync(join(folder, file), kept);
  expect(await imageOf(page('One'), folder)).toEqual(kept);
  writeFileSync(join(folder, file), image.subarray(0, 300));
  expect(await imageOf(page('One'), folder)).toEqual(image);
  expect(readFileSync(join(folder, file))).toEqual(image);
});

test('what no build has asked for in 30 days is removed, and nothing else', async () => {
  await keepImages([page('Old'), page('Used'), page('Recent')], folder, NOW - 40 * DAY);
  const files = readdirSync(folder);
  await keepImages([page('Recent')], folder, NOW - 29 * DAY);
  expect(await keepImages([page('Used')], folder, NOW)).toEqual({ drawn: 0, kept: 1 });
  expect(readdirSync(folder)).toHaveLength(files.length - 1);
  expect(await keepImages([page('Old'), page('Used'), page('Recent')], folder, NOW)).toEqual({ drawn: 1, kept: 2 });
});

test('what a build that was stopped left half written is removed too', async () => {
  const left = join(folder, 'abc.png.4711');
  writeFileSync(left, 'half');
  utimesSync(left, (NOW - 31 * DAY) / 1000, (NOW - 31 * DAY) / 1000);
  await keepImages([], folder, NOW);
  expect(existsSync(left)).toBe(false);
});

test('a build says in a line how many it drew', () => {
  expect(tallyLine({ drawn: 3, kept: 668 })).toBe('previews: 3 drawn, 668 kept');
});
