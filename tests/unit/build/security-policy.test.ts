import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { headersFile } from '../../../src/build/headers-file.ts';
import { securityPolicy, withPolicy } from '../../../src/build/security-policy.ts';
import { RUNNER_HASH } from '../../../src/snippets/sandbox/runner-hash.ts';

const page = (html: string) => ({ file: 'x/index.html', address: '/x/', html, document: load(html) });

test('styles and scripts written into a page are allowed by their hash, data is not a script', () => {
  const policy = securityPolicy([
    page(
      '<style>a{}</style><script>1</script><script type="application/ld+json">{}</script><script src="/x.js"></script>',
    ),
    page('<style>a{}</style>'),
  ]);
  // printf '1' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain(
    `script-src 'self' 'wasm-unsafe-eval' '${RUNNER_HASH}' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='; `,
  );
  expect(policy.match(/sha256-/g)).toHaveLength(3);
});

test('snippets get workers out of blobs and nothing else: no frame that is fetched, no script without a maker', () => {
  const directives = securityPolicy([page('<p>')]).split('; ');
  expect(directives).toEqual(
    expect.arrayContaining([
      "worker-src 'self' blob:",
      "frame-src 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types snippet-host snippet-worker site-worker',
    ]),
  );
  expect(directives.filter((directive) => directive.includes('blob:'))).toEqual(["worker-src 'self' blob:"]);
});

test.each(['<p style="color:red">', '<p onclick="x()">'])('%s is refused with its page', (html) => {
  expect(() => securityPolicy([page(html)])).toThrow(/^x\/index\.html: found a `(style|onclick)` attribute on <p>/);
});

test('the policy stands before everything that it rules', () => {
  expect(withPolicy('<html><head><meta charset="utf-8"><script>', "default-src 'none'")).toBe(
    '<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\'"><script>',
  );
  expect(() => withPolicy('<html>', 'x')).toThrow('found no <meta charset="utf-8">, expected it first in the head');
});

test('the headers file rules the site’s own path and keeps hashed files for good', () => {
  const headers = headersFile("default-src 'none'", '/kb/');
  expect(headers).toMatch(/^\/kb\/\*\n {2}Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n/);
  expect(headers).toContain('/kb/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
});
