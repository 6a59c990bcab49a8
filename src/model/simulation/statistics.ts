/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Batches and rows are in range by construction. */
import { BATCHES, batchStart } from './batches.ts';
import { CLOCKS } from './clock.ts';
import { LINK, NUMBER, type RequestTable } from './request-table.ts';
import { ResponseTimes } from './response-times.ts';
import type { FullConfig } from './simulation-config.ts';

/** Sums over the counted requests of a batch. */
export const SUM = { accepted: 0, waited: 1, waitSeconds: 2, responseSeconds: 3, timedOut: 4, refused: 5 } as const;
const SUMS = 8;

// Engines fold a module's own constants into the code, but look imported ones up at every use.
const ALL_BATCHES = BATCHES;
const BATCH = LINK.batch;
const ARRIVAL = NUMBER.arrival;
const BEGAN = NUMBER.began;
const DUE = NUMBER.due;

const { accepted: ACCEPTED, waited: WAITED, waitSeconds: WAIT, responseSeconds: RESPONSE, timedOut: LATE } = SUM;

/** An arrival number that none has. */
const NEVER = -1;

/** What is noted while a run goes on, by batch. Nothing is allocated until it is read. */
export class Statistics {
  readonly clock: Float64Array;
  readonly responses: ResponseTimes;
  /** Counted requests that have left or were turned away. */
  done = 0;
  /** Arrival number at which the next batch begins, or the window closes; then none. */
  nextMark: number;
  /** The batch of those that arrive now: -1 in the warm-up, `BATCHES` once the window has closed. */
  batch = -1;
  readonly #sums = new Float64Array(BATCHES * SUMS);
  /** What the clock said when each batch began and when the window closed. */
  readonly #marks = new Float64Array((BATCHES + 1) * CLOCKS);
  readonly #table: RequestTable;
  readonly #warmUp: number;
  readonly #requests: number;
  readonly #timeoutSeconds: number;

  constructor(config: FullConfig, table: RequestTable, clock: Float64Array) {
    this.clock = clock;
    this.#table = table;
    this.#warmUp = config.warmUp;
    this.#requests = config.requests;
    this.#timeoutSeconds = config.timeoutSeconds;
    this.nextMark = config.warmUp;
    this.responses = new ResponseTimes(table, config.requests);
  }

  /** Whether every counted request has left and the window has closed. */
  get finished(): boolean {
    return this.done === this.#requests && this.batch === ALL_BATCHES;
  }

  /** Begins a batch or closes the window; to be called when arrival `nextMark` comes. */
  mark(): void {
    const arrival = this.nextMark;
    // Several at once where there are fewer requests than batches.
    while (this.nextMark === arrival) {
      this.batch++;
      this.#marks.set(this.clock, this.batch * CLOCKS);
      this.nextMark = this.batch === BATCHES ? NEVER : this.#warmUp + batchStart(this.batch + 1, this.#requests);
    }
  }

  /** A request has left: its `arrival`, `began` and `due` say when. */
  leave(row: number): void {
    const batch = this.#table.links[row + BATCH]!;
    if (batch < 0 || batch >= ALL_BATCHES) return;
    const { numbers } = this.#table;
    const sums = this.#sums;
    const at = batch * SUMS;
    const arrival = numbers[row + ARRIVAL]!;
    const wait = numbers[row + BEGAN]! - arrival;
    const response = numbers[row + DUE]! - arrival;
    this.done++;
    sums[at + ACCEPTED]!++;
    if (wait > 0) sums[at + WAITED]!++;
    sums[at + WAIT]! += wait;
    sums[at + RESPONSE]! += response;
    if (response > this.#timeoutSeconds) sums[at + LATE]!++;
    this.responses.record(row);
  }

  /** The request that has just come was turned away. */
  refuse(): void {
    if (this.batch < 0 || this.batch >= ALL_BATCHES) return;
    this.done++;
    this.#sums[this.batch * SUMS + SUM.refused]!++;
  }

  /** A sum, by batch. */
  sums(sum: number): Float64Array {
    return Float64Array.from({ length: BATCHES }, (_, batch) => this.#sums[batch * SUMS + sum]!);
  }

  /** How much an entry of the clock grew in each batch; 0 in those that are not over. */
  growth(entry: number): Float64Array {
    return Float64Array.from({ length: BATCHES }, (_, batch) =>
      batch < this.batch ? this.#marks[(batch + 1) * CLOCKS + entry]! - this.#marks[batch * CLOCKS + entry]! : 0,
    );
  }
}
