import { IMAGE_SIZE } from '../preview.ts';

/** Where things lie on every card, in pixels. */
export const FRAME = {
  left: 64,
  right: IMAGE_SIZE.width - 64,
  top: 56,
  /** Where the text in the lowest line stands. */
  footBaseline: IMAGE_SIZE.height - 54,
  /** What lies above the lowest line ends here. */
  bottom: IMAGE_SIZE.height - 112,
} as const;
