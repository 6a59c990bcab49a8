import { TITLE_BYTES, utf8Bytes } from './preview.ts';

/**
 * The first of some titles that no reader cuts. Where none fits, the last one up to a whole word, with an ellipsis:
 * readers cut within words.
 *
 * @param titles The fullest first.
 */
export function fitTitle(...titles: readonly [string, ...string[]]): string {
  const fitting = titles.find((title) => utf8Bytes(title) <= TITLE_BYTES);
  if (fitting !== undefined) return fitting;
  const words = (titles.at(-1) ?? '').split(' ');
  while (words.length > 1 && utf8Bytes(ending(words)) > TITLE_BYTES) words.pop();
  return ending(words);
}

const ending = (words: readonly string[]) => `${words.join(' ').replace(/[\s,;:.]+$/, '')}…`;
