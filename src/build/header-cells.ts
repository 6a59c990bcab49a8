import { defineHastPlugin } from 'satteri';

/**
 * Says of header cells that they head a column. One without text, as in the corner above a column of names, heads
 * nothing: it becomes a plain cell.
 */
export function headerCells() {
  return defineHastPlugin({
    name: 'header-cells',
    element: {
      filter: ['th'],
      visit(node, context) {
        if (node.children.length > 0) context.setProperty(node, 'scope', 'col');
        else context.replaceNode(node, { type: 'element', tagName: 'td', properties: {}, children: [] });
      },
    },
  });
}
