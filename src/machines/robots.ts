import type { ToAddress } from './site-facts.ts';

/** `/robots.txt`: everything may be read. */
export function robotsText(toAddress: ToAddress): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toAddress('/sitemap.xml')}\n`;
}
