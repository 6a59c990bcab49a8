/** The part of `trustedTypes` that is used; what its policies make passes for a text. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: ToAddress }): { createScriptURL: ToAddress };
}

type ToAddress = (address: string) => string;

let trusted: ToAddress | undefined;

/** @throws {TypeError} If the address is not one of this site. */
function ownAddress(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`expected a script of ${location.origin}, got ${href}`);
  return href;
}

/**
 * Starts a worker of the site's own files, in the form that the page's policy asks for where the browser
 * knows Trusted Types. The policy `site-worker` lets nothing else through.
 *
 * @throws {TypeError} If the address is not one of this site.
 */
export function siteWorker(address: string): Worker {
  if (!trusted) {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('site-worker', { createScriptURL: ownAddress });
    trusted = policy ? (text) => policy.createScriptURL(text) : ownAddress;
  }
  return new Worker(trusted(address), { type: 'module' });
}
