import { createHash } from 'node:crypto';
import { RUNNER_HASH } from '../snippets/sandbox/runner-hash.ts';
import type { BuiltPage } from './built-site.ts';

/** The only makers of what scripts may be loaded from, each with one use: a frame, its workers, workers of the site. */
const TRUSTED_TYPES = ['snippet-host', 'snippet-worker', 'site-worker'];

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of some pages: nothing but the site's own files, and the inline styles
 * and scripts that these pages were built with, each by its hash. Snippets run in workers out of blobs,
 * in a frame that inherits this policy; the script of that frame is allowed by its hash.
 *
 * @param pages One page for its own policy, every page of the site for that of its host.
 * @returns The policy in one line; the same for the same pages.
 * @throws {Error} If a page has a `style` attribute or an inline handler, which no hash allows.
 */
export function securityPolicy(pages: readonly BuiltPage[]): string {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const { file, document } of pages) {
    document('style').each((_, element) => void styles.add(hash(document(element).text())));
    document('script:not([src])').each((_, element) => {
      // Data blocks (JSON-LD) are not run, so they need no hash.
      const type = document(element).attr('type');
      if (!type || type === 'module') scripts.add(hash(document(element).text()));
    });
    for (const element of document('*').toArray()) {
      if (!('attribs' in element)) continue;
      const refused = Object.keys(element.attribs).find((name) => name === 'style' || name.startsWith('on'));
      if (refused) {
        throw new Error(
          `${file}: found a \`${refused}\` attribute on <${element.name}>, expected none: the security policy refuses it`,
        );
      }
    }
  }
  return [
    "default-src 'none'",
    // Pagefind's index is read by WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", `'${RUNNER_HASH}'`, ...[...scripts].sort()].join(' '),
    ['style-src', ...[...styles].sort()].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    // A frame of markup is none that is fetched, so it is allowed; what it would go to is not.
    "frame-src 'none'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
  ].join('; ');
}

/** A page with the policy as its first meta element, before anything that it rules. */
export function withPolicy(html: string, policy: string): string {
  const charset = /<meta charset="utf-8">/i;
  if (!charset.test(html)) throw new Error('found no <meta charset="utf-8">, expected it first in the head');
  return html.replace(charset, (tag) => `${tag}<meta http-equiv="content-security-policy" content="${policy}">`);
}
