import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { securityPolicy, withPolicy } from '../../../src/build/security-policy.ts';
import { redirectPage } from '../../../src/build/redirect-page.ts';

const target = load(`<!doctype html><html><head><meta charset="utf-8"><title>Wrong: “a &lt;b&gt;”</title>
  <meta name="description" content="Says &quot;no&quot;."><meta property="og:title" content="Wrong: “a &lt;b&gt;”">
  <meta property="og:url" content="https://inflight.example/kb/q/new/"><meta name="twitter:card" content="summary_large_image">
  <meta name="robots" content="index"></head><body><h1>What about\n <code>a &lt;b&gt;</code>?</h1></body></html>`);

test('a redirect page leads to the new address with a refresh, a link and a script, and is no page of its own', () => {
  const document = load(redirectPage('/kb/q/new/#part', target, 'https://inflight.example'));
  expect(document('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/kb/q/new/#part');
  expect(document('link[rel=canonical]').attr('href')).toBe('https://inflight.example/kb/q/new/');
  expect(document('meta[name=robots]').attr('content')).toBe('noindex');
  expect(document('main a').attr('href')).toBe('/kb/q/new/#part');
  expect(document('main').text().replace(/\s+/g, ' ').trim()).toBe(
    'This page has moved It is now at What about a <b>?',
  );
});

test('it previews as the new page does', () => {
  const document = load(redirectPage('/kb/q/new/', target, 'https://inflight.example'));
  expect(document('title').text()).toBe('Wrong: “a <b>”');
  expect(document('meta[property="og:title"]').attr('content')).toBe('Wrong: “a <b>”');
  expect(document('meta[property="og:url"]').attr('content')).toBe('https://inflight.example/kb/q/new/');
  expect(document('meta[name=description]').attr('content')).toBe('Says "no".');
  expect(document('meta[name="twitter:card"]')).toHaveLength(1);
});

test('every such page runs the same script, so that the policy of the site has one hash for all', () => {
  const pages = ['/q/a/', '/q/b/#c'].map((to, index) => {
    const html = redirectPage(to, target, 'https://inflight.example');
    return { file: `${index}.html`, address: `/${index}.html`, html, document: load(html) };
  });
  const hashes = (policy: string) => policy.match(/script-src [^;]*/)?.[0].match(/'sha256-[^']+'/g) ?? [];
  const [first, second] = pages.map((page) => securityPolicy([page]));
  expect(hashes(first ?? '')).toEqual(hashes(second ?? ''));
  expect(hashes(securityPolicy(pages))).toEqual(hashes(first ?? ''));
  expect(withPolicy(pages[0]?.html ?? '', 'p')).toContain(
    '<meta charset="utf-8"><meta http-equiv="content-security-policy"',
  );
});
