import type { Verdict } from '../../knowledge/verdict.ts';
import type { MarkupNode } from '../markup-node.ts';

/** A shape for each verdict, so that colour is never the only sign: tick, branch, clock, cross. */
const SHAPES: Record<Verdict, string> = {
  holds: 'M3 7.5 6 10.5 11 4',
  depends: 'M7 12.5V8L3 2.5M7 8l4-5.5',
  outdated: 'M7 3.5V7l2.5 1.5M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0z',
  wrong: 'M4 4l6 6M10 4l-6 6',
};

/** The mark of a verdict; its word stands beside it, so it has no name of its own. */
export function verdictIcon(verdict: Verdict): MarkupNode {
  return {
    tag: 'svg',
    attributes: { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' },
    children: [
      { tag: 'path', attributes: { d: SHAPES[verdict], fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 } },
    ],
  };
}
