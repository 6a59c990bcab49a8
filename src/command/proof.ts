/**
 * Where a sentence can be checked, in short: the id of an answer of this site, `fmp7`, or an address
 * as in a link on the page that documents the server's options: `workers/gasgi.py`; `''` is that page.
 */
export type Proof = string;

/** A proof as an address: a path of this site, `/a/fmp7/`, or an `https:` address. */
export function proofAddress(proof: Proof, documentation: string): string {
  return /^\w{4}$/.test(proof) ? `/a/${proof}/` : new URL(proof, documentation).href;
}
