import { splitAddress } from '../knowledge/redirects.ts';
import type { AddressMove } from './settle-addresses.ts';

/**
 * The `_redirects` file that static hosts read (Netlify, Cloudflare Pages). Both take the query along; browsers keep the
 * fragment where the new address has none.
 *
 * @param base The path the site is built for, with a slash at both ends.
 */
export function redirectsFile(moves: readonly AddressMove[], base: string): string {
  const under = (address: string) => base + address.slice(1);
  const lines = moves.map(({ from, to }) => `${under(from)} ${under(to)} 301`);
  return [
    '# Old addresses, from content/redirects.yaml. Each has a page, too, for hosts that do not read this.',
    ...lines,
    '',
  ].join('\n');
}

/** The same as maps for nginx, which keeps address and fragment apart: the query goes between them. */
export function nginxRedirects(moves: readonly AddressMove[], base: string): string {
  const under = (address: string) => base + address.slice(1);
  const paths = moves.map(({ from, to }) => `    "${under(from)}" "${under(splitAddress(to).path)}";`);
  const fragments = moves.flatMap(({ from, to }) => {
    const { fragment } = splitAddress(to);
    return fragment === undefined ? [] : [`    "${under(from)}" "#${fragment}";`];
  });
  return [
    '# Old addresses, for nginx. In `http`:',
    '#     include /path/to/redirects.nginx.conf;',
    '# and in `server`:',
    '#     if ($inflight_moved) { return 301 $inflight_moved$is_args$args$inflight_moved_to_part; }',
    '# Where nginx asks for it, `map_hash_bucket_size 128;` in `http`, above the first line.',
    'map $uri $inflight_moved {',
    '    default "";',
    ...paths,
    '}',
    'map $uri $inflight_moved_to_part {',
    '    default "";',
    ...fragments,
    '}',
    '',
  ].join('\n');
}
