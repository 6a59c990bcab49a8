/**
 * An element as plain data, so that one function serves the build (text) and the browser (DOM).
 * What is inside an `svg` is SVG, the rest HTML.
 */
export interface MarkupNode {
  tag: string;
  attributes?: Readonly<Record<string, string | number>>;
  children?: readonly (MarkupNode | string)[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function escape(text: string | number): string {
  return String(text).replace(/[&<"]/g, (character) => ESCAPES[character] ?? character);
}

/** An element in short. */
export function node(
  tag: string,
  attributes: MarkupNode['attributes'] = {},
  ...children: (MarkupNode | string)[]
): MarkupNode {
  return { tag, attributes, children };
}

/** The element as markup, for a page written at build time. */
export function toMarkup({ tag, attributes = {}, children = [] }: MarkupNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : toMarkup(child)));
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}

/** The element in a document. Text stays text: nothing is parsed as markup. */
export function toElement(
  { tag, attributes = {}, children = [] }: MarkupNode,
  document: Document,
  inSvg = false,
): Element {
  const isSvg = inSvg || tag === 'svg';
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child, document, isSvg))));
  return element;
}
