import { utf8Bytes } from './preview.ts';
import type { Limit, Reader } from './readers.ts';

export interface CardImage {
  /** As the page gives it; absolute. */
  url: string;
  width?: number;
  height?: number;
  alt?: string;
}

/** What a reader has of a link before it cuts anything. */
export interface Uncut {
  title?: string;
  description?: string;
  siteName?: string;
  image?: CardImage;
}

/** What a reader shows of a link. */
export interface Card extends Uncut {
  title: string;
  /** What of it is not shown to its end. */
  cut: { title: boolean; description: boolean };
}

/**
 * What one reader shows of a preview.
 *
 * @returns Nothing when it shows the bare address: without a title, or with a text too long for any preview.
 */
export function cutPreview(reader: Reader, { title, description, siteName, image }: Uncut): Card | undefined {
  const shownTitle = cutText(title ?? '', reader.title);
  const shownDescription = cutText(description ?? '', reader.description);
  const shownSiteName = cutText(siteName ?? '', reader.siteName);
  if (!shownTitle?.text || !shownDescription || !shownSiteName) return undefined;
  return {
    title: shownTitle.text,
    ...(description && { description: shownDescription.text }),
    ...(siteName && { siteName: shownSiteName.text }),
    ...(image && { image }),
    cut: { title: shownTitle.cut, description: shownDescription.cut },
  };
}

interface CutText {
  text: string;
  cut: boolean;
}

/** A text as a limit leaves it; nothing when it is too long and the limit puts no ending. */
export function cutText(text: string, limit: Limit | undefined): CutText | undefined {
  if (!limit || length(text, limit.unit) <= limit.most) return { text, cut: false };
  if (limit.ending === undefined) return undefined;
  let kept = '';
  let room = limit.most;
  for (const character of text) {
    room -= length(character, limit.unit);
    if (room < 0) break;
    kept += character;
  }
  return { text: kept + limit.ending, cut: true };
}

/** How long a text is, as a limit counts it. */
function length(text: string, unit: Limit['unit']): number {
  return unit === 'bytes' ? utf8Bytes(text) : Array.from(text).length;
}
