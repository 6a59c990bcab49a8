import type { MarkupNode } from '../../components/markup-node.ts';
import type { Deployment } from '../../model/deployment.ts';
import { COLOURS } from './colours.ts';
import { roundRect } from './drawing.ts';

/** Where a grid goes, in pixels; it may turn out smaller. */
export interface GridPlace {
  x: number;
  /** Of the whole grid's middle. */
  middle: number;
  /** Room for the grid and the request that waits behind it. */
  width: number;
  height: number;
  largestCell: number;
}

/** Radius of the waiting request, and how far the dashed line is from what is beside it. */
const WAITING = { radius: 22, distance: 20 } as const;
const QUEUE_WIDTH = 2 * WAITING.distance + 2 * WAITING.radius;

/** Of a cell; the gap to the next one. */
const GAP = 0.2;

/** Cells may be longer than wide, or wider than long, by this factor: many threads are bars, many processes are lines. */
const LONGEST = 2.5;

/** Height of the grid that {@link slotPicture} draws, and the size of its cells. */
export function gridSize(
  { processes, threads }: Deployment,
  place: Pick<GridPlace, 'width' | 'height' | 'largestCell'>,
) {
  const fitting = (room: number, count: number) => Math.min(place.largestCell, room / (count + GAP * (count - 1)));
  const widest = fitting(place.width - QUEUE_WIDTH, threads);
  const highest = fitting(place.height, processes);
  const cell = { width: Math.min(widest, LONGEST * highest), height: Math.min(highest, LONGEST * widest) };
  const gap = GAP * Math.min(cell.width, cell.height);
  return {
    cell,
    gap,
    width: threads * (cell.width + gap) - gap,
    height: processes * (cell.height + gap) - gap,
  };
}

/** The slot grid with every slot busy: a row for each process, a cell for each thread, and behind the line one that waits. */
export function slotPicture(deployment: Deployment, place: GridPlace): MarkupNode[] {
  const { cell, gap, width, height } = gridSize(deployment, place);
  const top = place.middle - height / 2;
  const cells: MarkupNode[] = [];
  for (let row = 0; row < deployment.processes; row++) {
    for (let column = 0; column < deployment.threads; column++) {
      cells.push(
        roundRect(
          {
            x: place.x + column * (cell.width + gap),
            y: top + row * (cell.height + gap),
            ...cell,
            radius: Math.min(16, Math.min(cell.width, cell.height) / 4),
          },
          'busy',
        ),
      );
    }
  }
  // The line is longer than a low grid, so that one sees that it parts what runs from what waits.
  return [...cells, ...queue(place.x + width, place.middle, Math.max(height / 2, 36))];
}

/** Width of {@link slotPicture}, what waits included. */
export function pictureWidth(
  deployment: Deployment,
  place: Pick<GridPlace, 'width' | 'height' | 'largestCell'>,
): number {
  return gridSize(deployment, place).width + QUEUE_WIDTH;
}

/** The dashed line behind a grid that ends at `x`, and the request that waits there. `half` is half the line's length. */
function queue(x: number, middle: number, half: number): MarkupNode[] {
  const edge = Math.round(x + WAITING.distance);
  return [
    {
      tag: 'path',
      attributes: {
        d: `M${edge} ${Math.round(middle - half)}V${Math.round(middle + half)}`,
        fill: 'none',
        stroke: COLOURS['ink-3'],
        'stroke-width': 3,
        'stroke-dasharray': '8 8',
      },
    },
    {
      tag: 'circle',
      attributes: {
        cx: edge + WAITING.distance + WAITING.radius,
        cy: Math.round(middle),
        r: WAITING.radius - 2.5,
        fill: COLOURS['wait-soft'],
        stroke: COLOURS.wait,
        'stroke-width': 5,
      },
    },
  ];
}
