import { expect, test } from 'vitest';
import { headersFile } from '../../../src/build/headers-file.ts';

/** Rules as hosts read them: a path, then its headers. */
function rulesOf(text: string): { path: string; headers: [string, string][] }[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return {
        path,
        headers: lines.map(
          (line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2) as [string, string],
        ),
      };
    });
}

const matches = (pattern: string, path: string) => {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? path === pattern : path.startsWith(start) && path.endsWith(end);
};

test.each([
  ['/kb/a/k7q2.md', 'text/markdown; charset=utf-8'],
  ['/kb/a/k7q2.txt', 'text/plain; charset=utf-8'],
  ['/kb/llms.txt', 'text/plain; charset=utf-8'],
  ['/kb/api/index.json', undefined],
  ['/kb/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/kb/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
])('%s may be read by other sites, and no header is set twice, which hosts would join', (path, type) => {
  const applied = rulesOf(headersFile("default-src 'none'", '/kb/')).filter((rule) => matches(rule.path, path));
  const headers = applied.flatMap((rule) => rule.headers);
  const names = headers.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  const all = Object.fromEntries(headers);
  expect(all['Access-Control-Allow-Origin']).toBe('*');
  expect(all['Content-Type']).toBe(type);
  expect(all['X-Content-Type-Options']).toBe('nosniff');
});

test('pages are not opened to other sites', () => {
  const applied = rulesOf(headersFile("default-src 'none'", '/')).filter((rule) => matches(rule.path, '/a/k7q2/'));
  const names = applied.flatMap((rule) => rule.headers.map(([name]) => name));
  expect(names).toContain('Cross-Origin-Resource-Policy');
  expect(names).not.toContain('Access-Control-Allow-Origin');
});

test('preview images, whose names stay when they are drawn anew, are asked for again after an hour', () => {
  const applied = rulesOf(headersFile("default-src 'none'", '/kb/')).filter(({ path }) =>
    matches(path, '/kb/preview/k7q2.png'),
  );
  const kept = applied.flatMap(({ headers }) => headers).filter(([name]) => name === 'Cache-Control');
  expect(kept).toEqual([['Cache-Control', 'public, max-age=3600, stale-while-revalidate=86400']]);
});
