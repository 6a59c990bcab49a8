import type { Inputs } from '../inputs.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** A set-up with its verdict. */
export interface Tried {
  processes: number;
  threads: number;
  verdict: Verdict;
}

export const withSetup = (inputs: Inputs, processes: number, threads: number): Inputs => ({
  ...inputs,
  setup: { ...inputs.setup, processes, threads },
});

export const trial = (inputs: Inputs, processes: number, threads: number): Tried => ({
  processes,
  threads,
  verdict: verdictOn(withSetup(inputs, processes, threads)),
});

const isTooMuch = ({ verdict }: Tried) => verdict.failed === 'memory' || verdict.failed === 'connections';

/**
 * The fewest threads with which so many processes will do, or those with which they come closest.
 *
 * Tries 1, 2, 4, … and halves the last step: more threads never carry less, until memory, connections or the end of
 * the formulas stops them.
 *
 * @param range First and last number of threads to look at.
 */
export function bestThreads(inputs: Inputs, processes: number, [first, last]: [number, number]): Tried {
  let closest: Tried | undefined;
  let below = first - 1;
  for (let threads = first; ; threads = Math.min(2 * threads, last)) {
    const now = trial(inputs, processes, threads);
    if (now.verdict.fits) return fewest(inputs, processes, below, now);
    if (isTooMuch(now)) return closest ? mostThatFit(inputs, closest, below, threads) : now;
    // Twice the threads and no better: the lock is the limit, not their number.
    const settled = closest !== undefined && now.verdict.distance > 0.999 * closest.verdict.distance;
    if (!closest || now.verdict.distance <= closest.verdict.distance) closest = now;
    if (threads === last || (settled && now.verdict.distance < Infinity) || now.verdict.failed === 'not modelled') {
      return closest;
    }
    below = threads;
  }
}

function fewest(inputs: Inputs, processes: number, below: number, fits: Tried): Tried {
  let low = below;
  let high = fits;
  while (high.threads - low > 1) {
    const middle = trial(inputs, processes, (low + high.threads) >> 1);
    if (middle.verdict.fits) high = middle;
    else low = middle.threads;
  }
  return high;
}

/** The best between a number of threads that fits memory and connections and one that does not. */
function mostThatFit(inputs: Inputs, closest: Tried, fits: number, tooMany: number): Tried {
  const { processes } = closest;
  let low = fits;
  let high = tooMany;
  let best = closest;
  while (high - low > 1) {
    const middle = trial(inputs, processes, (low + high) >> 1);
    if (isTooMuch(middle)) high = middle.threads;
    else {
      low = middle.threads;
      if (middle.verdict.distance <= best.verdict.distance) best = middle;
    }
  }
  return best.verdict.fits ? fewest(inputs, processes, fits, best) : best;
}
