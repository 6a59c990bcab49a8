import { defineHastPlugin } from 'satteri';

/** Code in a sentence is kept on one line up to this many characters; a narrow phone has room for them. */
const MOST = 30;

/** Marks short code in sentences, so that `--threads` is never broken at its hyphens. */
export function wholeCode() {
  return defineHastPlugin({
    name: 'whole-code',
    element: {
      filter: ['code'],
      visit(node, context) {
        const [child] = node.children;
        // A block's code has line breaks or spans; only plain text in a sentence is meant.
        if (
          node.children.length === 1 &&
          child?.type === 'text' &&
          child.value.length <= MOST &&
          !child.value.includes('\n')
        ) {
          context.setProperty(node, 'className', ['whole']);
        }
      },
    },
  });
}
