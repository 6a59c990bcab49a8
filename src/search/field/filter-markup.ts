import { node, type MarkupNode } from '../../components/markup-node.ts';
import { TAGS } from '../../knowledge/tags.ts';
import { VERDICTS } from '../../knowledge/verdict.ts';

function group(label: string, name: string, texts: readonly (readonly [string, string])[], hidden = false): MarkupNode {
  const buttons = texts.map(([value, text]) =>
    node('button', { type: 'button', class: 'toggle', [`data-${name}`]: value, 'aria-pressed': 'false' }, text),
  );
  return node('div', { role: 'group', 'aria-label': label, ...(hidden && { hidden: '' }) }, ...buttons);
}

/** The choices of {@link Filters}. In a page they wait, unseen, until scripts run. */
export function filterMarkup(className = 'filters'): MarkupNode {
  const verdicts = Object.entries(VERDICTS).map(([verdict, { word }]) => [verdict, word] as const);
  const tags = Object.entries(TAGS).sort(([, a], [, b]) => a.localeCompare(b, 'en'));
  return node(
    'div',
    { class: className },
    group('Verdict', 'verdict', verdicts),
    node('button', { type: 'button', class: 'toggle', 'aria-expanded': 'false' }, 'About…'),
    node('button', { type: 'button', class: 'quiet', hidden: '' }, 'Clear'),
    group('About', 'tag', tags, true),
  );
}
