import { defineHastPlugin } from 'satteri';

/** Puts the site's base path in front of links that content writes from the root (`/q/…/`). */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const target = node.properties['href'];
        if (typeof target === 'string' && target.startsWith('/') && !target.startsWith('//')) {
          context.setProperty(node, 'href', prefix + target);
        }
      },
    },
  });
}
