/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Nodes are walked from a leaf to the root of a tree of fixed size, so they are in range. */

/** Count of a leaf that is no process: never the fewest. */
const ABSENT = 0x7fffffff;

/**
 * Which process has the fewest requests; among equals the lowest number.
 *
 * A tournament tree: a change replays the matches on one path, at most 12 of them.
 */
export class LeastLoaded {
  readonly #size: number;
  /** Winner below each node; node n has children 2n and 2n + 1, leaf p is node `size + p`. */
  readonly #winner: Int32Array;
  readonly #load: Int32Array;

  constructor(processes: number) {
    let size = 1;
    while (size < processes) size *= 2;
    this.#size = size;
    this.#load = new Int32Array(size).fill(ABSENT).fill(0, 0, processes);
    this.#winner = new Int32Array(2 * size);
    for (let leaf = 0; leaf < size; leaf++) this.#winner[size + leaf] = leaf;
    for (let node = size - 1; node > 0; node--) this.#winner[node] = this.#winner[2 * node]!;
  }

  least(): number {
    return this.#winner[1]!;
  }

  /** Changes a process's count by 1 or -1. */
  change(process: number, by: number): void {
    const load = this.#load;
    const winner = this.#winner;
    load[process]! += by;
    for (let node = (this.#size + process) >> 1; node > 0; node >>= 1) {
      const left = winner[2 * node]!;
      const right = winner[2 * node + 1]!;
      const least = load[right]! < load[left]! ? right : left;
      // Neither winner nor its count has changed, so nothing above has.
      if (winner[node] === least && least !== process) break;
      winner[node] = least;
    }
  }
}
