/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indices are those of counted requests and of buckets, clamped to their range. */
import { HIGH_HALF } from '../random/index.ts';
import { BATCHES, batchStart } from './batches.ts';
import { LINK, NUMBER, type RequestTable } from './request-table.ts';
import { select } from './select.ts';

/** Above this many requests, times are counted in buckets instead of kept. */
const KEPT = 1_000_000;
/** Buckets are told by a double's exponent and the first 7 bits of its fraction: 128 to an octave, 0.8 % wide. */
const SHIFT = 13;
const OCTAVE = 128;
/** From 2^-40 s, below a picosecond, to 2^24 s, above half a year. */
const LOWEST = (1023 - 40) * OCTAVE;
const BUCKETS = 64 * OCTAVE;
const NOT_ANSWERED = -1;
const HASHED = 10_000;

// Engines fold a module's own constants into the code, but look imported ones up at every use.
const HIGH = HIGH_HALF;
const ARRIVAL = NUMBER.arrival;
const DUE = NUMBER.due;
const INDEX = LINK.index;
const BATCH = LINK.batch;

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Response times of the counted requests: all of them, or how many fell in each bucket of each batch. */
export class ResponseTimes {
  hash = 0x811c9dc5 | 0;
  #hashed = 0;
  readonly #table: RequestTable;
  readonly #kept: Float64Array | undefined;
  readonly #buckets: Uint32Array;
  readonly #requests: number;

  constructor(table: RequestTable, requests: number) {
    this.#table = table;
    this.#requests = requests;
    this.#kept = requests <= KEPT ? new Float64Array(requests).fill(NOT_ANSWERED) : undefined;
    this.#buckets = new Uint32Array(this.#kept ? 0 : BATCHES * BUCKETS);
  }

  /** Takes note of a counted request that has left. */
  record(row: number): void {
    const { numbers, links } = this.#table;
    double[0] = numbers[row + DUE]! - numbers[row + ARRIVAL]!;
    const high = halves[HIGH]!;
    if (this.#kept) {
      this.#kept[links[row + INDEX]!] = double[0];
    } else {
      const bucket = Math.min(BUCKETS - 1, Math.max(0, (high >>> SHIFT) - LOWEST));
      this.#buckets[links[row + BATCH]! * BUCKETS + bucket]!++;
    }
    if (this.#hashed < HASHED) {
      // FNV-1a, a word at a time.
      this.#hashed++;
      this.hash = Math.imul(this.hash ^ high, 0x01000193);
      this.hash = Math.imul(this.hash ^ halves[1 - HIGH]!, 0x01000193);
    }
  }

  /**
   * The times that these shares of the answered requests stay at or below.
   *
   * @param shares Above 0 and at most 1, rising.
   * @param batch One batch, or all without it.
   * @returns One time a share, or nothing when no request was answered.
   */
  percentiles(shares: number[], batch?: number): number[] | undefined {
    return this.#kept ? this.#ranks(this.#kept, shares, batch) : this.#counts(shares, batch);
  }

  #ranks(kept: Float64Array, shares: number[], batch?: number): number[] | undefined {
    const times =
      batch === undefined
        ? kept.slice()
        : kept.slice(batchStart(batch, this.#requests), batchStart(batch + 1, this.#requests));
    let missing = 0;
    for (let at = 0; at < times.length; at++) {
      if (times[at] !== NOT_ANSWERED) continue;
      times[at] = times[missing]!;
      times[missing++] = NOT_ANSWERED;
    }
    if (missing === times.length) return undefined;
    let from = missing;
    return shares.map((share) => {
      const rank = missing + Math.ceil(share * (times.length - missing)) - 1;
      const time = select(times, from, rank);
      from = rank;
      return time;
    });
  }

  #counts(shares: number[], batch?: number): number[] | undefined {
    const counts = new Float64Array(BUCKETS);
    const [from, to] = batch === undefined ? [0, BATCHES] : [batch, batch + 1];
    let answered = 0;
    for (let at = from * BUCKETS; at < to * BUCKETS; at++) {
      counts[at % BUCKETS]! += this.#buckets[at]!;
      answered += this.#buckets[at]!;
    }
    if (answered === 0) return undefined;
    return shares.map((share) => {
      let left = Math.ceil(share * answered);
      let bucket = 0;
      while ((left -= counts[bucket]!) > 0) bucket++;
      return bucketMiddle(bucket);
    });
  }
}

/** The middle of a bucket, s. */
function bucketMiddle(bucket: number): number {
  halves[HIGH] = ((bucket + LOWEST) << SHIFT) | (1 << (SHIFT - 1));
  halves[1 - HIGH] = 0;
  return double[0]!;
}
