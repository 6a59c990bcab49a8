// What arrives with the first sign that somebody wants to copy.
import type { CopyPassage } from './copy-passage.ts';
import './copying-styles.ts';
import { passageHere } from './passage-here.ts';
import { sharedPassage } from './shared-passage.ts';
import { liveRegion } from './tell-copied.ts';

export { copyableCode } from '../copyable-code.ts';
export { linkSections } from '../sections/link-sections.ts';
export { copyOf } from './copy-of.ts';
export { openShare } from './open-share.ts';
export { tellCopied } from './tell-copied.ts';

/** Fetches the words of something that may be copied next, or of what the reader is at. */
export function prepareCopy(source: CopyPassage | undefined = passageHere()): void {
  liveRegion();
  // Nobody has asked for it yet, so nothing is said if it fails.
  if (source && source.dataset['text'] === undefined) sharedPassage(source).catch(() => undefined);
}
