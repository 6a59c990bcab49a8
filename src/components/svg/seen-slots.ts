import type { MeasurementBurst } from '../../knowledge/measurement.ts';
import { node, type MarkupNode } from '../markup-node.ts';

const CELL = 5;
const PITCH = 7;
/** Cells in a line; a process with more slots goes on in the next. */
const LONGEST_LINE = 16;
/** Between the lines of one process and those of the next. */
const BETWEEN_PROCESSES = 3;
/** More cells than this say less than the number does. */
const MOST_CELLS = 128;

/** A square from its upper left corner, and how far that lies inside the cell. */
interface Shape {
  path: string;
  inset: number;
}
const square = (side: number): Shape => ({ path: `h${side}v${side}h-${side}z`, inset: (CELL - side) / 2 });
const WHOLE = square(CELL);
/** Its line is one unit thick, half of it outside. */
const OUTLINE = square(CELL - 1);
const CORE = square(2);

interface Line {
  cells: number;
  y: number;
}

/** Lines of cells, the slots shared out evenly over the processes. */
function linesOf(slots: number, processes: number): Line[] {
  const lines: Line[] = [];
  let y = 0;
  for (let process = 0; process < processes; process++) {
    let left = Math.floor(slots / processes) + (process < slots % processes ? 1 : 0);
    while (left > 0) {
      const cells = Math.min(left, LONGEST_LINE);
      lines.push({ cells, y });
      left -= cells;
      y += PITCH;
    }
    y += BETWEEN_PROCESSES;
  }
  return lines;
}

/** The cells from one index to another as one path; equal steps, so that they compress to almost nothing. */
function cellsPath(lines: readonly Line[], from: number, to: number, { path: shape, inset }: Shape): string {
  let path = '';
  let before = 0;
  for (const { cells, y } of lines) {
    const start = Math.max(0, from - before);
    const end = Math.min(cells, to - before);
    if (end > start) {
      path += `M${start * PITCH + inset} ${y + inset}${shape}${`m${PITCH} 0${shape}`.repeat(end - start - 1)}`;
    }
    before += cells;
  }
  return path;
}

/**
 * The slots of a burst in small, a line or more for each process: filled where every run had a request in flight,
 * outlined with a core where only some runs had, outlined where none had. Slots beyond the prediction have a class of
 * their own. It counts slots and does not say which of them were busy. The sentence beside it says the same, so it has
 * no name.
 *
 * @param scale Pixels a unit; a cell has five.
 * @returns Nothing where there are more slots than a picture can count out, or none.
 */
export function seenSlots({ prediction, setup, runs }: MeasurementBurst, scale = 1): MarkupNode | undefined {
  const counts = runs.map(({ maxInFlight }) => maxInFlight);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  const slots = Math.max(prediction.mostInFlight, most);
  if (slots === 0 || slots > MOST_CELLS) return undefined;

  const lines = linesOf(slots, setup.processes);
  const width = Math.max(...lines.map(({ cells }) => cells)) * PITCH - (PITCH - CELL);
  const height = (lines.at(-1)?.y ?? 0) + CELL;
  const within = (count: number) => Math.min(count, prediction.mostInFlight);
  const layers: [string, string][] = [
    ['on', cellsPath(lines, 0, within(least), WHOLE)],
    ['off', cellsPath(lines, within(least), prediction.mostInFlight, OUTLINE)],
    ['on', cellsPath(lines, within(least), within(most), CORE)],
    ['over', cellsPath(lines, prediction.mostInFlight, most, WHOLE)],
  ];
  return node(
    'svg',
    {
      class: 'seen',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
    },
    ...layers.filter(([, d]) => d !== '').map(([name, d]) => node('path', { class: name, d })),
  );
}
