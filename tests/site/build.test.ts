import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { buildSite } from '../../src/tools/build-site.ts';
import { ADDRESS, scratchProject } from './scratch-project.ts';

const root = resolve('.build/test-broken');
const outDir = join(root, 'dist');
const answer = join(root, 'content/questions/worker-timeout/1-silent-for-longer-than-timeout.mdx');

beforeAll(() => void scratchProject(root));

/** Builds with one text changed in an answer, and says how it failed. */
async function failureWith(change: (text: string) => string): Promise<string> {
  const text = readFileSync(answer, 'utf8');
  writeFileSync(answer, change(text));
  try {
    await buildSite({ root, outDir, ...ADDRESS });
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
    'a source without its author',
    (text: string) =>
      text.replace(/^verdict:/m, 'source: { title: X, url: "https://example.org/x", licence: MIT }\nverdict:'),
    '1 problem in content:\ncontent/questions/worker-timeout/1-silent-for-longer-than-timeout.mdx: `source.authors`: found nothing, expected at least one author',
  ],
  [
    'a source of Stack Exchange under the licence of another day',
    (text: string) =>
      text.replace(
        /^verdict:/m,
        `source:
  title: X
  url: https://stackoverflow.com/questions/1
  licence: CC BY-SA 4.0
  authors: [{ name: A, url: https://stackoverflow.com/users/1 }]
  revised: 2015-01-01
verdict:`,
      ),
    '1 problem in content:\ncontent/questions/worker-timeout/1-silent-for-longer-than-timeout.mdx: `source.licence`: found “CC BY-SA 4.0”, expected “CC BY-SA 3.0”, the licence of Stack Overflow on 2015-01-01',
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

test('drafts build nothing; a source is credited; corrections have their address', async () => {
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
  const text = readFileSync(answer, 'utf8');
  writeFileSync(
    answer,
    text.replace(
      /^verdict:/m,
      `source:
  title: A thread about [timeouts]
  url: https://stackoverflow.com/questions/1
  licence: CC BY-SA 3.0
  authors: [{ name: Somebody, url: https://stackoverflow.com/users/1 }]
  revised: 2015-01-01
verdict:`,
    ),
  );
  await buildSite({ root, outDir, ...ADDRESS, corrections: 'https://example.org/issues/new' });
  expect(existsSync(join(outDir, 'q/worker-timeout/index.html'))).toBe(true);

  // The same build: what a source asks for, and where corrections go.
  const page = load(readFileSync(join(outDir, 'a/cxsc/index.html')));
  expect(page('.credit').text().replace(/\s+/g, ' ').trim()).toBe(
    'Based on A thread about [timeouts] on Stack Overflow by Somebody, revision of 2015-01-01, under CC BY-SA 3.0',
  );
  const links = page('.credit a').toArray();
  expect(links.map(({ attribs }) => attribs['href'])).toEqual([
    'https://stackoverflow.com/questions/1',
    'https://stackoverflow.com/users/1',
    'https://creativecommons.org/licenses/by-sa/3.0/',
  ]);
  // Plain links, as Stack Exchange asks: `nofollow` is none.
  expect(links.map(({ attribs }) => attribs['rel'])).toEqual([undefined, undefined, 'license']);
  expect(JSON.parse(readFileSync(join(outDir, 'a/cxsc.json'), 'utf8'))).toMatchObject({
    credit: { url: 'https://stackoverflow.com/questions/1', authors: [{ name: 'Somebody' }] },
  });
  expect(readFileSync(join(outDir, 'a/cxsc.md'), 'utf8')).toContain('https://stackoverflow.com/users/1');
  expect(load(readFileSync(join(outDir, 'q/worker-timeout/index.html')))('#cxsc .credit')).toHaveLength(1);
  expect(page('#correct').attr('href')).toMatch(/^https:\/\/example\.org\/issues\/new\?title=Correct/);
  expect(existsSync(join(outDir, 'q/does-a-draft-stay-out'))).toBe(false);
  const { files } = readBuiltSite(outDir, '/');
  const holding = files.filter((file) => readFileSync(join(outDir, file)).includes('Unmistakable words of a draft'));
  expect(holding).toEqual([]);
});
