import { defineHastPlugin } from 'satteri';

/** A header cell without text, as in the corner above a column of names, heads nothing: it becomes a plain cell. */
export function cornerCells() {
  return defineHastPlugin({
    name: 'corner-cells',
    element: {
      filter: ['th'],
      visit(node, context) {
        if (node.children.length === 0) {
          context.replaceNode(node, { type: 'element', tagName: 'td', properties: {}, children: [] });
        }
      },
    },
  });
}
