export { TITLE_BYTES, previewTitle, utf8Bytes } from '../knowledge/preview-title.ts';

/** The strictest reader of a description cuts it after this many characters (Microsoft Teams). */
export const DESCRIPTION_CHARACTERS = 200;

/** Pixels of a preview image, as every reader wants it. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

export interface PreviewImage {
  /** Inside the site, without its base path: `/preview/k7q2.png`. */
  path: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** What chat applications and trackers show of a link. */
export interface Preview {
  /** Starts with the verdict or the number; at most {@link TITLE_BYTES} bytes. */
  title: string;
  /** At most {@link DESCRIPTION_CHARACTERS} characters. */
  description: string;
  image: PreviewImage;
}

/** Where the image of an answer, a question's short answer, a set-up or a page lies. */
export function imagePath(name: string): string {
  return `/preview/${name}.png`;
}
