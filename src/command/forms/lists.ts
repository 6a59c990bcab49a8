import { plainWord } from '../found.ts';
import type { Word } from '../shell-words.ts';

const ITEM = /[\s,\\]*(?:#[^\n]*\n[\s,\\]*)*(?:"((?:[^"\\\n]|\\[^\n])*)"|'([^'\n]*)'|([^\s,\]"'#[\\][^,\]\n#]*)|(\]))/y;

/**
 * Reads a list in brackets: `["gunicorn", "-w", "4"]`.
 *
 * @param from Where its `[` is.
 * @returns Its items, where it ends, and whether it is JSON, which Docker wants; nothing where it is no list.
 */
export function flowList(source: string, from: number): { words: Word[]; end: number; json: boolean } | undefined {
  const words: Word[] = [];
  let json = true;
  for (let place = from + 1; ;) {
    ITEM.lastIndex = place;
    const match = ITEM.exec(source);
    if (!match) return undefined;
    const [whole, double, single, plain = '', close] = match;
    place += whole.length;
    if (close !== undefined) return { words, end: place, json };
    json &&= double !== undefined;
    const text = double ?? single ?? plain.trimEnd();
    const end = place - ((double ?? single) ? 1 : plain.length - text.length);
    words.push(scalar(source, end - text.length, end, double !== undefined));
  }
}

/** The value between two places, which may have escapes. */
export function scalar(source: string, start: number, end: number, escapes: boolean): Word {
  const written = source.slice(start, end);
  if (!escapes || !written.includes('\\')) return plainWord(written, start, end);
  const places: number[] = [];
  const text = written.replace(/\\([^])|[^]/g, (one, escaped: string | undefined, place: number) => {
    places.push(start + place);
    return escaped === 'n' ? '\n' : (escaped ?? one);
  });
  return { ...plainWord(text, start, end), at: (index) => places[index] ?? start };
}
