import { node, toMarkup, type MarkupNode } from '../../components/markup-node.ts';
import { splitAtAddresses } from './plain-words.ts';
import type { Words } from './words.ts';

/** A passage as HTML for composers of rich text; without styles, which each of them has its own of. */
export function writeHtml({ verdict, title, paragraphs, code, facts, credit, url }: Words): string {
  const paragraph = (...children: (MarkupNode | string)[]) => node('p', {}, ...children);
  const link = (text: string, to: string) => node('a', { href: to }, text);
  const linked = (text: string) =>
    splitAtAddresses<MarkupNode | string>(text, String, (address) => link(address, address));
  const parts = [
    verdict === undefined ? paragraph(node('b', {}, title)) : paragraph(node('b', {}, verdict), ` | ${title}`),
    ...paragraphs.map((text) => paragraph(...linked(text))),
    ...(code?.blocks ?? []).flatMap(({ name, text }) => [
      ...(name === undefined ? [] : [paragraph(`${name}:`)]),
      node('pre', {}, node('code', {}, text)),
    ]),
    ...(facts.length > 0
      ? [node('ul', {}, ...facts.map(({ label, text }) => node('li', {}, `${label}: `, ...linked(text))))]
      : []),
    ...(credit.length > 0
      ? [paragraph(...credit.map(({ text, url: to }) => (to === undefined ? text : link(text, to))))]
      : []),
    paragraph(link(url, url)),
  ];
  return parts.map(toMarkup).join('');
}
