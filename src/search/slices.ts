/** A frame has 16 ms; half of it is for others. */
const SLICE_MILLISECONDS = 8;

/** Work in slices: a loop that asks for a pause after each step never holds the page for longer than a frame. */
export class Slices {
  #began = performance.now();

  /** Lets the page breathe if this slice is used up. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MILLISECONDS) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#began = performance.now();
  }
}

/** Does work that is given step by step, in slices. */
export async function inSlices(work: Iterator<unknown>): Promise<void> {
  const slices = new Slices();
  while (work.next().done !== true) await slices.pause();
}
