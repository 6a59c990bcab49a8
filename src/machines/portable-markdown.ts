import { mdxToMdast, type MdastNode } from 'satteri';
import { findSnippets, type Fence, type Snippet } from '../snippets/checking/find-snippets.ts';
import { markdownFence } from './markdown-text.ts';

/** A text of the content: what is below its frontmatter. */
export interface ContentText {
  /** Its file, for messages. */
  path: string;
  body: string;
}

/** A part of a text and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A text of the content as Markdown that stands alone: links are absolute, snippets are shown as on the page, without
 * their hidden lines and followed by what they print.
 *
 * @param absolute Makes a link that begins with `/` or `#` absolute.
 * @throws {Error} If a link cannot be found where the parser says it is, or the text has markup other than Markdown.
 */
export function portableMarkdown({ path, body }: ContentText, absolute: (link: string) => string): string {
  const { snippets } = findSnippets(path, body);
  const edits = [
    ...snippets.flatMap((snippet) => snippetEdits(body, snippet)),
    ...linkEdits(mdxToMdast(body, { features: { smartPunctuation: false } }), { path, body }, absolute),
  ].sort((a, b) => b.start - a.start);
  let text = body;
  // From the end, so that earlier offsets stay right.
  for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text.trim();
}

function snippetEdits(body: string, snippet: Snippet): Edit[] {
  const shown = snippet.text.split('\n').slice(snippet.hiddenLines).join('\n');
  const { output } = snippet;
  return [
    fenceEdit(body, snippet, markdownFence('ts', shown)),
    ...(output ? [fenceEdit(body, output, `It prints:\n\n${markdownFence('text', output.text)}`)] : []),
  ];
}

/** A fence in a list is indented with its list. */
function fenceEdit(body: string, { start, end }: Fence, text: string): Edit {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  const indent = ' '.repeat(before.length);
  return { start, end, text: text.replace(/\n(?=[^\n])/g, `\n${indent}`) };
}

function linkEdits(node: MdastNode, text: ContentText, absolute: (link: string) => string): Edit[] {
  if (node.type.startsWith('mdx')) {
    throw new Error(
      `${text.path}: found ${JSON.stringify(source(node, text.body).slice(0, 60))}, expected Markdown: what is published for machines has nothing that runs`,
    );
  }
  const inside =
    'children' in node ? node.children.flatMap((child) => linkEdits(child as MdastNode, text, absolute)) : [];
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return inside;
  if (!/^[/#](?!\/)/.test(node.url)) return inside;
  const start = node.position?.start.offset ?? 0;
  // Behind the link's text, which may say the same.
  const at = source(node, text.body).lastIndexOf(node.url);
  if (at < 0) throw new Error(`${text.path}: expected the link ${node.url} as it is, found ${source(node, text.body)}`);
  return [...inside, { start: start + at, end: start + at + node.url.length, text: absolute(node.url) }];
}

function source({ position }: MdastNode, body: string): string {
  return body.slice(position?.start.offset, position?.end.offset);
}
