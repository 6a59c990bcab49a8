import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { publishedAddresses } from '../../src/build/published-addresses.ts';
import { addAddresses, ledgerText, type Ledger } from '../../src/knowledge/ledger.ts';
import { answerRecordSchema } from '../../src/linking/answer-record.ts';
import { buildSite } from '../../src/tools/build-site.ts';
import { readLedger } from '../../src/build/content-files.ts';
import { htmlProblems } from './html-problems.ts';
import { ADDRESS, scratchProject } from './scratch-project.ts';
import { SITES } from './sites.ts';

// One copy of the project, in which links break and are mended. The browser's tests look at what it builds.
const root = resolve('.build/test-links');
const outDir = join(root, 'dist');
const QUESTIONS = 'content/questions';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(root, file), text);

/** Changes one thing in a file of the copy, which has to be there. */
function edit(file: string, what: string | RegExp, by: string): void {
  const before = read(file);
  const after = before.replace(what, by);
  if (after === before) throw new Error(`${file}: found no ${String(what)}, expected it once`);
  write(file, after);
}

const built = (file: string) => readFileSync(join(outDir, file), 'utf8');
const page = (file: string) => load(built(`${file}index.html`));
const day = () => new Date().toISOString().slice(0, 10);
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

async function failure(): Promise<string> {
  try {
    await buildSite({ root, outDir, ...ADDRESS });
    return 'the build passed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** `npm run publish-ledger`, in the copy. */
function publishLedger() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/publish-ledger.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, stdout, stderr };
}

/** Everything of one ledger is in the other, unchanged. */
function expectKept(before: Ledger, after: Ledger): void {
  for (const [id, was] of Object.entries(before.ids)) {
    const { revisions, ...rest } = after.ids[id] ?? { revisions: [] };
    expect({ ...rest, revisions: revisions.slice(0, was.revisions.length) }).toEqual(was);
  }
  for (const [path, fragments] of Object.entries(before.addresses))
    expect(after.addresses[path]).toEqual(expect.arrayContaining([...fragments]));
}

/** A question whose folder gets another name, with an answer whose id gets changed. */
const OLD = 'worker-tmp-dir';
const NEW = 'heartbeat-folder';
const FASTER = `${QUESTIONS}/${OLD}/2-it-makes-it-faster.mdx`;
/** An answer that is withdrawn, of a question whose headings change. */
const WAITRESS = `${QUESTIONS}/waitress-threads/question.mdx`;
const WITHDRAWN = `${QUESTIONS}/waitress-threads/3-workers.mdx`;
/** Answers whose verdict and words change. */
const CHANGED = `${QUESTIONS}/wsgi-multithread-multiprocess/3-false-means-alone.mdx`;
const REWORDED = `${QUESTIONS}/wsgi-multithread-multiprocess/2-they-do-not-count.mdx`;
/** An answer with a snippet whose name changes. */
const RACE = `${QUESTIONS}/globals-shared/2-threads-race.mdx`;

let whole: Ledger;

beforeAll(() => {
  scratchProject(root);

  // What was published is what the tests' site has, with headings and a word of earlier days.
  const earlier = new Map([
    ['/q/waitress-threads/', ['four-threads-and-a-queue', 'heartbeat']],
    ['/glossary/alive-file/', []],
    ['/glossary/pulse/', ['where']],
  ]);
  const now = publishedAddresses(readBuiltSite(SITES.root.outDir, SITES.root.base));
  whole = addAddresses(addAddresses(readLedger('.'), now), earlier);
  write('content/ledger.json', ledgerText(whole));
  write(WAITRESS, `${read(WAITRESS)}\n## Four threads, one queue\n\nThe queue has no limit.\n`);
});

test('a ledger of the whole site is as its file has it', () => {
  expect(readLedger(root)).toEqual(whole);
  expect(Object.keys(whole.addresses)).toEqual(expect.arrayContaining(['/', '/feed.xml', '/a/rm49/', '/a/rm49.json']));
  expect(Object.keys(whole.addresses).filter((path) => /pagefind|_astro|preview|404|\.png$/.test(path))).toEqual([]);
});

