import { frameMarkup } from './frame-markup.ts';

type ToMarkup = (runner: string) => string;

/** The part of `trustedTypes` that is used; what its policies make passes for a text. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: ToMarkup }): { createHTML: ToMarkup };
}

let trusted: ToMarkup | undefined;

/**
 * The markup of the sandbox's frame, in the form that the page's policy asks for where the browser
 * knows Trusted Types. The policy `snippet-host` can make nothing else.
 */
export function trustedFrameMarkup(runner: string): string {
  if (!trusted) {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('snippet-host', { createHTML: frameMarkup });
    trusted = policy ? (text) => policy.createHTML(text) : frameMarkup;
  }
  return trusted(runner);
}
