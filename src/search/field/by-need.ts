import { href } from '../../components/href.ts';
import { node, type MarkupNode } from '../../components/markup-node.ts';
import { NEEDS, type Need } from '../../knowledge/need.ts';
import { topicPath } from '../../knowledge/topic.ts';

/** Ways in for those who have no words for it yet: what one comes for, each with its page. */
export function byNeed(): MarkupNode {
  const entries = Object.entries(NEEDS).map(([need, { title, lead }]) => {
    const link = { href: href(topicPath(need as Need)) };
    return node('li', {}, node('a', link, node('strong', {}, title), node('span', {}, lead)));
  });
  return node('nav', { class: 'by-need', 'aria-label': 'By need' }, node('ul', { class: 'plain' }, ...entries));
}
