import { node, type MarkupNode } from '../../components/markup-node.ts';
import { TAGS } from '../../knowledge/tags.ts';
import { VERDICTS } from '../../knowledge/verdict.ts';

function choice(name: string, label: string, any: string, texts: readonly (readonly [string, string])[]): MarkupNode {
  const options = [['', any] as const, ...texts].map(([value, text]) => node('option', { value }, text));
  return node('label', {}, node('span', { class: 'sr' }, label), node('select', { name }, ...options));
}

/** The choices of {@link Filters}; without scripts they would do nothing, so their style hides them there. */
export function filterMarkup(): MarkupNode {
  const verdicts = Object.entries(VERDICTS).map(([verdict, { word }]) => [verdict, word] as const);
  const tags = Object.entries(TAGS).sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return node(
    'div',
    { class: 'filters', role: 'group', 'aria-label': 'Filters' },
    choice('verdict', 'Verdict', 'Any verdict', verdicts),
    choice('tag', 'About', 'About anything', tags),
    node('button', { type: 'button', class: 'quiet', hidden: '' }, 'Clear'),
  );
}
