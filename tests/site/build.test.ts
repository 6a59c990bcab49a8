import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { buildSite } from '../../src/tools/build-site.ts';

const root = resolve('.build/test-broken');
const outDir = join(root, 'dist');
const answer = join(root, 'content/questions/worker-timeout/1-silent-for-longer-than-timeout.mdx');
const address = { site: 'https://inflight.example', base: '/' };

/** A copy of the project, to break. */
beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['src', 'content', 'public', 'package.json', 'tsconfig.json']) {
    cpSync(part, join(root, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'the site of before');
});

/** Builds with one text changed in an answer, and says how it failed. */
async function failureWith(change: (text: string) => string): Promise<string> {
  const text = readFileSync(answer, 'utf8');
  writeFileSync(answer, change(text));
  try {
    await buildSite({ root, outDir, ...address });
    return 'the build passed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    writeFileSync(answer, text);
  }
}

test.each([
  [
    'a field that is not right',
    (text: string) => text.replace(/^verdict: .*$/m, 'verdict: maybe'),
    '1 problem in content:\ncontent/questions/worker-timeout/1-silent-for-longer-than-timeout.mdx: `verdict`: found "maybe", expected one of holds, depends, outdated, wrong',
  ],
  [
    'a dead link',
    (text: string) => `${text}\nSee [there](/q/nowhere/).\n`,
    /dead links:\na\/cxsc\/index\.html: href="\/q\/nowhere\/": nothing is at \/q\/nowhere\/\n/,
  ],
  [
    'a dead fragment',
    (text: string) => `${text}\nSee [there](/q/worker-timeout/#nothing).\n`,
    /href="\/q\/worker-timeout\/#nothing": \/q\/worker-timeout\/ has no id `nothing`/,
  ],
  ['MDX that does not compile', (text: string) => `${text}\n{oops\n`, /1-silent-for-longer-than-timeout/],
])('%s fails the build with its place, and the site of before stays whole', async (_, change, message) => {
  const failure = await failureWith(change);
  if (typeof message === 'string') expect(failure).toBe(message);
  else expect(failure).toMatch(message);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('the site of before');
  expect(existsSync(join(root, '.build', `site-${process.pid}`))).toBe(false);
});

test('imported drafts build nothing, and nothing of their text reaches the site', async () => {
  const input = join(root, 'thread.txt');
  writeFileSync(
    input,
    '[flask] Does a draft stay out?\n\nIt says {process.exit()} and <script>alert(1)</script>.\n\nThis question is related to flask\n\nThe answer is\n\n\nUnmistakable words of a draft.\n',
  );
  const imported = spawnSync(process.execPath, [
    'src/importer/cli.ts',
    input,
    '--out',
    join(root, 'content/questions'),
  ]);
  expect(imported.status).toBe(0);
  await buildSite({ root, outDir, ...address });
  expect(existsSync(join(outDir, 'q/worker-timeout/index.html'))).toBe(true);
  expect(existsSync(join(outDir, 'q/does-a-draft-stay-out'))).toBe(false);
  const { files } = readBuiltSite(outDir, '/');
  const holding = files.filter((file) => readFileSync(join(outDir, file)).includes('Unmistakable words of a draft'));
  expect(holding).toEqual([]);
});
