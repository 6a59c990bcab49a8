import { proseLine } from './split-lines.ts';
import type { Block, ProseLine, SourceLine } from '../thread.ts';

/** A line that opens an item of a list. */
export interface ListItem {
  marker: Block<'list'>['marker'];
  /** 0 with a bullet. */
  number: number;
  /** Width of the white space before the marker, a tab counting as one. */
  indent: number;
  line: ProseLine;
}

// No leading zeros: the site writes numbers without them, and `007. Bond` is to stay as it is.
const BULLET = /^([ \t]*)([•*-])[ \t]+([^ \t].*)$/u;
const NUMBER = /^([ \t]*)(0|[1-9]\d{0,8})[.)][ \t]+([^ \t].*)$/u;

/** The list item that a line opens, if it does: `• text`, `- text`, `* text`, `1. text` or `1) text`. */
export function listItem({ number, text }: SourceLine): ListItem | undefined {
  const match = BULLET.exec(text) ?? NUMBER.exec(text);
  if (!match) return undefined;
  const [, space = '', marker = '', rest = ''] = match;
  const line = proseLine({ number, text: rest });
  if (marker === '•' || marker === '*' || marker === '-') return { marker, number: 0, indent: space.length, line };
  return { marker: 'number', number: Number(marker), indent: space.length, line };
}
