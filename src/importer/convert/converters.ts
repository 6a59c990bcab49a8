import { fenceFor } from './fence-for.ts';
import { inline } from './inline.ts';
import type { Block, Kind, ProseLine } from '../thread.ts';

/** What a converter knows about the place of its block. */
export interface Place {
  /** Whether the block before is a list, too, and was written with the first kind of marker. */
  afterFirstKindOfList: boolean;
}

type Convert<K extends Kind> = (block: Block<K>, place: Place) => string;

/** A body has at most one footnote, so its label needs no counting. */
const FOOTNOTE = '[^1]';

const paragraph: Convert<'paragraph'> = ({ lines }) => prose(lines, '');

const list: Convert<'list'> = ({ marker, start, items }, { afterFirstKindOfList }) => {
  // Two lists with the same marker, one after the other, would be one list.
  const [bullet, delimiter] = afterFirstKindOfList ? ['*', ')'] : ['-', '.'];
  return items
    .map((lines, index) => {
      const opening = marker === 'number' ? `${start + index}${delimiter} ` : `${bullet} `;
      return opening + prose(lines, ' '.repeat(opening.length));
    })
    .join('\n');
};

const code: Convert<'code'> = ({ language, lines }) => {
  const text = lines.map((line) => line.text).join('\n');
  const fence = fenceFor(text);
  return `${fence}${language ?? ''}\n${text}\n${fence}`;
};

const footnote: Convert<'footnote'> = ({ lines }) => `${FOOTNOTE}: ${prose(lines, '    ')}`;

/** One converter per kind of block; leaving one out is a compile error. */
const converters: { [K in Kind]: Convert<K> } = { paragraph, list, code, footnote };

/** Lines of prose, each on its own line; `indent` goes before all but the first. */
function prose(lines: readonly ProseLine[], indent: string): string {
  return lines.map(proseLine).join(`\n${indent}`);
}

function proseLine({ text, footnoteAt }: ProseLine): string {
  if (footnoteAt === undefined) return inline(text, true);
  return inline(text.slice(0, footnoteAt), true) + FOOTNOTE + inline(text.slice(footnoteAt + 1), false);
}

/** A block as MDX, without a line end behind it. */
const convertBlock = <K extends Kind>(block: Block<K>, place: Place): string => converters[block.kind](block, place);

/** Blocks as the body of an MDX file, which shows the same text and runs nothing. */
export function toMdx(blocks: readonly Block[]): string {
  let afterFirstKindOfList = false;
  let mdx = '';
  for (const block of blocks) {
    mdx += `${mdx === '' ? '' : '\n'}${convertBlock(block, { afterFirstKindOfList })}\n`;
    afterFirstKindOfList = block.kind === 'list' && !afterFirstKindOfList;
  }
  return mdx;
}
