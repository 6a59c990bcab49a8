import { lighter } from './closed-network.ts';
import { driftDown } from './drift-down.ts';
import { solvePositive } from './solve-positive.ts';

/** Slots whose requests are in one of two stages, each of which they leave at random (exponentially). */
export interface TwoStages {
  slots: number;
  /** Arrivals per unit of time; > 0. */
  arrivals: number;
  /** Completions per unit of time while every slot is taken, less the arrivals; > 0. */
  spare: number;
  /** Chance that who takes a slot begins in the first stage, else in the second. */
  first: number;
  /** Rate at which one of k requests in the first stage goes on to the second. */
  onward: (k: number) => number;
  /** Rate at which one of k requests in the first stage is done. */
  doneFirst: (k: number) => number;
  /** Rate at which one of k requests in the second stage is done. */
  doneSecond: (k: number) => number;
}

/** What the line before them does, on average; the unit of time is that of the rates. */
export interface StageFigures {
  waitProbability: number;
  meanWait: number;
  /** Mean time in each stage. */
  meanFirst: number;
  meanSecond: number;
}

/**
 * One line without limit before slots of two stages, exactly: random arrivals; a quasi-birth-death process with the
 * number present as the level and the number in the first stage as the phase.
 *
 * Every figure is made of sums and products of positive numbers; the only difference, `spare`, is the caller’s.
 * Takes about slots⁴/3 multiplications and what `driftDown` takes.
 */
export function twoStageLine(stages: TwoStages): StageFigures {
  const { slots, arrivals, first } = stages;
  const full = fullHouse(stages);
  const stays = staysBelow(stages, full.stay);
  // Chances relative to an empty house and to the arrival rate, which may be next to nothing.
  let entered = Float64Array.of(1 - first, first);
  let total = 0;
  let inFirst = 0;
  let inSecond = 0;
  const count = (chances: Float64Array, present: number) => {
    chances.forEach((chance, k) => {
      total += chance;
      inFirst += k * chance;
      inSecond += (present - k) * chance;
    });
  };
  for (let level = 1; level < slots; level++) {
    const chances = rowTimes(entered, stays[level] ?? full.stay);
    count(chances, level);
    entered = new Float64Array(level + 2);
    for (let k = 0; k <= level; k++) {
      const share = arrivals * (chances[k] ?? 0);
      entered[k] = (entered[k] ?? 0) + share * (1 - first);
      entered[k + 1] = share * first;
    }
  }
  const busy = full.sumUp(rowTimes(entered, full.stay));
  count(busy, slots);
  const weight = 1 + arrivals * total;
  return {
    waitProbability: (arrivals * sum(busy)) / weight,
    meanWait: (arrivals * sum(full.sumUp(rowTimes(busy, full.stay)))) / weight,
    meanFirst: inFirst / weight,
    meanSecond: inSecond / weight,
  };
}

/** Levels at which every slot is taken: they all look alike. */
interface FullHouse {
  /** Mean time in each phase of a level before the level below is entered, by the phase it starts in. */
  stay: Float64Array;
  /** From chances of the phases at the lowest of these levels to those of all of them together. */
  sumUp: (lowest: Float64Array) => Float64Array;
}

function fullHouse({ slots, arrivals, spare, first, onward, doneFirst, doneSecond }: TwoStages): FullHouse {
  const size = slots + 1;
  const up = identity(size, arrivals);
  const local = new Float64Array(size * size);
  const down = new Float64Array(size * size);
  const out = new Float64Array(size);
  // Chances of the phases while every slot is always taken: one number more or one fewer in the first stage.
  const always = new Float64Array(size);
  let chance = (always[0] = 1);
  for (let k = 0; k < size; k++) {
    const [fromFirst, fromSecond] = [doneFirst(k), doneSecond(slots - k)];
    const fewer = onward(k) + fromFirst * (1 - first);
    if (k > 0) {
      local[k * size + k - 1] = onward(k);
      down[k * size + k - 1] = fromFirst * (1 - first);
      chance = lighter(always, k, (chance * doneSecond(slots - k + 1) * first) / fewer);
    }
    down[k * size + k] = fromFirst * first + fromSecond * (1 - first);
    if (k < slots) down[k * size + k + 1] = fromSecond * first;
    out[k] = fromFirst + fromSecond;
  }
  const alike = sum(always);
  for (let k = 0; k < size; k++) always[k] = (always[k] ?? 0) / alike;

  const { passage, entry } = driftDown(up, local.slice(), down);
  const stay = identity(size);
  solvePositive(
    local.map((rate, i) => rate + arrivals * (passage[i] ?? 0)),
    out,
    stay,
  );
  // Each level holds `arrivals` × stay of the one below it, which becomes the transposed system below when it is
  // weighted by `always`. What it loses is known without a difference, from the factors of Wiener and Hopf:
  // always (I − R) = spare × entry × stay.
  const losses = rowTimes(entry, stay);
  const flow = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) flow[j * size + i] = (always[i] ?? 0) * arrivals * (stay[i * size + j] ?? 0);
  }
  const sumUp = (lowest: Float64Array) => {
    const all = lowest.slice();
    solvePositive(
      flow.slice(),
      losses.map((loss) => loss * spare),
      all,
    );
    return all.map((value, k) => value * (always[k] ?? 0));
  };
  return { stay, sumUp };
}

/**
 * Mean time in each phase of a level before the level below is entered, by the phase it starts in: one square matrix
 * for each level from 1 to `slots` − 1, whose phases are 0 to as many as are present.
 */
function staysBelow({ slots, arrivals, first, onward, doneFirst, doneSecond }: TwoStages, full: Float64Array) {
  const stays: Float64Array[] = [];
  let above = full;
  for (let level = slots - 1; level > 0; level--) {
    const size = level + 1;
    // First passages from the level above to this one: its stays times the rates at which one of them is done.
    const passage = new Float64Array((size + 1) * size);
    for (let i = 0; i <= size; i++) {
      for (let k = 0; k < size; k++) {
        passage[i * size + k] =
          (above[i * (size + 1) + k] ?? 0) * doneSecond(size - k) +
          (above[i * (size + 1) + k + 1] ?? 0) * doneFirst(k + 1);
      }
    }
    const flow = new Float64Array(size * size);
    const out = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      out[i] = doneFirst(i) + doneSecond(level - i);
      for (let k = 0; k < size; k++) {
        flow[i * size + k] =
          arrivals * (first * (passage[(i + 1) * size + k] ?? 0) + (1 - first) * (passage[i * size + k] ?? 0)) +
          (k === i - 1 ? onward(i) : 0);
      }
    }
    above = identity(size);
    solvePositive(flow, out, above);
    stays[level] = above;
  }
  return stays;
}

function identity(size: number, value = 1): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < matrix.length; i += size + 1) matrix[i] = value;
  return matrix;
}

/** A row of numbers times a square matrix. */
function rowTimes(row: Float64Array, matrix: Float64Array): Float64Array {
  const product = new Float64Array(row.length);
  row.forEach((factor, i) => {
    for (let j = 0; j < row.length; j++) product[j] = (product[j] ?? 0) + factor * (matrix[i * row.length + j] ?? 0);
  });
  return product;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
