import type { SiteAddress } from './astro-config.ts';

/**
 * Reads the public address.
 *
 * @param fallback The address where `SITE` is not set.
 * @throws {Error} If `SITE` is not an origin, or `BASE` not a path.
 */
export function siteAddress(environment: NodeJS.ProcessEnv, fallback: string): SiteAddress {
  const site = environment['SITE'] ?? fallback;
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE: found “${site}”, expected an address without a path, such as https://inflight.example (the path goes into BASE)`,
    );
  }
  const base = environment['BASE'] ?? '/';
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base.endsWith('/') ? base : `${base}/`)) {
    throw new Error(`BASE: found “${base}”, expected a path such as /kb/`);
  }
  return { site: url.origin, base: base.endsWith('/') ? base : `${base}/` };
}
