import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../../src/build/built-site.ts';
import { deadLinks } from '../../src/build/check-links.ts';
import { WORK_PRESETS } from '../../src/calculator/work-presets.ts';
import { sandboxTexts } from '../../src/snippets/texts/snippet-texts.ts';
import { NEEDS } from '../../src/knowledge/need.ts';
import { SERVER_IDS } from '../../src/model/server-id.ts';
import { checkedContent } from '../../src/tools/check-content.ts';
import { checkedGuide } from '../../src/tools/check-guide.ts';
import { measurementFiles } from '../../src/build/content-files.ts';
import { SITES } from './sites.ts';

const { outDir, site, base } = SITES.root;
const built = readBuiltSite(outDir, base);
const questions = checkedContent('.').filter(({ data }) => data.status === 'published');
const { terms, steps } = checkedGuide('.', questions);
const measurements = measurementFiles('.').map(({ path }) => path.replace(/^.*\/|\.json$/g, ''));
const answers = questions.flatMap((question) => question.answers.filter(({ data }) => data.status === 'published'));

/** HTML with the styles in it, as it goes over the wire. */
const compressed = (html: string) => gzipSync(html, { level: 9 }).length;

test('every published question and answer has its pages, and nothing else is there', () => {
  const expected = [
    '404.html',
    'index.html',
    'questions/index.html',
    'search/index.html',
    'c/index.html',
    'calculator/index.html',
    'calculator/how/index.html',
    'play/index.html',
    'about/index.html',
    'about/linking/index.html',
    'measured/index.html',
    ...measurements.map((id) => `measured/${id}/index.html`),
    'servers/index.html',
    ...SERVER_IDS.map((id) => `servers/${id}/index.html`),
    'glossary/index.html',
    ...terms.map(({ slug }) => `glossary/${slug}/index.html`),
    'start/index.html',
    ...steps.map(({ slug }) => `start/${slug}/index.html`),
    'topics/index.html',
    ...Object.keys(NEEDS).map((need) => `topics/${need}/index.html`),
    ...WORK_PRESETS.map(({ slug }) => `calculator/${slug}/index.html`),
    ...questions.flatMap(({ slug, data }) => [`q/${slug}/index.html`, `a/${data.id}/index.html`]),
    ...answers.map(({ data }) => `a/${data.id}/index.html`),
    ...[...new Set(questions.flatMap(({ data }) => data.tags))].map((tag) => `tags/${tag}/index.html`),
    ...Array.from({ length: 256 }, (_, index) => `c/${Math.floor(index / 16) + 1}x${(index % 16) + 1}/index.html`),
  ];
  expect(built.pages.map(({ file }) => file).sort()).toEqual(expected.sort());
});

/** What a rule finds on the pages: one line a find, with the page's file. */
function findings(rule: (page: BuiltPage) => readonly string[]): string[] {
  return built.pages.flatMap((page) => rule(page).map((find) => `${page.file}: ${find}`));
}

test('every page has one policy, no style attribute, no inline handler and loads from its own host only', () => {
  expect(
    findings(({ html, document }) => [
      ...(document('meta[http-equiv="content-security-policy"]').length === 1 ? [] : ['not one policy']),
      ...(html.match(/\sstyle="[^"]*"|\son[a-z]+="[^"]*"/g) ?? []),
      ...document('script[src], link[rel=stylesheet], img[src], iframe, link[rel=preload], link[rel=icon]')
        .map((_, element) => document(element).attr('src') ?? document(element).attr('href') ?? 'no address')
        .get()
        .filter((address) => !/^\/(?!\/)/.test(address)),
    ]),
  ).toEqual([]);
});

test('every page has a title, a whole description of at most 200 characters, one main heading and one main landmark', () => {
  expect(
    findings(({ document }) => {
      const description = document('meta[name=description]').attr('content') ?? '';
      const rules: [boolean, string][] = [
        [document('title').text().length > 5, 'title'],
        [description.length > 20 && description.length <= 200, `description of ${description.length} characters`],
        [document('meta[property="og:description"]').attr('content') === description, 'og:description'],
        [document('h1').length === 1 && document('main h1').length === 1, 'main heading'],
        [document('html').attr('lang') === 'en', 'language'],
      ];
      return rules.filter(([holds]) => !holds).map(([, what]) => what);
    }),
  ).toEqual([]);
});

test('every page says what a preview needs within its first 4 kB', () => {
  const needed = ['<title>', 'name="description"', 'og:title', 'og:description', 'og:site_name', 'twitter:card'];
  expect(findings(({ html }) => needed.filter((text) => !html.slice(0, 4096).includes(text)))).toEqual([]);
});

