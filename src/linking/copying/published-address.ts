/**
 * An address as it is published, absolute. A page that is served from elsewhere knows from its head where it belongs.
 *
 * @param path From the site's root with its base path, or `#…` of this page.
 */
export function publishedAddress(path: string): string {
  const own = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return new URL(path, own ?? location.href.split('#', 1)[0]).href;
}
