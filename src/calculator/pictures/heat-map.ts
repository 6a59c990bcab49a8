import { node, type MarkupNode } from '../../components/markup-node.ts';
import type { GRID_STATES } from '../../model/index.ts';
import { duration } from '../format.ts';

/** A set-up and what it would do. */
export interface HeatCell {
  processes: number;
  threads: number;
  state: (typeof GRID_STATES)[number];
  /** Response time at the target's percentile; means nothing where the state has none. */
  seconds: number;
}

export interface Heat {
  /** Row by row, as the grid has them. */
  cells: readonly HeatCell[];
  grid: { processes: readonly number[]; threads: readonly number[] };
  current: { processes: number; threads: number };
  /** What the times are: `95 of 100`. */
  percentile: string;
  targetSeconds: number;
}

const CELL = 22;
const LEFT = 30;
const TOP = 18;

/** How a cell does against the target: its colour as a class, the mark in it, and both in words. */
function kindOf({ state, seconds }: HeatCell, targetSeconds: number): { kind: string; mark: string; words: string } {
  switch (state) {
    case 'met':
      return { kind: seconds <= targetSeconds / 2 ? 'well' : 'met', mark: '', words: `${duration(seconds)}, met` };
    case 'missed':
      return { kind: 'missed', mark: '–', words: `${duration(seconds)}, missed` };
    case 'overloaded':
      return { kind: 'over', mark: '×', words: 'overloaded' };
    case 'not modelled':
      return { kind: 'open', mark: '?', words: 'no formula' };
  }
}

/**
 * Processes × threads against the target: each cell is a link that sets both numbers. Only the
 * current cell (or the first) is in the order of tabs; arrows move from there. What a cell sets is
 * said by its place, row by row, and by the lists on the map: numbers at each of a hundred cells weigh.
 *
 * @param link Where a cell leads without scripts.
 */
export function heatMap(heat: Heat, link: (processes: number, threads: number) => string): MarkupNode {
  const { cells, grid, current, targetSeconds, percentile } = heat;
  const rows = grid.processes.length;
  const columns = grid.threads.length;
  const shown = cells.some(({ processes, threads }) => processes === current.processes && threads === current.threads);
  const label = (text: string, x: number, y: number, anchor: string) =>
    node('text', { x, y, 'text-anchor': anchor }, text);
  return node(
    'svg',
    {
      class: 'heat',
      viewBox: `0 0 ${LEFT + columns * CELL} ${TOP + rows * CELL + 16}`,
      role: 'group',
      'data-processes': grid.processes.join(' '),
      'data-threads': grid.threads.join(' '),
      'aria-label': `Processes (down) and threads (across) against the target: ${percentile} answered within ${duration(targetSeconds)}`,
    },
    ...Array.from({ length: columns }, (_, column) =>
      label(String(grid.threads[column]), LEFT + (column + 0.5) * CELL, TOP - 6, 'middle'),
    ),
    ...Array.from({ length: rows }, (_, row) =>
      label(String(grid.processes[row]), LEFT - 6, TOP + (row + 0.66) * CELL, 'end'),
    ),
    // A group for each row: its cells differ in little, which packs well.
    ...Array.from({ length: rows }, (_, row) =>
      node(
        'g',
        { transform: `translate(0 ${TOP + row * CELL})` },
        ...cells.slice(row * columns, (row + 1) * columns).map((cell, column) => {
          const { kind, mark, words } = kindOf(cell, targetSeconds);
          const isCurrent = cell.processes === current.processes && cell.threads === current.threads;
          const x = LEFT + column * CELL;
          return node(
            'a',
            {
              tabindex: isCurrent || (!shown && row + column === 0) ? 0 : -1,
              href: link(cell.processes, cell.threads),
              'aria-label': `${cell.processes} × ${cell.threads}: ${words}`,
              ...(isCurrent && { 'aria-current': 'true' }),
            },
            node('rect', { class: kind, x: x + 1, y: 1, width: CELL - 2, height: CELL - 2, rx: 4 }),
            ...(mark
              ? [node('text', { class: `mark ${kind}`, x: x + CELL / 2, y: 15, 'text-anchor': 'middle' }, mark)]
              : []),
          );
        }),
      ),
    ),
  );
}
