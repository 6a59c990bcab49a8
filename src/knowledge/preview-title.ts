import { VERDICTS, type Verdict } from './verdict.ts';

/** The strictest reader of a title cuts it after this many bytes of UTF-8 (Discord). */
export const TITLE_BYTES = 67;

/** `Wrong: “Workers fire off threads”`: what a link to a claim is called. */
export function previewTitle(verdict: Verdict, claim: string): string {
  return `${VERDICTS[verdict].word}: ${claim}`;
}

/** Bytes of UTF-8, which is what Discord counts. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
