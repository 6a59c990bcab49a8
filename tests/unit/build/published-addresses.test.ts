import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../../../src/build/built-site.ts';
import { publishedAddresses } from '../../../src/build/published-addresses.ts';

function site(files: Record<string, string>): BuiltSite {
  return {
    folder: '/nowhere',
    base: '/kb/',
    files: Object.keys(files),
    pages: Object.entries(files)
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, html]) => ({ file, address: `/kb/${file}`, html, document: load(html) })),
  };
}

test('pages and files for machines are addresses, below no base path; what hosts and browsers fetch by themselves is none', () => {
  const files = [
    'index.html',
    'q/x/index.html',
    'a/k7q2.json',
    'a/k7q2.md',
    'a/k7q2.txt',
    'feed.xml',
    '404.html',
    '_headers',
    '_redirects',
    'redirects.nginx.conf',
    '_astro/index.js',
    '_astro/data.json',
    'pagefind/pagefind-entry.json',
    'preview/k7q2.png',
    'favicon.svg',
  ];
  const addresses = publishedAddresses(site(Object.fromEntries(files.map((file) => [file, '<main></main>']))));
  expect([...addresses.keys()]).toEqual(['/', '/a/k7q2.json', '/a/k7q2.md', '/a/k7q2.txt', '/feed.xml', '/q/x/']);
});

test('ids of headings, answers, snippets and sections within main are fragments, sorted', () => {
  const html = `<nav id="rail"></nav><main id="content"><h2 id="why">Why</h2>
    <article id="k7q2" aria-labelledby="k7q2-title"><h2 id="k7q2-title">Claim</h2></article>
    <runnable-snippet id="try-x"></runnable-snippet>
    <section aria-labelledby="asked"><h2 id="asked">Asked in</h2></section></main><footer id="foot"></footer>`;
  expect(publishedAddresses(site({ 'index.html': html })).get('/')).toEqual(['asked', 'k7q2', 'try-x', 'why']);
});

test('ids that only the page itself uses are none', () => {
  const html = `<main><label for="field">N</label><input id="field" aria-describedby="hint other"><span id="hint"></span>
    <em id="other"></em><button id="open" popovertarget="panel"></button><div id="panel" popover></div>
    <svg><g id="part"></g></svg><p id="secret" hidden></p><template><b id="later"></b></template>
    <th id="head"></th><td headers="head"></td></main>`;
  expect(publishedAddresses(site({ 'index.html': html })).get('/')).toEqual([]);
});
