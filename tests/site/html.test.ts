import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { htmlProblems } from './html-problems.ts';
import { SITES } from './sites.ts';

const { pages } = readBuiltSite(SITES.root.outDir, SITES.root.base);

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const { file, html } of pages) problems.push(...(await htmlProblems(file, html)));
  expect([...new Set(problems)].slice(0, 40)).toEqual([]);
});
