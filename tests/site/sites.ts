import { resolve } from 'node:path';

/** The built sites that tests look at: one at the root of its host, one below a path. */
export const SITES = {
  root: { outDir: resolve('.build/test-root'), site: 'https://inflight.example', base: '/' },
  below: { outDir: resolve('.build/test-below'), site: 'https://example.org', base: '/kb/' },
};
