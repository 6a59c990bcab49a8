/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Rows come from this table, so they are in range; a second check at every access would cost speed. */

/** Columns of `numbers`; times in seconds. */
export const NUMBER = {
  /** When the request arrived, and when it got its slot. */
  arrival: 0,
  began: 1,
  /** Length of each of its CPU bursts and of each of its waits. */
  cpu: 2,
  wait: 3,
  /** What remains of the locked part of its burst after the present slice. */
  rest: 4,
  /** When its next event is due, in the time of the heap it is in; when it left, once it has. */
  due: 5,
  /** Insertion number of that event, which breaks ties. */
  order: 6,
} as const;

/** Columns of `links`. */
export const LINK = {
  /** The row after it in its queue. */
  next: 0,
  /** Where it is in its heap. */
  position: 1,
  process: 2,
  /** CPU bursts that it has still to begin. */
  bursts: 3,
  /** Whether its slice holds the lock: 1 or 0. */
  locked: 4,
  /** Number of the arrival, counted from the first counted one. */
  index: 5,
  /** The batch it is counted in; outside of the batches when it is not. */
  batch: 6,
} as const;

/** Entries of a row in either array. A row is known by the index of its first entry. */
export const ROW = 8;

/** No row. */
export const NONE = -1;

/** Enough for most runs, so that growing is rare. */
const FIRST_ROWS = 1024;

/**
 * The requests that are inside, one a row; a free row is used again.
 *
 * A row is in at most one queue and at most one heap. Its entries lie side by side in two arrays
 * rather than in an array for each column: looking up an array costs more than an addition. The
 * arrays are replaced when the table grows, so nobody may keep one.
 */
export class RequestTable {
  numbers = new Float64Array(FIRST_ROWS * ROW);
  links = new Int32Array(FIRST_ROWS * ROW);
  #free = NONE;
  #end = 0;

  /** A row for a request; the table grows if it has to. */
  take(): number {
    const row = this.#free;
    if (row === NONE) {
      if (this.#end === this.links.length) this.#grow();
      this.#end += ROW;
      return this.#end - ROW;
    }
    this.#free = this.links[row + LINK.next]!;
    return row;
  }

  /** Gives a row back. */
  release(row: number): void {
    this.links[row + LINK.next] = this.#free;
    this.#free = row;
  }

  #grow(): void {
    const numbers = new Float64Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const links = new Int32Array(this.links.length * 2);
    links.set(this.links);
    this.links = links;
  }
}
