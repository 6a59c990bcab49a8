import { type MdastNode, mdxToHast, mdxToJs, mdxToMdast } from 'satteri';

/** What the site compiles MDX with. */
const FEATURES = { gfm: true, smartPunctuation: false };

/** What imported text may become. Everything else would be markup that somebody's text made. */
const ELEMENTS = new Set(['p', 'ul', 'ol', 'li', 'pre', 'code', 'a', 'sup', 'section', 'h2']);

/**
 * The text that the site shows for an MDX file, read from the engine's tree of it; nothing is run.
 *
 * Structure is written the way the plain-text export writes it: `• ` before an item, `1. ` before a
 * numbered one, `*` for a footnote's mark and before its text.
 *
 * @throws {Error} If the file holds anything but paragraphs, lists, code, footnotes and links to
 *   themselves, in the source's tree or in the compiled one, or if it does not compile.
 */
export function textContent(mdx: string): string {
  mdxToJs(mdx, { features: FEATURES });
  const tree: Hast = mdxToHast(mdx, { features: FEATURES, position: false });
  const elements = [...(tree.children ?? [])];
  for (let node = elements.pop(); node; node = elements.pop()) {
    if (node.type === 'element' ? !ELEMENTS.has(node.tagName ?? '') : node.type !== 'text') {
      throw new Error(`expected text only, found ${node.type} ${node.tagName ?? ''} in ${JSON.stringify(mdx)}`);
    }
    elements.push(...(node.children ?? []));
  }
  return textOf(mdxToMdast(mdx, { features: FEATURES, position: false }));
}

interface Hast {
  type: string;
  tagName?: string;
  children?: readonly Hast[];
}

function textOf(node: MdastNode): string {
  switch (node.type) {
    case 'root':
      return node.children.map((child) => textOf(child)).join('\n');
    case 'yaml':
      return '';
    case 'paragraph':
      return node.children.map((child) => textOf(child)).join('');
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'list':
      return node.children
        .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '•'} ${textOf(item)}`)
        .join('\n');
    case 'listItem':
      return node.children.map((child) => textOf(child)).join('\n');
    case 'footnoteReference':
      return '*';
    case 'footnoteDefinition':
      return `*${node.children.map((child) => textOf(child)).join('\n')}`;
    case 'link': {
      const text = node.children.map((child) => textOf(child)).join('');
      if (!/^https?:/i.test(node.url) || node.url !== text)
        throw new Error(`expected a link to itself, found [${text}](${node.url})`);
      return text;
    }
    default:
      throw new Error(`expected text only, found ${node.type}`);
  }
}

/**
 * A text without what the importer may change, so that two are equal when nothing else changed:
 *
 * - a run of white space (space, tab, line feed, carriage return, form feed, vertical tab) is one
 *   space, and none at the ends;
 * - the bullets `•`, `-` and `*` before an item are the same, and so are `1.` and `1)`;
 * - half a surrogate pair, which no file can hold, is U+FFFD.
 */
export function normalised(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v]/g, ' ')
    .replace(/^([ \t]*)[•*-](?=[ \t]+[^ \t\n])/gmu, '$1•')
    .replace(/^([ \t]*(?:0|[1-9]\d{0,8}))\)(?=[ \t]+[^ \t\n])/gmu, '$1.')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ | $/g, '');
}