describe('broken', { timeout: 300_000 }, () => {
  test('an id that changes, a wording that nobody entered and redirects that lead astray stop the build, each with what to do', async () => {
    edit(FASTER, 'id: rm49', 'id: z9z9');
    edit(REWORDED, 'short: "Not reliably.', 'short: "No.');
    const redirects = read('content/redirects.yaml');
    write(
      'content/redirects.yaml',
      [
        'moved:',
        '  - { from: /q/never-there/, to: /q/worker-timeout/ }',
        '  - { from: /glossary/pulse/, to: /glossary/alive-file/ }',
        '  - { from: /glossary/alive-file/, to: /glossary/heartbeat/ }',
        'withdrawn:',
        '  - { address: /a/qzpt/, on: 2026-11-22, why: No such option. }',
        '',
      ].join('\n'),
    );
    const message = [
      '6 problems in content:',
      `content/ledger.json: found no \`rm49\` in content (answer in content/questions/${OLD}), expected it where it was published: links point to /a/rm49/; ${FASTER} has \`z9z9\` now`,
      '  Give it back its id or its file, or say in content/redirects.yaml what became of it, under `moved` or `withdrawn`:',
      '  - { from: /a/rm49/, to: /a/z9z9/ }',
      '  - { address: /a/rm49/, on: <date>, why: <reason>, instead: /a/z9z9/ }',
      `${FASTER}: \`id\`: found \`z9z9\`, which is not in content/ledger.json; run \`npm run publish-ledger\`, which enters it`,
      `${REWORDED}: \`short\`: found another wording than revision 1 in content/ledger.json; run \`npm run publish-ledger\`, which enters it as revision 2`,
      'content/redirects.yaml: `moved[0].from`: found /q/never-there/, which was never published; expected an address that content/ledger.json lists',
      'content/redirects.yaml: `moved[1].to`: found /glossary/alive-file/, which is moved itself; expected /glossary/heartbeat/, where it ends',
      `content/redirects.yaml: \`withdrawn[0].address\`: found /a/qzpt/, which ${WITHDRAWN} still answers; expected an id that is gone`,
    ].join('\n');
    expect(await failure()).toBe(message);

    // Entering what is new does not make up for what is gone.
    const published = publishLedger();
    expect(published.status).toBe(1);
    expect(published.stderr).toContain('found no `rm49` in content');
    expect(published.stderr).not.toContain('publish-ledger`');
    expect(published.stderr).toMatch(/content\/ledger\.json: nothing was entered\.\n$/);
    expect(readLedger(root)).toEqual(whole);
    write('content/redirects.yaml', redirects);
    edit(FASTER, 'id: z9z9', 'id: rm49');
    edit(REWORDED, 'short: "No.', 'short: "Not reliably.');
  });

  test('a folder, a heading and a snippet with another name, and a redirect to nowhere stop the build, each with what to do', async () => {
    renameSync(join(root, QUESTIONS, OLD), join(root, QUESTIONS, NEW));
    // Not the option of that name.
    const name = new RegExp(`(?<![-\\w])${OLD}(?![-\\w])`, 'g');
    for (const file of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.mdx')) write(join('content', file), read(join('content', file)).replace(name, NEW));
    }
    edit(RACE, 'ts run id=race', 'ts run id=lost-update');
    edit('content/redirects.yaml', 'moved: []', 'moved:\n  - { from: /glossary/pulse/, to: /glossary/beat/ }');

    const message = await failure();
    const lines = message.split('\n');
    expect(lines[0]).toBe('8 problems with addresses:');
    for (const problem of [
      [
        'content/redirects.yaml: `moved[0].to`: found /glossary/beat/, which leads nowhere: the site has no /glossary/beat/; expected one of its addresses',
      ],
      [
        `content/ledger.json: /q/${OLD}/ is gone, and links to it would die.`,
        '  Bring its file back, or say in content/redirects.yaml under `moved` where it went:',
        `  - { from: /q/${OLD}/, to: /q/${NEW}/ }`,
      ],
      [
        'content/ledger.json: /glossary/alive-file/ is gone, and links to it would die.',
        '  Bring its file back, or say in content/redirects.yaml under `moved` where it went:',
        '  - { from: /glossary/alive-file/, to: "/glossary/…" }',
      ],
      [
        'content/ledger.json: /a/cj9x/#try-race is gone, and links to it would die.',
        '  Bring its heading or its id back, or say in content/redirects.yaml under `moved` where it went:',
        '  - { from: "/a/cj9x/#try-race", to: "/a/cj9x/#try-lost-update" }',
      ],
      [
        'content/ledger.json: /q/waitress-threads/#four-threads-and-a-queue is gone, and links to it would die.',
        '  Bring its heading or its id back, or say in content/redirects.yaml under `moved` where it went:',
        '  - { from: "/q/waitress-threads/#four-threads-and-a-queue", to: "/q/waitress-threads/#four-threads-one-queue" }',
      ],
    ])
      expect(message).toContain(`\n${problem.join('\n')}\n`);
    // The page's files for machines go where it goes, so they are not told one by one.
    expect(message).not.toContain(`/q/${OLD}.json`);
    expect(lines.at(-1)).toBe(
      `content/ledger.json: 7 of the site's addresses are not in it, so nothing would notice when they go: /a/cj9x/#try-lost-update, /q/globals-shared/#try-lost-update, /q/${NEW}.json, /q/${NEW}.md, /q/${NEW}.txt, /q/${NEW}/, /q/waitress-threads/#four-threads-one-queue; when all of the above is mended, run \`npm run publish-ledger\`, which enters them`,
    );
    expect(built('index.html')).toBe('the site of before');
  });
});

