import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { deadLinks } from '../../src/build/check-links.ts';
import { checkedContent } from '../../src/tools/check-content.ts';
import { SITES } from './sites.ts';

const { outDir, site, base } = SITES.root;
const built = readBuiltSite(outDir, base);
// Of the 256 pages of set-ups, which differ in numbers only, the smallest, a usual one and the largest.
const pages = built.pages
  .filter(({ file }) => !file.startsWith('c/') || /^c\/(index|1x1\/|2x4\/|16x16\/)/.test(file))
  .map((page) => [page.file, page] as const);
const questions = checkedContent('.').filter(({ data }) => data.status === 'published');
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
    ...questions.flatMap(({ slug, data }) => [`q/${slug}/index.html`, `a/${data.id}/index.html`]),
    ...answers.map(({ data }) => `a/${data.id}/index.html`),
    ...[...new Set(questions.flatMap(({ data }) => data.tags))].map((tag) => `tags/${tag}/index.html`),
    ...Array.from({ length: 256 }, (_, index) => `c/${Math.floor(index / 16) + 1}x${(index % 16) + 1}/index.html`),
  ];
  expect(built.pages.map(({ file }) => file).sort()).toEqual(expected.sort());
});

describe.each(pages)('%s', (file, { html, document }) => {
  test('has one policy, no style attribute, no inline handler and no third-party host', () => {
    expect(document('meta[http-equiv="content-security-policy"]')).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+="/);
    const loaded = document('script[src], link[rel=stylesheet], img[src], iframe, link[rel=preload], link[rel=icon]')
      .map((_, element) => document(element).attr('src') ?? document(element).attr('href') ?? '')
      .get();
    expect(loaded.filter((address) => !address.startsWith('/') || address.startsWith('//'))).toEqual([]);
  });

  test('has a title, a description, one main heading and a landmark for its content', () => {
    expect(document('title').text().length).toBeGreaterThan(5);
    const description = document('meta[name=description]').attr('content') ?? '';
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(200);
    expect(document('meta[property="og:description"]').attr('content')).toBe(description);
    expect(document('h1')).toHaveLength(1);
    expect(document('main')).toHaveLength(1);
    expect(document('html').attr('lang')).toBe('en');
  });

  test('says what a preview needs within its first 4 kB', () => {
    const head = html.slice(0, 4096);
    for (const needed of ['<title>', 'name="description"', 'og:title', 'og:description', 'og:site_name']) {
      expect(head).toContain(needed);
    }
  });

  test('blocks its first paint with no script and no style file', () => {
    expect(document('link[rel=stylesheet]')).toHaveLength(0);
    const blocking = document('script[src]:not([type=module]):not([async]):not([defer])');
    expect(blocking).toHaveLength(0);
    // The one inline script sets the chosen theme before the first paint.
    expect(document('script:not([src])').text().length).toBeLessThan(150);
  });

  test(`weighs at most ${file === 'search/index.html' ? '40' : '14.6'} kB compressed`, () => {
    // The search page without scripts lists every answer; it is no page that one lands on.
    expect(compressed(html)).toBeLessThanOrEqual(file === 'search/index.html' ? 40_000 : 14_600);
  });
});

test('the policy in the headers file is the one in the pages, with what only a header can say', () => {
  const headers = readFileSync(join(outDir, '_headers'), 'utf8');
  const policies = new Set(
    built.pages.map(({ document }) => document('meta[http-equiv="content-security-policy"]').attr('content')),
  );
  expect(policies.size).toBe(1);
  expect(headers).toContain(`Content-Security-Policy: ${[...policies].join('')}; frame-ancestors 'none'\n`);
  const policy = [...policies].join('');
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
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

test('scripts that a question page loads before anything is pressed weigh at most 5 kB compressed', () => {
  const page = built.pages.find(({ file }) => file === 'q/concurrent-requests/index.html');
  const loaded = new Set<string>();
  const follow = (address: string) => {
    const file = address.replace(/^\//, '');
    if (loaded.has(file)) return;
    loaded.add(file);
    const code = readFileSync(join(outDir, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      follow(`/_astro/${imported?.slice(2) ?? ''}`);
  };
  page?.document('script[src]').each((_, element) => follow(element.attribs['src'] ?? ''));
  const bytes = [...loaded].reduce((sum, file) => sum + compressed(readFileSync(join(outDir, file), 'utf8')), 0);
  expect(loaded.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(5000);
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
