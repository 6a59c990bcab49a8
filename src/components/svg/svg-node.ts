/** An SVG element as plain data, so that one drawing serves the build (text) and the browser (DOM). */
export interface SvgNode {
  tag: string;
  attributes?: Readonly<Record<string, string | number>>;
  children?: readonly (SvgNode | string)[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function escape(text: string | number): string {
  return String(text).replace(/[&<"]/g, (character) => ESCAPES[character] ?? character);
}

/** The drawing as markup, for a page written at build time. */
export function toMarkup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const children = (node.children ?? []).map((child) => (typeof child === 'string' ? escape(child) : toMarkup(child)));
  return `<${node.tag}${attributes}>${children.join('')}</${node.tag}>`;
}

/** The drawing as elements of a document. Text stays text: nothing is parsed as markup. */
export function toElement(node: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', node.tag);
  for (const [name, value] of Object.entries(node.attributes ?? {})) element.setAttribute(name, String(value));
  element.append(
    ...(node.children ?? []).map((child) => (typeof child === 'string' ? child : toElement(child, document))),
  );
  return element;
}
