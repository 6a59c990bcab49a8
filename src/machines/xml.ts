import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  format: true,
  indentBy: ' ',
  suppressEmptyNode: true,
});

/** Elements by name: `{ link: { '@href': '…' }, title: '…' }`; a list repeats its element. */
export type XmlNode = string | number | readonly XmlNode[] | { readonly [name: string]: XmlNode };

/** What XML 1.0 has no way to say, not even escaped. */
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A document of XML in UTF-8; characters that XML cannot hold are replaced. */
export function xmlDocument(root: Record<string, XmlNode>): string {
  const text = builder.build(root).replace(UNSAYABLE, '\uFFFD');
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}`;
}
