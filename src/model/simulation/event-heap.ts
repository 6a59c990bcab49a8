/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indices stay below `size` by the heap's own arithmetic; a second check at every access would cost speed. */
import { LINK, NUMBER, type RequestTable } from './request-table.ts';

// Engines fold a module's own constants into the code, but look imported ones up at every use.
const DUE = NUMBER.due;
const ORDER = NUMBER.order;
const POSITION = LINK.position;

const FIRST_LENGTH = 64;

/**
 * Events waiting for their time: rows by `due`, those at the same instant by `order`.
 *
 * A binary heap. Times reach it through the table, never as arguments: a fraction passed to a
 * function may cost an object.
 */
export class EventHeap {
  /**
   * Of the entry i, when it is due at 2i and its insertion number at 2i + 1. The first is the one due
   * first, or `Infinity` when nothing waits.
   */
  keys = new Float64Array(2 * FIRST_LENGTH).fill(Infinity);
  rows = new Int32Array(FIRST_LENGTH);
  size = 0;
  readonly #table: RequestTable;

  constructor(table: RequestTable) {
    this.#table = table;
  }

  push(row: number): void {
    if (this.size === this.rows.length) this.#grow();
    this.#rise(this.size++, row);
  }

  /** Moves a row that is due earlier now. */
  advance(row: number): void {
    this.#rise(this.#table.links[row + POSITION]!, row);
  }

  /** Takes out the first row; there must be one. */
  pop(): number {
    const first = this.rows[0]!;
    this.size--;
    if (this.size > 0) this.#sink();
    else this.keys[0] = Infinity;
    return first;
  }

  #rise(from: number, row: number): void {
    const { keys, rows } = this;
    const { links, numbers } = this.#table;
    const due = numbers[row + DUE]!;
    const order = numbers[row + ORDER]!;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = keys[2 * parent]!;
      if (above < due || (above === due && keys[2 * parent + 1]! < order)) break;
      const other = rows[parent]!;
      keys[2 * hole] = above;
      keys[2 * hole + 1] = keys[2 * parent + 1]!;
      rows[hole] = other;
      links[other + POSITION] = hole;
      hole = parent;
    }
    keys[2 * hole] = due;
    keys[2 * hole + 1] = order;
    rows[hole] = row;
    links[row + POSITION] = hole;
  }

  /** Fills the hole at the top with the entry after the last. */
  #sink(): void {
    const { keys, rows, size } = this;
    const { links } = this.#table;
    const row = rows[size]!;
    const due = keys[2 * size]!;
    const order = keys[2 * size + 1]!;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      let least = keys[2 * child]!;
      if (child + 1 < size) {
        const right = keys[2 * child + 2]!;
        if (right < least || (right === least && keys[2 * child + 3]! < keys[2 * child + 1]!)) {
          child++;
          least = right;
        }
      }
      if (due < least || (due === least && order < keys[2 * child + 1]!)) break;
      const other = rows[child]!;
      keys[2 * hole] = least;
      keys[2 * hole + 1] = keys[2 * child + 1]!;
      rows[hole] = other;
      links[other + POSITION] = hole;
      hole = child;
    }
    keys[2 * hole] = due;
    keys[2 * hole + 1] = order;
    rows[hole] = row;
    links[row + POSITION] = hole;
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const rows = new Int32Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
  }
}
