import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { folderCache, hashOf } from '../../../../src/snippets/checking/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'snippets-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = hashOf(['key']);
const RAN = { code: 'print(1)', output: '1\n”é😀' };

test('what was written is read, and leaves one file', () => {
  const cache = folderCache(join(folder, 'whole'));
  expect(cache.read(KEY)).toBeUndefined();
  cache.write(KEY, RAN);
  cache.write(KEY, RAN);
  expect(cache.read(KEY)).toEqual(RAN);
  expect(readdirSync(join(folder, 'whole'))).toEqual([`${KEY}.json`]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['something else', () => '[1]'],
  ['null', () => 'null'],
  ['of another shape', () => '{"code":1,"output":"1","seal":"x"}'],
  ['changed by hand', (text: string) => text.replace('print(1)', 'print(2)')],
])('an entry that is %s is as good as none, and is written anew', (_, spoil) => {
  const cache = folderCache(join(folder, 'spoiled'));
  cache.write(KEY, RAN);
  const file = join(folder, 'spoiled', `${KEY}.json`);
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect(cache.read(KEY)).toBeUndefined();
  cache.write(KEY, RAN);
  expect(cache.read(KEY)).toEqual(RAN);
});

test('lists of texts have the same name only if they are the same', () => {
  const texts = fc.array(fc.constantFrom('', 'a', 'b', 'ab', '1:a'), { maxLength: 4 });
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      expect(hashOf(some) === hashOf(others)).toBe(JSON.stringify(some) === JSON.stringify(others));
    }),
    { seed: 9, numRuns: 500 },
  );
});
