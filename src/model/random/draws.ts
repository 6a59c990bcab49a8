import { naturalLog } from './natural-log.ts';
import type { RandomStream } from './random-stream.ts';

/** Numbers drawn at a time. */
const BLOCK = 256;

/**
 * Draws of mean 1 whose squared coefficient of variation (SCV: variance ÷ mean²) is given.
 *
 * | SCV | law |
 * | --- | --- |
 * | 0 | always 1; takes nothing from the stream |
 * | 0 to 1 | a constant `1 − √SCV` and an exponential rest of mean `√SCV` |
 * | 1 | exponential |
 * | above 1 | hyperexponential of two phases with balanced means: many short, few long |
 *
 * Each law takes the same number of uniforms for every draw, so that draw number n is made of the
 * same chance whatever was done with those before it.
 */
export class Draws {
  /** A block of draws; `take` says which is next. */
  readonly values = new Float64Array(BLOCK);
  readonly #stream: RandomStream;
  readonly #scv: number;
  readonly #branches = new Float64Array(BLOCK);
  #at = BLOCK;

  /** @param scv 0 or more. */
  constructor(stream: RandomStream, scv: number) {
    this.#stream = stream;
    this.#scv = scv;
  }

  /**
   * Takes the next draw: `draws.values[draws.take()]`, 0 or more.
   *
   * An index, because a fraction handed from function to function may cost an object.
   */
  take(): number {
    if (this.#at === BLOCK) this.#refill();
    return this.#at++;
  }

  #refill(): void {
    this.#at = 0;
    const block = this.values;
    if (this.#scv === 0) {
      block.fill(1);
      return;
    }
    this.#stream.fill(block);
    if (this.#scv > 1) this.#hyperexponential();
    else this.#shiftedExponential();
  }

  #shiftedExponential(): void {
    const block = this.values;
    const rest = Math.sqrt(this.#scv);
    const constant = 1 - rest;
    for (let i = 0; i < BLOCK; i++) block[i] = constant - rest * naturalLog(block[i] ?? 1);
  }

  #hyperexponential(): void {
    const block = this.values;
    const branches = this.#branches;
    this.#stream.fill(branches);
    // Balanced means: both phases carry half of the work.
    const short = (1 + Math.sqrt((this.#scv - 1) / (this.#scv + 1))) / 2;
    for (let i = 0; i < BLOCK; i++) {
      const likelihood = (branches[i] ?? 0) <= short ? short : 1 - short;
      block[i] = -naturalLog(block[i] ?? 1) / (2 * likelihood);
    }
  }
}
