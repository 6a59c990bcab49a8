/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Queue numbers are process numbers and rows come from the table, so both are in range. */
import { LINK, NONE, type RequestTable } from './request-table.ts';

// Engines fold a module's own constants into the code, but look imported ones up at every use.
const NEXT = LINK.next;
const NOBODY = NONE;

/** First-come queues of rows, numbered from 0: linked lists through the table's `next`. */
export class RowQueues {
  readonly #table: RequestTable;
  /** First and last row of queue q, at 2q and 2q + 1. */
  readonly #ends: Int32Array;

  constructor(table: RequestTable, count: number) {
    this.#table = table;
    this.#ends = new Int32Array(2 * count).fill(NOBODY);
  }

  isEmpty(queue: number): boolean {
    return this.#ends[2 * queue] === NOBODY;
  }

  push(queue: number, row: number): void {
    const ends = this.#ends;
    const { links } = this.#table;
    links[row + NEXT] = NOBODY;
    if (ends[2 * queue] === NOBODY) ends[2 * queue] = row;
    else links[ends[2 * queue + 1]! + NEXT] = row;
    ends[2 * queue + 1] = row;
  }

  /** Takes out the oldest row, or gives `NONE`. */
  shift(queue: number): number {
    const ends = this.#ends;
    const row = ends[2 * queue]!;
    if (row !== NOBODY) ends[2 * queue] = this.#table.links[row + NEXT]!;
    return row;
  }
}