test('no style file and no script blocks a first paint; one short inline script sets the chosen colours', () => {
  expect(
    findings(({ document }) => [
      ...document('link[rel=stylesheet], script[src]:not([type=module])')
        .map((_, element) => document(element).attr('src') ?? document(element).attr('href') ?? '')
        .get(),
      // Data is no script.
      ...(document('script:not([src], [type="application/json"], [type="application/ld+json"])').text().length < 150
        ? []
        : ['long inline script']),
    ]),
  ).toEqual([]);
});

test('every page weighs at most 14.6 kB compressed, HTML and styles together', () => {
  // The list of every answer stands in for search where scripts are off; it is the one page that
  // grows with the content, and nobody lands on it from a link.
  // Play holds the whole reference of the library; /measured/ a row for each measurement.
  const larger: Record<string, number> = {
    'search/index.html': 40_000,
    'play/index.html': 20_000,
    'measured/index.html': 25_000,
  };
  const most = (file: string) => larger[file] ?? 14_600;
  expect(findings(({ file, html }) => (compressed(html) <= most(file) ? [] : [`${compressed(html)} bytes`]))).toEqual(
    [],
  );
});

/** Directives of a policy, each with what it allows. */
const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));

test('each page allows what is in it, and the headers file what is in any page, with what only a header can say', () => {
  const headers = readFileSync(join(outDir, '_headers'), 'utf8');
  const host = directives(/Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '');
  const union = new Map<string, Set<string>>();
  const wrong = findings(({ document }) => {
    const policy = document('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const own = directives(policy);
    for (const [name, allowed] of own) union.set(name, new Set([...(union.get(name) ?? []), ...allowed]));
    const hashes = own.get('style-src')?.length ?? 0;
    return [
      ...(policy.startsWith("default-src 'none'; ") ? [] : ['does not begin with nothing']),
      ...(policy.match(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/g) ?? []),
      ...(hashes <= document('style').length ? [] : [`${hashes} hashes of styles`]),
      // Both are in force in a browser, so the headers must not take away what a page needs.
      ...[...own].flatMap(([name, allowed]) =>
        allowed
          .filter((each) => !host.get(name)?.includes(each))
          .map((each) => `${name} ${each} is not in the headers`),
      ),
    ];
  });
  expect(wrong).toEqual([]);
  expect(host.get('frame-ancestors')).toEqual(["'none'"]);
  host.delete('frame-ancestors');
  const sorted = (policy: Iterable<[string, Iterable<string>]>) =>
    [...policy].map(([name, allowed]) => [name, [...allowed].sort()]);
  expect(sorted(host)).toEqual(sorted(union));
});

test('an answer page is found under its id, says its verdict first and names the question as canonical', () => {
  for (const question of questions) {
    for (const { data } of question.answers) {
      const page = built.pages.find(({ file }) => file === `a/${data.id}/index.html`);
      expect(page?.document('title').text()).toMatch(/^(Holds|Depends|Outdated|Wrong): /);
      expect(page?.document('link[rel=canonical]').attr('href')).toBe(`${site}/q/${question.slug}/`);
    }
  }
});

test('wrong and outdated answers are on the page of their question, with the word', () => {
  const refuted = answers.filter(({ data }) => data.verdict === 'wrong' || data.verdict === 'outdated');
  expect(refuted.length).toBeGreaterThan(0);
  for (const question of questions) {
    const page = built.pages.find(({ file }) => file === `q/${question.slug}/index.html`);
    for (const { data } of question.answers) {
      expect(page?.document(`#${data.id} .verdict`).text().toLowerCase()).toContain(data.verdict);
    }
  }
});

test('the search index has one record an answer and none of Pagefind’s own interface', () => {
  const entry = JSON.parse(readFileSync(join(outDir, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.values(entry.languages).map(({ page_count }) => page_count)).toEqual([answers.length]);
  expect(built.files.filter((file) => /pagefind.*(ui|highlight|\.css)/.test(file))).toEqual([]);
});

/** Scripts whose file names match, as a host sends them: brotli at its best. */
function sent(pattern: RegExp): number {
  const found = built.files.filter((file) => pattern.test(file));
  expect(found.length).toBeGreaterThan(0);
  return found.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(outDir, file))).length, 0);
}

test('the first results of a search are there with at most 30 kB, its code included', () => {
  expect(
    sent(
      /_astro\/(?:(?:search-dialog|search-box|page-engine|markup-node|href|verdict|rolldown-runtime|preload-helper|single-key)\..*\.js|questions\..*\.json)$/,
    ),
  ).toBeLessThanOrEqual(30_000);
});

