/**
 * Files that pages and programs of others may read, each with the type that hosts do not all give it. They are the same
 * for everybody and no cookie is asked for, so there is nothing to protect. The policy that keeps others from
 * embedding a file stays as it is: it does not apply to what is asked for with CORS, and hosts would join a second
 * value to the first. No path may match two of these rules, for the same reason.
 */
const FOR_MACHINES: Record<string, string | undefined> = {
  '*.md': 'text/markdown; charset=utf-8',
  '*.txt': 'text/plain; charset=utf-8',
  '*.json': undefined,
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  'sitemap.xml': 'application/xml; charset=utf-8',
};

/**
 * The `_headers` file that static hosts read (Netlify, Cloudflare Pages and others): the security
 * policy with what a meta element cannot say, and for how long files may be kept.
 *
 * @param policy The site's Content-Security-Policy.
 * @param base The path the site is built for, with a slash at both ends.
 */
export function headersFile(policy: string, base: string): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    [
      `${base}*`,
      {
        'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
      },
    ],
    // Names that carry a hash of their content never change it.
    [`${base}_astro/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    [`${base}pagefind/fragment/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    [`${base}pagefind/index/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    // Preview images keep their names: what is drawn on them follows the content.
    [`${base}preview/*`, { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400' }],
    ...Object.entries(FOR_MACHINES).map(([path, type]): (typeof rules)[number] => [
      base + path,
      { ...(type ? { 'Content-Type': type } : {}), 'Access-Control-Allow-Origin': '*' },
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
