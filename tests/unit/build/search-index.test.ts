import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../src/build/search-index.ts';
import { sampleQuestions } from '../search/sample-knowledge.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the site gets Pagefind’s files below one folder, with a record for each published answer', async () => {
  expect(await writeSearchIndex(folder, sampleQuestions())).toBe(3);
  expect(readdirSync(folder)).toEqual(['pagefind']);
  expect(existsSync(join(folder, 'pagefind/pagefind.js'))).toBe(true);
  const names = JSON.parse(readFileSync(join(folder, 'pagefind/records.json'), 'utf8')) as string[];
  expect(names).toHaveLength(3);
  for (const name of names) expect(existsSync(join(folder, `pagefind/fragment/${name}.pf_fragment`))).toBe(true);
});
