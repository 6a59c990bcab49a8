import { splitMix } from './split-mix.ts';

/** Words of a fresh generator that are thrown away, until its counter has reached every bit. */
const DISCARDED = 20;

/**
 * A repeatable stream of chance: the generator sfc32, 128 bits of state.
 *
 * Streams of one seed start from the same three words and differ in the counter, the fourth, so no
 * two of them are ever in the same state at the same draw. Integer operations only.
 */
export class RandomStream {
  readonly #state: Int32Array;

  /**
   * @param seed Integer from 0 to 4,294,967,295.
   * @param stream Which of the seed's streams; integer from 0.
   */
  constructor(seed: number, stream: number) {
    const word = splitMix(seed);
    this.#state = Int32Array.of(word(), word(), word(), stream);
    for (let i = 0; i < DISCARDED; i++) this.below(1);
  }

  /** An integer from 0 to `limit - 1`, each as likely; `limit` up to 65,536. */
  below(limit: number): number {
    const state = this.#state;
    const a = state[0] ?? 0;
    const b = state[1] ?? 0;
    const c = state[2] ?? 0;
    const counter = state[3] ?? 0;
    const word = (((a + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + word) | 0;
    state[3] = (counter + 1) | 0;
    return Math.floor(((word >>> 0) / 4294967296) * limit);
  }

  /**
   * Fills a block with numbers above 0 and up to 1, 53 bits each.
   *
   * A block at a time, because a number handed over one by one may cost an object.
   */
  fill(block: Float64Array): void {
    let a = this.#state[0] ?? 0;
    let b = this.#state[1] ?? 0;
    let c = this.#state[2] ?? 0;
    let counter = this.#state[3] ?? 0;
    for (let i = 0; i < block.length; i++) {
      const high = (((a + b) | 0) + counter) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + high) | 0;
      counter = (counter + 1) | 0;
      const low = (((a + b) | 0) + counter) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + low) | 0;
      counter = (counter + 1) | 0;
      block[i] = ((high >>> 5) * 67108864 + (low >>> 6) + 1) / 2 ** 53;
    }
    this.#state[0] = a;
    this.#state[1] = b;
    this.#state[2] = c;
    this.#state[3] = counter;
  }
}
