import { node, type MarkupNode } from '../components/markup-node.ts';
import type { Server } from '../model/index.ts';
import { proofLink } from './sentences.ts';

/** What the server really does, each part of it a fact of the table, with the sources. */
export function serverView(server: Server): MarkupNode[] {
  const facts: [string, string][] = [
    ['Requests at once', server.slots],
    ['The next one waits', server.waiting],
    ['A timeout', server.timeout],
    ['A slow client', server.slowClient],
    ['Keep-alive', server.keepAlive],
  ];
  const sources = server.sources.flatMap(({ title, url }, place) => [
    ...(place === 0 ? [] : [', ']),
    node('a', { href: url }, title),
  ]);
  return [
    node(
      'section',
      { class: 'panel', 'aria-labelledby': 'server-title' },
      node('h2', { class: 'eyebrow', id: 'server-title' }, `What ${server.name} does`),
      ...(server.refusal
        ? [node('p', { class: 'missed' }, server.refusal, ...proofLink(server.sources[0].url, server.name))]
        : []),
      node('dl', { class: 'facts' }, ...facts.flatMap(([name, text]) => [node('dt', {}, name), node('dd', {}, text)])),
      node(
        'details',
        {},
        node('summary', {}, 'Defaults, by version'),
        node(
          'ul',
          { class: 'plain' },
          ...server.defaults.map(({ setting, value, versions }) =>
            node('li', {}, node('code', {}, setting), ` ${value} (${versions})`),
          ),
          ...server.changes.map(({ version, text }) => node('li', {}, `${version}: ${text}`)),
        ),
      ),
      node('p', { class: 'meta' }, 'Sources: ', ...sources),
    ),
  ];
}
