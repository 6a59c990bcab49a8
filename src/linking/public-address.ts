import { href } from '../components/href.ts';

/** A path inside the site as others link it: `/a/k7q2/` → `https://inflight.example/kb/a/k7q2/`. */
export function publicAddress(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
