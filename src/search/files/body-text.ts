import { mdxToMdast, type MdastNode } from 'satteri';

/** What a reader sees of an answer's MDX as plain words, code included, one space between them. */
export function bodyText(body: string): string {
  const texts: string[] = [];
  const visit = (node: MdastNode): void => {
    if ('value' in node && (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')) {
      texts.push(node.value);
      if (node.type === 'code') texts.push(' ');
    }
    if (!('children' in node)) return;
    for (const child of node.children) visit(child);
    if (BLOCKS.has(node.type)) texts.push(' ');
  };
  visit(mdxToMdast(body, { features: { smartPunctuation: false } }));
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** Between these and what follows there is a gap. */
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote']);
