/**
 * Solves (D − F) x = r for several right sides without a single subtraction, so that every digit lasts however close
 * to singular the matrix is.
 *
 * F holds rates between states, D on its diagonal what leaves each state: its row of F and `out`. The diagonal of F
 * does not count: a way back to oneself cancels. x is then what a chain that moves by F and ends by `out` gathers.
 * Takes about size³/3 steps and size² for each column on the right.
 *
 * @param flow F, size × size by rows; ≥ 0. Overwritten.
 * @param out Rate at which the chain ends, one for each state; ≥ 0, and every state reaches one above 0. Overwritten.
 * @param rights Each with `size` rows; ≥ 0. Overwritten with the answers.
 * @see Grassmann, Taksar, Heyman, Regenerative analysis and steady state distributions for Markov chains (1985).
 */
export function solvePositive(flow: Float64Array, out: Float64Array, ...rights: Float64Array[]): void {
  const size = out.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = pivot * size;
    let leaving = out[pivot] ?? 0;
    for (let to = row + pivot + 1; to < row + size; to++) leaving += flow[to] ?? 0;
    // A state so unlikely that its weight is next to the smallest double adds nothing.
    const per = leaving > 1e-200 ? 1 / leaving : 0;
    for (let to = row + pivot + 1; to < row + size; to++) flow[to] = (flow[to] ?? 0) * per;
    out[pivot] = (out[pivot] ?? 0) * per;
    for (const right of rights) {
      const columns = right.length / size;
      for (let i = pivot * columns; i < (pivot + 1) * columns; i++) right[i] = (right[i] ?? 0) * per;
    }
    for (let from = pivot + 1; from < size; from++) {
      const share = flow[from * size + pivot] ?? 0;
      if (share === 0) continue;
      addRow(flow, size, from, pivot, share, pivot + 1);
      out[from] = (out[from] ?? 0) + share * (out[pivot] ?? 0);
      for (const right of rights) addRow(right, right.length / size, from, pivot, share);
    }
  }
  for (let state = size - 2; state >= 0; state--) {
    for (let later = state + 1; later < size; later++) {
      const share = flow[state * size + later] ?? 0;
      if (share > 0) for (const right of rights) addRow(right, right.length / size, state, later, share);
    }
  }
}

/** Adds a multiple of one row to another, from a column on. */
function addRow(matrix: Float64Array, columns: number, to: number, from: number, factor: number, first = 0): void {
  const distance = (from - to) * columns;
  const end = (to + 1) * columns;
  for (let i = to * columns + first; i < end; i++) matrix[i] = (matrix[i] ?? 0) + factor * (matrix[i + distance] ?? 0);
}
