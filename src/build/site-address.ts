import type { SiteAddress } from './astro-config.ts';

/**
 * Reads the public address, and where corrections go.
 *
 * @param fallback The address where `SITE` is not set.
 * @throws {Error} If `SITE` is not an origin, `BASE` not a path, or `CORRECTIONS` no address.
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
  const corrections = environment['CORRECTIONS'];
  if (corrections !== undefined && !(URL.canParse(corrections) && /^https?:/.test(corrections))) {
    throw new Error(
      `CORRECTIONS: found “${corrections}”, expected the address of a form for new issues, such as https://example.org/inflight/issues/new`,
    );
  }
  return {
    site: url.origin,
    base: base.endsWith('/') ? base : `${base}/`,
    ...(corrections === undefined ? {} : { corrections }),
  };
}
