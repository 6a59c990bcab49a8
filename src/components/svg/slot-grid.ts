import type { Deployment } from '../../model/deployment.ts';
import { describeDeployment } from '../../knowledge/describe-deployment.ts';
import type { MarkupNode } from '../markup-node.ts';

/** The picture has room for this many rows and columns; more are named, not drawn. */
const MOST_ROWS = 16;
const MOST_COLUMNS = 16;

// Units of the drawing; the page scales it.
const LABEL_WIDTH = 66;
const GRID_WIDTH = 176;
const QUEUE_WIDTH = 78;
const LARGEST_CELL = { width: 32, height: 30 };
const MOST_HEIGHT = 176;

/** Cells per row, rows, and the size of one cell with its gap. */
function layout(rows: number, columns: number) {
  const gap = Math.min(6, 48 / Math.max(rows, columns));
  return {
    gap,
    width: Math.min(LARGEST_CELL.width, (GRID_WIDTH - gap * (columns - 1)) / columns),
    height: Math.min(LARGEST_CELL.height, (MOST_HEIGHT - gap * (rows - 1)) / rows),
  };
}

/** Two decimals are a hundredth of a pixel: enough, and short in the page. */
const short = (value: number) => Math.round(value * 100) / 100;

/**
 * The slot grid with every slot busy: a row for each process, a cell for each thread, and behind
 * the dashed line the request that waits: one line for all, or one behind each process. Up to 16 rows and columns are drawn; the labels count
 * the rest. Its title is the sentence that {@link describeDeployment} gives.
 */
export function slotGrid(deployment: Deployment, lines: 'one' | 'many' = 'one'): MarkupNode {
  const rows = Math.min(deployment.processes, MOST_ROWS);
  const columns = Math.min(deployment.threads, MOST_COLUMNS);
  const cell = layout(rows, columns);
  const rowHeight = cell.height + cell.gap;
  const gridHeight = rows * rowHeight - cell.gap;
  const leftOut = deployment.processes > rows || deployment.threads > columns;
  const height = Math.max(gridHeight, 34) + (leftOut ? 18 : 0);
  const top = Math.max(0, (34 - gridHeight) / 2);

  const cells: MarkupNode[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      cells.push({
        tag: 'rect',
        attributes: {
          x: short(LABEL_WIDTH + column * (cell.width + cell.gap)),
          y: short(top + row * rowHeight),
          width: short(cell.width),
          height: short(cell.height),
          rx: short(Math.min(7, cell.width / 4, cell.height / 4)),
        },
      });
    }
  }

  const label = (text: string, x: number, y: number, anchor = 'start'): MarkupNode => ({
    tag: 'text',
    attributes: { x: short(x), y: short(y), 'text-anchor': anchor },
    children: [text],
  });
  // Labels need 12 units each; where rows are thinner, the first and the last stand for all.
  const labelled = rowHeight >= 12 ? [...Array(rows).keys()] : [0, rows - 1];
  const queue = LABEL_WIDTH + GRID_WIDTH + 12;
  const middle = Math.max(gridHeight, 34) / 2;
  const rowMiddles = [...Array(rows).keys()].map((row) => top + row * rowHeight + cell.height / 2);
  const waiting = (y: number, r: number): MarkupNode => ({
    tag: 'circle',
    attributes: { class: 'waiting', cx: queue + 14, cy: short(y), r: short(r) },
  });

  return {
    tag: 'svg',
    attributes: {
      class: 'slots',
      viewBox: `0 0 ${LABEL_WIDTH + GRID_WIDTH + QUEUE_WIDTH} ${short(height)}`,
      role: 'img',
      'aria-label': describeDeployment(deployment),
    },
    children: [
      ...labelled.map((row) => label(`process ${row + 1}`, 0, top + row * rowHeight + cell.height / 2 + 4)),
      { tag: 'g', attributes: { class: 'busy' }, children: cells },
      { tag: 'path', attributes: { class: 'edge', d: `M${queue - 6} 0V${short(Math.max(gridHeight, 34))}` } },
      ...(lines === 'one'
        ? [waiting(middle - 6, 8)]
        : rowMiddles.map((y) => waiting(y, Math.min(7, cell.height / 2.6)))),
      ...(lines === 'one' ? [label('waits', queue + 14, middle + 16, 'middle')] : []),
      ...(leftOut
        ? [
            label(
              `drawn: ${rows} × ${columns} of ${deployment.processes} × ${deployment.threads}`,
              LABEL_WIDTH,
              height - 3,
            ),
          ]
        : []),
    ],
  };
}
