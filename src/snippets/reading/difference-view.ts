import { toElement } from '../../components/markup-node.ts';
import { lineDifference } from './line-difference.ts';

const TAGS = { same: 'div', missing: 'del', added: 'ins' } as const;

/** The checked output and what was printed, laid over each other line by line. */
export function differenceView(checked: string, printed: string): Element[] {
  return lineDifference(checked.split('\n'), printed.split('\n')).map(({ kind, text }) =>
    toElement({ tag: TAGS[kind], children: [`${text}\n`] }, document),
  );
}
