import { solvePositive } from './solve-positive.ts';

/** How a chain of levels comes down, once; both by phase. */
export interface Descent {
  /** Chance that it first enters the level below in phase j when it starts in phase i, size × size by rows. */
  passage: Float64Array;
  /** Chance of each phase on entering a level, after many of them. */
  entry: Float64Array;
}

/**
 * First passages of a quasi-birth-death process whose levels all look alike and which drifts down: logarithmic
 * reduction, twice the levels with every step. Sums and products of positive numbers only.
 *
 * Each step takes about 8 × size³ multiplications. For the lines that use it 6 to 12 steps are enough at half load, 9 to
 * 11 at nine tenths and 15 to 17 at 0.999; a few more where service times vary very much.
 *
 * @param up Rates to the level above, size × size by rows; ≥ 0.
 * @param local The same within a level; its diagonal does not count. Overwritten.
 * @param down The same to the level below.
 * @see Latouche, Ramaswami, A logarithmic reduction algorithm for quasi-birth-death processes (1993).
 */
export function driftDown(up: Float64Array, local: Float64Array, down: Float64Array): Descent {
  const size = Math.sqrt(up.length);
  // From here on `rise` and `fall` lead 1, 2, 4, … levels up and down before as many in the other direction.
  let rise: Float64Array = up.slice();
  let fall: Float64Array = down.slice();
  solvePositive(local, rowSums(rise, fall), rise, fall);
  const passage = fall.slice();
  let risen: Float64Array = rise;
  for (let step = 0; step < 64; step++) {
    const stay = add(multiply(rise, fall), multiply(fall, rise));
    rise = multiply(rise, rise);
    fall = multiply(fall, fall);
    solvePositive(stay, rowSums(rise, fall), rise, fall);
    add(passage, multiply(risen, fall));
    // Nobody rises that far any more, and where one came from is forgotten.
    if (largest(rowSums(rise)) < 1e-17 && spread(fall, size) < 1e-15) break;
    risen = multiply(risen, rise);
  }
  return { passage, entry: fall.slice(0, size) };
}

/** The product of two square matrices. */
function multiply(left: Float64Array, right: Float64Array): Float64Array {
  const size = Math.sqrt(left.length);
  const product = new Float64Array(left.length);
  for (let i = 0; i < left.length; i += size) {
    for (let k = 0; k < size; k++) {
      const factor = left[i + k] ?? 0;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) product[i + j] = (product[i + j] ?? 0) + factor * (right[k * size + j] ?? 0);
    }
  }
  return product;
}

/** Adds the second to the first. */
function add(sum: Float64Array, more: Float64Array): Float64Array {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (more[i] ?? 0);
  return sum;
}

function rowSums(...matrices: Float64Array[]): Float64Array {
  const size = Math.sqrt(matrices[0]?.length ?? 0);
  const sums = new Float64Array(size);
  for (let i = 0; i < size * size; i++) {
    const row = Math.floor(i / size);
    for (const matrix of matrices) sums[row] = (sums[row] ?? 0) + (matrix[i] ?? 0);
  }
  return sums;
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0);

/** How much the rows of a matrix differ. */
function spread(matrix: Float64Array, size: number): number {
  return matrix.reduce((most, value, i) => Math.max(most, Math.abs(value - (matrix[i % size] ?? 0))), 0);
}
