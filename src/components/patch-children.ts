import { toElement, type MarkupNode } from './markup-node.ts';

/**
 * Makes the children of an element what the nodes say, keeping every element that can stay: what is
 * focused stays focused, what a reader opened stays open, and little is drawn anew.
 */
export function patchChildren(parent: Element, nodes: readonly (MarkupNode | string)[], document: Document): void {
  const inSvg = parent.namespaceURI === 'http://www.w3.org/2000/svg';
  nodes.forEach((node, place) => {
    const child = parent.childNodes[place];
    if (typeof node === 'string') {
      if (child?.nodeType !== 3) {
        const text = document.createTextNode(node);
        if (child) child.replaceWith(text);
        else parent.append(text);
      } else if (child.nodeValue !== node) child.nodeValue = node;
    } else if (child instanceof Element && child.localName === node.tag) {
      patchAttributes(child, node.attributes ?? {});
      patchChildren(child, node.children ?? [], document);
    } else {
      const element = toElement(node, document, inSvg);
      if (child) child.replaceWith(element);
      else parent.append(element);
    }
  });
  // A custom element may have added children of its own.
  if (parent.localName.includes('-')) return;
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

function patchAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
  for (const name of element.getAttributeNames()) {
    // Whether a part is open is the reader's.
    if (!(name in attributes) && !(name === 'open' && element.localName === 'details')) element.removeAttribute(name);
  }
}