describe('mended', { timeout: 300_000 }, () => {
  test('publish-ledger enters what is new, and keeps all that was', () => {
    edit(`${QUESTIONS}/${NEW}/2-it-makes-it-faster.mdx`, 'id: rm49', 'id: z9z9');
    rmSync(join(root, WITHDRAWN));
    edit(CHANGED, /^verdict: .*$/m, 'verdict: outdated');
    edit(CHANGED, /^headline: .*$/m, 'headline: “wsgi.multiprocess False means one copy”');
    edit(REWORDED, 'short: "Not reliably.', 'short: "No.');
    write(
      'content/redirects.yaml',
      `moved:
  - { from: /q/${OLD}/, to: /q/${NEW}/ }
  - { from: /a/rm49/, to: /a/z9z9/ }
  - { from: "/q/globals-shared/#try-race", to: "/q/globals-shared/#try-lost-update" }
  - { from: "/a/cj9x/#try-race", to: "/a/cj9x/#try-lost-update" }
  - { from: "/q/waitress-threads/#four-threads-and-a-queue", to: "/q/waitress-threads/#four-threads-one-queue" }
  - { from: "/q/waitress-threads/#heartbeat", to: "/q/${NEW}/#z9z9" }
  - { from: /glossary/alive-file/, to: /glossary/heartbeat/ }
  - { from: /glossary/pulse/, to: "/glossary/#term-heartbeat" }
withdrawn:
  - address: /a/qzpt/
    on: 2026-11-22
    why: Waitress 99 starts processes of its own.
    instead: /a/w4gy/
`,
    );
    // The day may change meanwhile.
    const start = day();
    const { status, stdout, stderr } = publishLedger();
    const end = day();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const after = readLedger(root);
    expectKept(whole, after);
    expect(after.ids['d44h']?.revisions.slice(1)).toEqual([
      { ...whole.ids['d44h']?.revisions[0], verdict: 'outdated', on: expect.toBeOneOf([start, end]) as string },
    ]);
    expect(after.ids['rnkn']?.revisions).toHaveLength(2);
    expect(Object.keys(after.ids).filter((id) => !(id in whole.ids))).toEqual(['z9z9']);
    const added = stdout.split('\n').flatMap((line) => (line.startsWith('+ ') ? [line.slice(2)] : []));
    expect(added.map((line) => line.replace(/, (?:Wrong|Outdated): .*/, ''))).toEqual([
      'd44h: revision 2',
      'rnkn: revision 2',
      'z9z9: answer',
      '/a/cj9x/#try-lost-update',
      '/a/z9z9.json',
      '/a/z9z9.md',
      '/a/z9z9.txt',
      expect.stringMatching(/^\/a\/z9z9\/ (?:#[\w-]+ ?)+$/),
      '/oembed/z9z9.json',
      '/q/globals-shared/#try-lost-update',
      `/q/${NEW}.json`,
      `/q/${NEW}.md`,
      `/q/${NEW}.txt`,
      expect.stringMatching(new RegExp(`^/q/${NEW}/ .*#z9z9`)),
      '/q/waitress-threads/#four-threads-one-queue',
    ]);
    expect(stdout).toContain(`content/ledger.json: ${added.length} added, `);
  });

  test('the build is whole', async () => {
    expect(await failure()).toBe('the build passed');
  });

  test('a moved page leads to its new address, and previews as the new page does', () => {
    const old = page(`q/${OLD}/`);
    const now = page(`q/${NEW}/`);
    const to = `/q/${NEW}/`;
    expect(old('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${to}`);
    expect(old('link[rel=canonical]').attr('href')).toBe(ADDRESS.site + to);
    expect(old('meta[name=robots]').attr('content')).toBe('noindex');
    expect(words(old('main').text())).toBe(`This page has moved It is now at ${words(now('h1').text())}`);
    expect(old('main a').attr('href')).toBe(to);
    for (const name of ['og:title', 'og:description', 'og:image', 'og:url'])
      expect(old(`meta[property="${name}"]`).attr('content')).toBe(now(`meta[property="${name}"]`).attr('content'));
    expect(Buffer.byteLength(built(`q/${OLD}/index.html`))).toBeLessThan(6000);
    expect(built('sitemap.xml')).not.toContain(OLD);
    expect(built('sitemap.xml')).toContain(to);
  });

  test('files for machines move with their page and their id', () => {
    for (const [from, to] of [
      [`q/${OLD}.json`, `q/${NEW}.json`],
      [`q/${OLD}.md`, `q/${NEW}.md`],
      ['a/rm49.json', 'a/z9z9.json'],
      ['a/rm49.txt', 'a/z9z9.txt'],
      ['oembed/rm49.json', 'oembed/z9z9.json'],
    ] as const)
      expect(built(from)).toBe(built(to));
  });

  test('hosts that read redirects get each', () => {
    const [comment, ...rules] = built('_redirects').trim().split('\n');
    expect(comment).toMatch(/^# /);
    expect(rules).toEqual([
      `/q/${OLD}/ /q/${NEW}/ 301`,
      '/a/rm49/ /a/z9z9/ 301',
      '/glossary/alive-file/ /glossary/heartbeat/ 301',
      '/glossary/pulse/ /glossary/#term-heartbeat 301',
      ...['json', 'md', 'txt'].map((kind) => `/q/${OLD}.${kind} /q/${NEW}.${kind} 301`),
      ...['json', 'md', 'txt'].map((kind) => `/a/rm49.${kind} /a/z9z9.${kind} 301`),
      '/oembed/rm49.json /oembed/z9z9.json 301',
    ]);
    const nginx = built('redirects.nginx.conf');
    expect(nginx).toContain(`    "/q/${OLD}/" "/q/${NEW}/";\n`);
    expect(nginx).toContain('    "/glossary/pulse/" "/glossary/";\n');
    expect(nginx).toContain('    "/glossary/pulse/" "#term-heartbeat";\n');
  });

  test('an old fragment is at its new place, or says where it went', () => {
    const waitress = page('q/waitress-threads/');
    expect(waitress('#four-threads-and-a-queue').parent().attr('id')).toBe('four-threads-one-queue');
    const away = waitress('main #heartbeat');
    expect(words(away.text())).toBe(`This part is now at ${words(page(`q/${NEW}/`)('h1').text())}`);
    expect(away.find('a').attr('href')).toBe(`/q/${NEW}/#z9z9`);
    expect(page(`q/${NEW}/`)('#rm49').parent().attr('id')).toBe('z9z9');
    expect(page('a/cj9x/')('#try-race').closest('#try-lost-update')).toHaveLength(1);
    expect(page('q/worker-timeout/')('.moved-here, .moved-away')).toHaveLength(0);
  });

  test('a withdrawn answer says what it said, since when not, why, and what holds instead', () => {
    const was = whole.ids['qzpt']?.revisions.at(-1);
    const tombstone = page('a/qzpt/');
    const text = words(tombstone('main').text());
    for (const said of [
      'This answer was withdrawn',
      'On 2026-11-22',
      'Waitress 99 starts processes of its own.',
      'Wrong: always one process',
      was?.short ?? 'nothing',
    ])
      expect(text).toContain(said);
    expect(tombstone('main s').text().trim()).toBe(was?.short);
    expect(tombstone('main a[href="/a/w4gy/"]')).toHaveLength(1);
    expect(tombstone('meta[name=robots]').attr('content')).toBe('noindex');
    expect(tombstone('header.top')).toHaveLength(1);
    const title = tombstone('meta[property="og:title"]').attr('content') ?? '';
    expect(title).toMatch(/^Withdrawn: There is no such option: .+…$/);
    expect(Buffer.byteLength(title)).toBeLessThanOrEqual(67);
    expect(tombstone('meta[property="og:description"]').attr('content')).toBe(
      'Waitress 99 starts processes of its own.',
    );

    expect(answerRecordSchema.parse(JSON.parse(built('a/qzpt.json')))).toMatchObject({
      status: 'withdrawn',
      verdict: 'wrong',
      short: was?.short,
      revision: 1,
      withdrawn: { on: '2026-11-22', instead: 'https://inflight.example/a/w4gy/' },
    });
    expect(built('a/qzpt.txt')).toMatch(/^Withdrawn:/);
    expect(built('a/qzpt.md')).toMatch(/^# Withdrawn/);
    expect(existsSync(join(outDir, 'oembed/qzpt.json'))).toBe(true);

    const line = page('q/waitress-threads/')('main #qzpt');
    expect(words(line.text())).toMatch(
      /^Withdrawn on 2026-11-22: .* Waitress 99 starts processes of its own\. See .+$/,
    );
    expect(line.find('a').attr('href')).toBe('/a/w4gy/');
  });

  test('only a page whose answer reads otherwise than before carries its old words and the script that shows them', () => {
    const script = (file: string) =>
      page(file)('script[src]')
        .map((_, { attribs }) => attribs['src'] ?? '')
        .get()
        .filter((src) => /changed/i.test(src));
    const [own = ''] = script('a/d44h/');
    expect(own).not.toBe('');
    const bytes = built(own.slice(1));
    expect(bytes).toContain('data-changed');
    expect(Buffer.byteLength(bytes)).toBeLessThanOrEqual(1000);
    expect(script('a/rnkn/')).toEqual([own]);
    for (const other of ['a/nnct/', 'a/qzpt/', 'q/wsgi-multithread-multiprocess/']) {
      expect(script(other)).toEqual([]);
      expect(page(other)('[data-changed]')).toHaveLength(0);
    }
  });

  test('what was written for old links is valid HTML', async () => {
    const problems: string[] = [];
    for (const file of [`q/${OLD}/`, 'glossary/pulse/', 'a/qzpt/', 'a/d44h/', 'q/waitress-threads/', 'a/cj9x/'])
      problems.push(...(await htmlProblems(file, built(`${file}index.html`))));
    expect(problems).toEqual([]);
  });
});
