import { defineHastPlugin } from 'satteri';

/** Wraps tables so that on a narrow screen they scroll by themselves, by keyboard too. */
export function scrollingTables() {
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scrolls'], tabIndex: 0 },
          children: [],
        });
      },
    },
  });
}
