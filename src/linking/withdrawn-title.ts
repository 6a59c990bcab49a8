import { clipText } from '../components/clip-text.ts';
import { TITLE_BYTES, utf8Bytes } from '../previews/preview.ts';

/**
 * `Withdrawn: Only waiting overlaps…`: what a link to a withdrawn answer is called, whole words in the bytes that a
 * preview shows.
 *
 * @param short What the answer said last.
 */
export function withdrawnTitle(short: string): string {
  const title = `Withdrawn: ${short}`;
  for (let most = Math.min(title.length, TITLE_BYTES); most > 'Withdrawn:'.length; most--) {
    const clipped = clipText(title, most);
    if (utf8Bytes(clipped) <= TITLE_BYTES) return clipped;
  }
  return 'Withdrawn';
}