test('the calculator answers with at most 30 kB of scripts, and what reads or simulates comes when it is used', () => {
  expect(
    sent(/_astro\/(calculator-app|FullCalculator|link-state|markup-node|slot-grid|site-worker).*\.js$/),
  ).toBeLessThanOrEqual(30_000);
  expect(sent(/_astro\/(command|reading-view).*\.js$/)).toBeLessThanOrEqual(20_000);
  expect(sent(/_astro\/simulation-worker.*\.js$/)).toBeLessThanOrEqual(8_000);
  const page = built.pages.find(({ file }) => file === 'calculator/index.html');
  expect(page?.html).not.toMatch(/src="[^"]*(calculator-app|command|simulation-worker)/);
});

test.each([
  ['without snippets', 'q/print-shows-nothing/index.html', 5000],
  ['with snippets', 'q/concurrent-requests/index.html', 7400],
])('scripts that a question page %s loads before anything is pressed', (_, file, most) => {
  const page = built.pages.find((each) => each.file === file);
  const loaded = new Set<string>();
  const follow = (address: string) => {
    const script = address.replace(/^\//, '');
    if (loaded.has(script)) return;
    loaded.add(script);
    const code = readFileSync(join(outDir, script), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      follow(`/_astro/${imported?.slice(2) ?? ''}`);
  };
  page?.document('script[src]').each((_, element) => follow(element.attribs['src'] ?? ''));
  const bytes = [...loaded].reduce((sum, script) => sum + compressed(readFileSync(join(outDir, script), 'utf8')), 0);
  expect(loaded.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(most);
});

test('snippets cost 2 kB before anything is pressed, 8 kB and the library to run, 140 kB to edit, 850 kB to compile', async () => {
  const { library } = await sandboxTexts();
  expect(sent(/_astro\/(Snippet|preload-helper).*\.js$/)).toBeLessThanOrEqual(2000);
  const run = sent(/_astro\/snippet-runner.*\.js$/);
  expect(run - brotliCompressSync(JSON.stringify(library)).length).toBeLessThanOrEqual(8000);
  // Only for what draws, or prints something else than was checked.
  expect(sent(/_astro\/(difference-view|plot-view).*\.js$/)).toBeLessThanOrEqual(2500);
  expect(sent(/_astro\/snippet-editor.*\.js$/)).toBeLessThanOrEqual(140_000);
  expect(sent(/_astro\/language-worker.*\.js$/)).toBeLessThanOrEqual(850_000);
});

test('no source map and no draft is published', () => {
  expect(built.files.filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(built.pages.filter(({ html }) => html.includes('Draft: still to be written.'))).toEqual([]);
});

test('built below a path, every link and asset is there, and all stay below it', () => {
  const below = readBuiltSite(SITES.below.outDir, SITES.below.base);
  expect(deadLinks(below, SITES.below.site)).toEqual([]);
  const outside = below.pages.flatMap(({ file, document }) =>
    document('[href^="/"], [src^="/"], [action^="/"]')
      .map((_, element) => Object.entries(element.attribs).find(([, value]) => value.startsWith('/'))?.[1] ?? '')
      .get()
      .filter((address) => !address.startsWith('/kb/'))
      .map((address) => `${file}: ${address}`),
  );
  expect(outside).toEqual([]);
  expect(below.pages.length).toBe(built.pages.length);
  expect(statSync(join(SITES.below.outDir, '_headers')).size).toBeGreaterThan(0);
  expect(readFileSync(join(SITES.below.outDir, '_headers'), 'utf8')).toMatch(/^\/kb\/\*$/m);
});

test('a page with a dead link, a dead fragment or a missing file is named', () => {
  const page = built.pages.find(({ file }) => file === 'index.html');
  if (!page) throw new Error('found no index.html');
  const document = page.document;
  document('main').append(
    '<a href="/q/nowhere/">x</a><a href="/#nothing">y</a><img src="/lost.png"><a href="https://inflight.example/a/zzzz/">z</a>',
  );
  expect(deadLinks(built, site)).toEqual([
    'index.html: href="/q/nowhere/": nothing is at /q/nowhere/',
    'index.html: href="/#nothing": / has no id `nothing`',
    'index.html: href="https://inflight.example/a/zzzz/": nothing is at /a/zzzz/',
    'index.html: src="/lost.png": nothing is at /lost.png',
  ]);
});
