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
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
