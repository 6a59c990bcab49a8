/**
 * An address inside the site, from its root.
 *
 * @param path With slashes at both ends: `/q/worker-timeout/`.
 * @returns The same under the base path that the site is built for.
 */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
